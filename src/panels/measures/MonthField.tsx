import { monthWords, parseYearMonth, readMonth, yearMonth } from '../../indicators/period-span.ts';
import { CommitField } from './CommitField.tsx';

/** A month of a year, in words; empty: none. */
export function MonthField({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  /** "2024-04"; null: none */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const month = value === null ? null : parseYearMonth(value);
  return (
    <CommitField<string | null>
      label={label}
      {...(hint === undefined ? {} : { hint })}
      placeholder="e.g. April 2024"
      value={month === null ? '' : monthWords(month)}
      read={(text) => {
        if (text === '') return { value: null };
        const read = readMonth(text);
        return read === null
          ? { problem: `“${text}” is not a month. Write it as April 2024 or 04/2024.` }
          : { value: yearMonth(read) };
      }}
      onCommit={onChange}
    />
  );
}
