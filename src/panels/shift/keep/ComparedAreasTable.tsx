import { useMemo } from 'react';
import { formatPounds } from '../../../report/shift/scenario-sentence.ts';
import type {
  AreaCompared,
  AreaDifference,
  GivenToArea,
} from '../../../shift/scenario-comparison.ts';
import { type DataColumn, DataTable } from '../../../ui/DataTable.tsx';

const signed = (pounds: number, decimals?: number): string => {
  const text = formatPounds(pounds, decimals);
  return pounds > 0 ? `+${text}` : text;
};
const whole = (pounds: number): number => (Math.abs(pounds) < 100 ? 2 : 0);

function given(one: GivenToArea | null | undefined) {
  if (one === null || one === undefined) return <span className="muted">not in it</span>;
  return (
    <>
      {formatPounds(one.pounds, whole(one.pounds))}
      <span className="compared__head">
        {one.perHead === null ? 'no people' : `${formatPounds(one.perHead, 2)} a head`}
      </span>
    </>
  );
}

function difference(one: AreaDifference | null | undefined) {
  if (one === null || one === undefined) return <span className="muted">none to give</span>;
  return (
    <>
      {one.pounds === 0 ? 'the same' : signed(one.pounds, whole(one.pounds))}
      {one.pounds !== 0 && (
        <span className="compared__head">
          {one.perHead === null ? 'other people counted' : `${signed(one.perHead, 2)} a head`}
        </span>
      )}
    </>
  );
}

/** Each area under each scenario, and how far the others are from the first. */
export function ComparedAreasTable({
  names,
  rows,
}: {
  readonly names: readonly string[];
  readonly rows: readonly AreaCompared[];
}) {
  const columns = useMemo((): DataColumn<AreaCompared>[] => {
    const [first] = names;
    return [
      {
        id: 'name',
        head: 'Area',
        rowHead: true,
        cell: ({ name }) => name,
        sortBy: ({ name }) => name,
      },
      ...names.map(
        (name, i): DataColumn<AreaCompared> => ({
          id: `given-${i}`,
          head: name,
          title: `${name}: £, and £ a head`,
          numeric: true,
          cell: (row) => given(row.given[i]),
          sortBy: (row) => row.given[i]?.pounds ?? null,
        }),
      ),
      ...names.slice(1).map(
        (name, i): DataColumn<AreaCompared> => ({
          id: `difference-${i}`,
          head: `${name} less ${first}`,
          numeric: true,
          cell: (row) => difference(row.differences[i]),
          sortBy: (row) => row.differences[i]?.pounds ?? null,
        }),
      ),
    ];
  }, [names]);
  return (
    <section className="compared__part" aria-label="Area by area">
      <h3>Area by area</h3>
      <p className="small muted">
        What each scenario gives each area beyond what it has now, in pounds and pounds a head.
        Files carry the pence.
      </p>
      <DataTable
        caption="What each scenario gives each area"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
      />
    </section>
  );
}
