import { useQueryClient } from '@tanstack/react-query';
import { manifestQuery } from '../../pack/queries.ts';
import type { ShiftColumnId, ShiftRow, ShiftTableModel } from '../../report/shift/shift-table.ts';
import type { ShiftSubject } from '../../report/shift/subject.ts';
import { type Sort, sortRows } from '../../ui/sort-rows.ts';
import { TableDownloads } from '../../ui/TableDownloads.tsx';

/** The rows as they stand with every column, to the penny, with what was set and where figures are from. */
export function ShiftTableFiles({
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
  const queries = useQueryClient();
  return (
    <TableDownloads
      make={async () => {
        const { shiftFile } = await import('../../report/shift/shift-file.ts');
        const { sources } = await queries.ensureQueryData(manifestQuery());
        const ordered =
          sort === null ? rows : sortRows(rows, (row) => row[sort.column as ShiftColumnId], sort);
        return shiftFile(subject, model, ordered, sources, { isBeneath, filter });
      }}
    />
  );
}
