import { group } from 'd3-array';
import { type Manifest, type PackFile, packPath } from '../../pack/schemas.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';

const sizeOf = (bytes: number): string =>
  bytes < 1e6
    ? `${Math.ceil(bytes / 1000).toLocaleString('en-GB')} kB`
    : `${(bytes / 1e6).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;

const folderOf = ({ path }: PackFile): string => {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? 'packs' : path.slice(0, slash);
};

const COLUMNS: readonly DataColumn<PackFile>[] = [
  {
    id: 'path',
    head: 'File',
    rowHead: true,
    sortBy: ({ path }) => path,
    cell: ({ path }) => (
      <a href={`packs/${path}`} download>
        {path}
      </a>
    ),
  },
  {
    id: 'bytes',
    head: 'Bytes',
    numeric: true,
    sortBy: ({ bytes }) => bytes,
    cell: ({ bytes }) => bytes.toLocaleString('en-GB'),
  },
  {
    id: 'sha256',
    head: 'SHA-256',
    cell: ({ sha256 }) => <span className="data-panel__checksum">{sha256}</span>,
  },
];

/** The packs as files that open elsewhere, with the checksums that the app holds them against. */
export function PackSummary({ manifest }: { readonly manifest: Manifest }) {
  const folders = [...group(manifest.files, folderOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  const total = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <section>
      <h3>Packs</h3>
      <p>
        {manifest.files.length.toLocaleString('en-GB')} files, {sizeOf(total)}, edition of{' '}
        {manifest.edition}. Each is held against its SHA-256 in{' '}
        <a href={`packs/${packPath.manifest}`}>{packPath.manifest}</a>, and refused where it does
        not match. The Parquet files open in R, Python and DuckDB too.
      </p>
      <div>
        {folders.map(([folder, files]) => (
          <Disclosure
            key={folder}
            summary={`${folder}: ${files.length.toLocaleString('en-GB')} ${files.length === 1 ? 'file' : 'files'}, ${sizeOf(files.reduce((sum, { bytes }) => sum + bytes, 0))}`}
          >
            <DataTable
              caption={`Packs in ${folder}`}
              captionHidden
              columns={COLUMNS}
              rows={files}
              rowKey={({ path }) => path}
              rowLimit={20}
            />
          </Disclosure>
        ))}
      </div>
    </section>
  );
}
