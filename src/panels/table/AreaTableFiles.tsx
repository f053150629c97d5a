import { useQueryClient } from '@tanstack/react-query';
import { manifestQuery } from '../../pack/queries.ts';
import type { NamedArea } from '../../report/inputs.ts';
import type { AreaTableModel } from '../../report/table-model.ts';
import { type Sort, sortRows } from '../../ui/sort-rows.ts';
import { TableDownloads } from '../../ui/TableDownloads.tsx';
import { sortKey } from './AreaTable.tsx';

/** The rows as they stand, filtered and sorted, as a file with its provenance. */
export function AreaTableFiles({
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
  const queries = useQueryClient();
  return (
    <TableDownloads
      disabled={model.columns.length === 0}
      make={async () => {
        const { areaTableFile } = await import('../../report/area-table-file.ts');
        const rows =
          sort === null ? model.rows : sortRows(model.rows, sortKey(model, sort.column), sort);
        const { edition, sources } = await queries.ensureQueryData(manifestQuery());
        return areaTableFile({ ...model, rows }, { place, edition, sources, filter });
      }}
    />
  );
}
