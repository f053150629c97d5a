import { useState } from 'react';
import { TextField } from '../../../ui/Field.tsx';

const LONGEST = 120;

/** A name that is edited where it stands: Enter or leaving it takes it, Escape leaves it as it was. */
export function ScenarioName({
  label,
  labelHidden = false,
  name,
  placeholder,
  autoFocus = false,
  onRename,
  onEnd,
}: {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly name: string;
  readonly placeholder: string;
  readonly autoFocus?: boolean;
  readonly onRename: (name: string) => void;
  /** editing is over, with a change or without; by a key the focus is still here */
  readonly onEnd?: (byKey: boolean) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (byKey: boolean) => {
    const next = draft?.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
    setDraft(null);
    if (next !== undefined && next !== '' && next !== name) onRename(next);
    onEnd?.(byKey);
  };
  return (
    <TextField
      label={label}
      labelHidden={labelHidden}
      value={draft ?? name}
      placeholder={placeholder}
      maxLength={LONGEST}
      autoFocus={autoFocus}
      spellCheck={false}
      onChange={setDraft}
      onBlur={() => commit(false)}
      onFocus={(event) => event.target.select()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit(true);
        if (event.key === 'Escape') {
          event.stopPropagation();
          // In a dialog, Escape would close it with the edit.
          event.preventDefault();
          setDraft(null);
          onEnd?.(true);
        }
      }}
    />
  );
}
