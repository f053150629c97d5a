import './table-downloads.css';
import { useContext, useId, useState } from 'react';
import { Button, type ButtonProps } from './Button.tsx';
import { classNames } from './class-names.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { saveFile } from './save-file.ts';
import { type TableToSave, type TableWriters, TableWritersContext } from './table-writers.ts';

export interface TableDownloadsProps {
  /** makes the table when a file is asked for; an error that it throws is told under the buttons */
  readonly make: () => TableToSave | Promise<TableToSave>;
  /** which table it is, in words before the buttons; without it they stand alone, beside their table */
  readonly label?: string;
  /** small: quiet, as what saves a chart beside it */
  readonly size?: ButtonProps['size'];
  readonly disabled?: boolean;
}

const FORMS = [
  { form: 'csv', words: 'CSV', title: 'Comma-separated values, for any package' },
  {
    form: 'xlsx',
    words: 'Excel',
    title: 'Excel workbook (.xlsx), with its sources on a second sheet',
  },
] as const satisfies readonly { form: keyof TableWriters; words: string; title: string }[];

/** A table as a file in either of its two forms. Nothing is fetched or made before one is asked for. */
export function TableDownloads({ make, label, size = 'medium', disabled }: TableDownloadsProps) {
  const writers = useContext(TableWritersContext);
  const id = useId();
  const [busy, setBusy] = useState<keyof TableWriters | null>(null);
  const [failed, setFailed] = useState<{ form: keyof TableWriters; error: unknown } | null>(null);
  const save = async (form: keyof TableWriters): Promise<void> => {
    setBusy(form);
    try {
      if (writers === null) throw new Error('This page has no writer of files.');
      const table = await make();
      saveFile(`${table.name}.${form}`, await writers[form](table));
      setFailed(null);
    } catch (error) {
      setFailed({ form, error });
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <span
        className={classNames('table-downloads', `table-downloads--${size}`, 'no-print')}
        role="group"
        {...(label === undefined ? { 'aria-label': 'Save the table' } : { 'aria-labelledby': id })}
      >
        {label !== undefined && (
          <span id={id} className="table-downloads__label">
            {label}
          </span>
        )}
        {FORMS.map(({ form, words, title }) => (
          <Button
            key={form}
            {...(size === 'small' ? { variant: 'quiet' as const } : { icon: 'download' as const })}
            size={size}
            title={title}
            {...(label === undefined ? {} : { 'aria-label': `${words}: ${label}` })}
            busy={busy === form}
            disabled={disabled === true || busy !== null}
            onClick={() => void save(form)}
          >
            {words}
          </Button>
        ))}
      </span>
      {failed !== null && (
        <FailureNotice
          title="The file could not be made."
          error={failed.error}
          onRetry={() => void save(failed.form)}
        />
      )}
    </>
  );
}
