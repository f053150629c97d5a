import { useState } from 'react';
import { TextField } from '../../ui/Field.tsx';

export interface CommitFieldProps<T> {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly inputMode?: 'decimal' | 'text';
  /** as it stands now, in words */
  readonly value: string;
  /** the value, or a sentence that says what is wrong and what would be right */
  readonly read: (text: string) => { readonly value: T } | { readonly problem: string };
  readonly onCommit: (value: T) => void;
}

/**
 * A line that is taken when it is left or Enter is pressed, not at every key. What can't be read stays in the
 * field with what is wrong, and nothing else changes.
 */
export function CommitField<T>({ value, read, onCommit, ...field }: CommitFieldProps<T>) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const commit = () => {
    if (draft === null) return;
    const result = read(draft.trim());
    if ('problem' in result) return setProblem(result.problem);
    setDraft(null);
    setProblem(null);
    if (draft.trim() !== value) onCommit(result.value);
  };
  return (
    <TextField
      {...field}
      value={draft ?? value}
      problem={problem}
      onChange={(text) => {
        setDraft(text);
        setProblem(null);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation();
          setDraft(null);
          setProblem(null);
        }
      }}
    />
  );
}
