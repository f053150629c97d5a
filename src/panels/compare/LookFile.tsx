import { useQueryClient } from '@tanstack/react-query';
import { manifestQuery } from '../../pack/queries.ts';
import type { FilePacks } from '../../report/file-notes.ts';
import type { TableFile } from '../../report/table-file.ts';
import { TableDownloads } from '../../ui/TableDownloads.tsx';

/** What a look shows, taken away: every figure in full with its limits, periods and sources. */
export function LookFile({
  label,
  make,
}: {
  readonly label: string;
  readonly make: (packs: FilePacks) => Promise<TableFile>;
}) {
  const queries = useQueryClient();
  return (
    <div className="look-file no-print">
      <TableDownloads
        label={label}
        size="small"
        make={async () => make(await queries.ensureQueryData(manifestQuery()))}
      />
    </div>
  );
}
