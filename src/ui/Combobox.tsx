import './combobox.css';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { IconButton } from './Button.tsx';
import { classNames } from './class-names.ts';
import { moveActive } from './combobox-keys.ts';
import { Icon } from './Icon.tsx';

export interface ComboOption {
  /** unique among all options shown */
  readonly id: string;
  readonly content: ReactNode;
  /** seen and read out, but not to be chosen */
  readonly disabled?: boolean;
  /** what is chosen now */
  readonly current?: boolean;
}
export interface ComboGroup {
  readonly id: string;
  /** null: the options stand without a heading */
  readonly label: string | null;
  readonly options: readonly ComboOption[];
}
export interface ComboboxProps {
  readonly label: string;
  readonly placeholder?: string;
  /** the field's text; the caller owns it */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly groups: readonly ComboGroup[];
  readonly onChoose: (id: string) => void;
  /** how many there are or why there are none; read out, and shown where there are none */
  readonly status: string;
  /** under the list: progress, an error with its Retry */
  readonly notice?: ReactNode;
  /** details of the option that Enter would choose */
  readonly detail?: (id: string) => ReactNode;
  readonly onFocus?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** the list always stands under the field (in a sheet of its own) */
  readonly inline?: boolean;
  readonly autoFocus?: boolean;
}

/**
 * A field with a list that follows what is typed (ARIA 1.2 combobox): the focus stays in the
 * field, arrows move through the list, Enter chooses, Escape closes and then clears.
 */
export function Combobox(props: ComboboxProps) {
  const { label, text, onText, groups, onChoose, inline = false } = props;
  const [open, setOpen] = useState(inline);
  const [wanted, setWanted] = useState<string | null>(null);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const choosable = groups.flatMap((g) => g.options).filter((o) => o.disabled !== true);
  const active =
    choosable.find((o) => o.id === wanted) ??
    (inline && text === '' ? choosable.find((o) => o.current) : undefined) ??
    choosable[0];
  const shown = inline || (open && (text.trim() !== '' || props.notice !== undefined));
  const activeId = shown ? active?.id : undefined;

  // The list follows the active option; the focus itself never leaves the field.
  useEffect(() => {
    if (activeId === undefined) return;
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const choose = (option: ComboOption) => {
    setOpen(inline);
    setWanted(null);
    onChoose(option.id);
  };
  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && shown && active !== undefined) {
      event.preventDefault();
      choose(active);
    } else if (event.key === 'Escape' && !inline) {
      event.preventDefault();
      if (shown) setOpen(false);
      else onText('');
    } else {
      const next = moveActive(choosable.length, active ? choosable.indexOf(active) : -1, event.key);
      if (next === null) return;
      event.preventDefault();
      setOpen(true);
      setWanted(choosable[next]?.id ?? null);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the focus leave
    <div
      className={classNames('combobox', inline && 'combobox--inline')}
      onBlur={(event) => {
        if (!inline && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <div className="combobox__field">
        <Icon name="search" />
        <input
          ref={props.inputRef}
          type="text"
          role="combobox"
          className="combobox__input"
          aria-label={label}
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={activeId === undefined ? undefined : `${id}-${activeId}`}
          placeholder={props.placeholder}
          value={text}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          // biome-ignore lint/a11y/noAutofocus: only in a sheet that the reader has just opened
          autoFocus={props.autoFocus}
          onFocus={() => {
            setOpen(true);
            props.onFocus?.();
          }}
          onChange={(event) => {
            setOpen(true);
            setWanted(null);
            onText(event.target.value);
          }}
          onKeyDown={key}
        />
        {text !== '' && (
          <IconButton
            icon="close"
            label="Clear"
            onClick={(event) => {
              // This button goes with the text: the focus stays in the field.
              event.currentTarget.parentElement?.querySelector('input')?.focus();
              onText('');
              setWanted(null);
            }}
          />
        )}
      </div>
      <p className="visually-hidden" role="status">
        {shown ? props.status : ''}
      </p>
      <div className="combobox__sheet" hidden={!shown}>
        <div
          ref={list}
          id={`${id}-list`}
          role="listbox"
          // It scrolls; the arrows in the field scroll it too, so it is no stop of its own.
          tabIndex={-1}
          aria-label={label}
          className="combobox__list"
          // keeps the focus in the field while the pointer chooses
          onPointerDown={(event) => event.preventDefault()}
        >
          {shown &&
            groups.map((group) => (
              <Group key={group.id} id={`${id}-group-${group.id}`} label={group.label}>
                {group.options.map((option) => (
                  // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
                  <div
                    key={option.id}
                    id={`${id}-${option.id}`}
                    role="option"
                    className="combobox__option"
                    aria-selected={option.current === true}
                    aria-disabled={option.disabled}
                    data-active={option.id === activeId ? '' : undefined}
                    onPointerMove={() => option.disabled !== true && setWanted(option.id)}
                    onClick={() => option.disabled !== true && choose(option)}
                  >
                    {option.content}
                  </div>
                ))}
              </Group>
            ))}
        </div>
        {shown && groups.every((g) => g.options.length === 0) && (
          <p className="combobox__none">{props.status}</p>
        )}
        {shown && props.notice && <div className="combobox__notice">{props.notice}</div>}
        {activeId !== undefined && props.detail && (
          <div className="combobox__detail">{props.detail(activeId)}</div>
        )}
      </div>
    </div>
  );
}

function Group({
  id,
  label,
  children,
}: {
  readonly id: string;
  readonly label: string | null;
  readonly children: ReactNode;
}) {
  if (label === null) return children;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox holds options in role=group
    <div role="group" aria-labelledby={id}>
      <div id={id} role="presentation" className="combobox__group">
        {label}
      </div>
      {children}
    </div>
  );
}
