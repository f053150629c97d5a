import { useState } from 'react';
import { TextField } from '../../../ui/Field.tsx';
import type { Parsed } from './parse-amount.ts';

export interface NumberFieldProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  /** null: not set */
  readonly value: number | null;
  readonly format: (value: number) => string;
  readonly parse: (text: string) => Parsed;
  /** what an empty field means; left out: a number is needed */
  readonly ifEmpty?: 'none';
  readonly onCommit: (value: number | null) => void;
  readonly disabled?: boolean;
}

/**
 * A number as people write it. It is taken when the field is left or Enter is pressed, not at every key;
 * what can't be read stays in the field with what is wrong, and nothing else changes.
 */
export function NumberField({
  value,
  format,
  parse,
  ifEmpty,
  onCommit,
  ...field
}: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const commit = () => {
    if (draft === null) return;
    const parsed = parse(draft);
    if (parsed.kind === 'problem') return setProblem(parsed.message);
    if (parsed.kind === 'empty' && ifEmpty === undefined)
      return setProblem('A number is needed here.');
    setDraft(null);
    setProblem(null);
    const next = parsed.kind === 'empty' ? null : parsed.value;
    if (next !== value) onCommit(next);
  };
  return (
    <TextField
      {...field}
      inputMode="decimal"
      value={draft ?? (value === null ? '' : format(value))}
      problem={problem}
      onChange={(text) => {
        setDraft(text);
        setProblem(null);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') {
          setDraft(null);
          setProblem(null);
        }
      }}
    />
  );
}
