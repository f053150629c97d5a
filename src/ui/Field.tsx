import './field.css';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

interface Framed {
  readonly label: string;
  /** the label for screen readers only, where the context shows it */
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  /** what is wrong with what was entered, and what would be right */
  readonly problem?: string | null;
}

function Frame({
  id,
  label,
  labelHidden,
  hint,
  problem,
  children,
}: Framed & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id} className={classNames('field__label', labelHidden && 'visually-hidden')}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field__hint">
          {hint}
        </p>
      )}
      {children}
      {problem && (
        <p id={`${id}-problem`} className="field__problem" role="alert">
          <Icon name="error" />
          {problem}
        </p>
      )}
    </div>
  );
}

const describedBy = (id: string, hint: unknown, problem: unknown) =>
  [hint ? `${id}-hint` : null, problem ? `${id}-problem` : null].filter(Boolean).join(' ') ||
  undefined;

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean;
}
export interface SelectGroup<T extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<T>[];
}
export interface SelectProps<T extends string>
  extends Framed,
    Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'children' | 'id' | 'className'> {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly (SelectOption<T> | SelectGroup<T>)[];
}

const option = <T extends string>(o: SelectOption<T>) => (
  <option key={o.value} value={o.value} disabled={o.disabled}>
    {o.label}
  </option>
);

/** One of a few, by the browser's own menu: it works everywhere and with everything. */
export function Select<T extends string>({
  label,
  labelHidden = false,
  hint,
  problem,
  value,
  onChange,
  options,
  ...rest
}: SelectProps<T>) {
  const id = useId();
  return (
    <Frame {...{ id, label, labelHidden, hint, problem: problem ?? null }}>
      <span className="select">
        <select
          {...rest}
          id={id}
          className="field__control"
          value={value}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(id, hint, problem)}
          onChange={(event) => onChange(event.target.value as T)}
        >
          {options.map((o) =>
            'options' in o ? (
              <optgroup key={o.label} label={o.label}>
                {o.options.map(option)}
              </optgroup>
            ) : (
              option(o)
            ),
          )}
        </select>
        <Icon name="down" />
      </span>
    </Frame>
  );
}

export interface TextFieldProps
  extends Framed,
    Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id' | 'className'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line of text with its label, hint and problem. */
export function TextField({
  label,
  labelHidden = false,
  hint,
  problem,
  value,
  onChange,
  ...rest
}: TextFieldProps) {
  const id = useId();
  return (
    <Frame {...{ id, label, labelHidden, hint, problem: problem ?? null }}>
      <input
        type="text"
        autoComplete="off"
        {...rest}
        id={id}
        className="field__control"
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, hint, problem)}
        onChange={(event) => onChange(event.target.value)}
      />
    </Frame>
  );
}
