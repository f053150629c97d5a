import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { manifestQuery } from '../../pack/queries.ts';
import type { NamedArea } from '../../report/inputs.ts';
import type { AreaTableModel } from '../../report/table-model.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { type Sort, sortRows } from '../../ui/sort-rows.ts';
import { sortKey } from './AreaTable.tsx';

/** The rows as they stand, filtered and sorted, as a file with its provenance. */
export function CsvButton({
  model,
  place,
  filter,
  sort,
}: {
  readonly model: AreaTableModel;
  readonly place: NamedArea;
  readonly filter: string;
  readonly sort: Sort | null;
}) {
  const { data: manifest } = useQuery(manifestQuery());
  const [error, setError] = useState<unknown>(null);
  const download = async () => {
    if (manifest === undefined) return;
    try {
      // The writer is fetched when a file is first asked for.
      const { csvOf, csvFileName } = await import('../../report/csv.ts');
      const rows =
        sort === null ? model.rows : sortRows(model.rows, sortKey(model, sort.column), sort);
      const { edition, sources } = manifest;
      const text = csvOf({ ...model, rows }, { place, edition, sources, filter });
      saveFile(
        csvFileName(place, model, edition),
        new Blob([text], { type: 'text/csv;charset=utf-8' }),
      );
      setError(null);
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <>
      <Button
        icon="download"
        disabled={manifest === undefined || model.columns.length === 0}
        onClick={() => void download()}
      >
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
