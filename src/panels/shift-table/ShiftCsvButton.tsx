import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { manifestQuery } from '../../pack/queries.ts';
import type { ShiftColumnId, ShiftRow, ShiftTableModel } from '../../report/shift/shift-table.ts';
import type { ShiftSubject } from '../../report/shift/subject.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { type Sort, sortRows } from '../../ui/sort-rows.ts';

/** The rows as they stand with every column, to the penny, with what was set and where figures are from. */
export function ShiftCsvButton({
  subject,
  model,
  rows,
  sort,
  filter,
  isBeneath,
}: {
  readonly subject: ShiftSubject;
  readonly model: ShiftTableModel;
  readonly rows: readonly ShiftRow[];
  readonly sort: Sort | null;
  readonly filter: string;
  readonly isBeneath: boolean;
}) {
  const { data: manifest } = useQuery(manifestQuery());
  const [error, setError] = useState<unknown>(null);
  const download = async () => {
    if (manifest === undefined) return;
    try {
      // The writer is fetched when a file is first asked for.
      const { shiftCsv, shiftFileName } = await import('../../report/shift/shift-csv.ts');
      const ordered =
        sort === null ? rows : sortRows(rows, (row) => row[sort.column as ShiftColumnId], sort);
      const text = shiftCsv(subject, model, ordered, manifest.sources, { isBeneath, filter });
      const unit = isBeneath ? subject.beneath?.figures.unit : undefined;
      saveFile(shiftFileName(subject, unit), new Blob([text], { type: 'text/csv;charset=utf-8' }));
      setError(null);
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <>
      <Button icon="download" disabled={manifest === undefined} onClick={() => void download()}>
        CSV
      </Button>
      {error !== null && (
        <FailureNotice
          title="The file could not be made."
          error={error}
          onRetry={() => void download()}
        />
      )}
    </>
  );
}
