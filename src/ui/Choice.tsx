import './field.css';
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

export interface CheckboxProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  /** a line under the words */
  readonly detail?: ReactNode;
  readonly children: ReactNode;
}

/** On or off. */
export function Checkbox({ checked, onChange, disabled = false, detail, children }: CheckboxProps) {
  const id = useId();
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={detail ? id : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="choice__words">
        {children}
        {detail && (
          <span id={id} className="choice__detail">
            {detail}
          </span>
        )}
      </span>
    </label>
  );
}

export interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly disabled?: boolean;
  }[];
  readonly hint?: ReactNode;
}

/** One of two or three, all seen at once: radio buttons drawn as one strip. */
export function Segments<T extends string>({
  label,
  labelHidden = false,
  value,
  onChange,
  options,
  hint,
}: SegmentsProps<T>) {
  const name = useId();
  return (
    <fieldset className="choices" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className={classNames('field__label', labelHidden && 'visually-hidden')}>
        {label}
      </legend>
      <div className="segments">
        {options.map((option) => (
          <label key={option.value} className="segment">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${name}-hint`} className="field__hint">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
