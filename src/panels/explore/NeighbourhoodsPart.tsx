import { useMemo } from 'react';
import { formatNumber } from '../../indicators/format.ts';
import { indicator } from '../../indicators/registry.ts';
import { useBooks } from '../../pack/use-books.ts';
import { rowsWithin } from '../../place/area-table.ts';
import { decileCounts } from '../../report/deprivation-section.ts';
import type { Place } from '../../report/place.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { CountBars } from '../../ui/charts/CountBars.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useChartSource } from '../../view/use-chart-source.ts';
import { AreaLink } from './AreaLink.tsx';
import { Failures, Section, Skeleton } from './Section.tsx';
import { useSeen } from './use-seen.ts';

/** The neighbourhoods of a place by national decile; a ward's or MSOA's are listed. */
export function NeighbourhoodsPart({ place }: { readonly place: Place }) {
  const { ref, seen } = useSeen<HTMLElement>();
  const loaded = useBooks(['lsoa'], [{ level: 'lsoa', themes: ['deprivation'] }], seen);
  const { lsoa } = loaded.books;
  const { area } = place;
  const source = useChartSource([indicator('imd_decile')], ['lsoa', area.level]);
  const found = useMemo(() => {
    if (lsoa === undefined) return null;
    const rows = rowsWithin(lsoa.table, area.level, area.code);
    return { rows, deciles: decileCounts(lsoa, rows) };
  }, [lsoa, area]);
  const listed = area.level === 'ward' || area.level === 'msoa';
  return (
    <Section title="Its neighbourhoods" ref={ref} indicators={['imd_decile']}>
      <Failures loaded={loaded} title="The neighbourhoods could not be shown." />
      {found === null || lsoa === undefined ? (
        (!seen || loaded.pending) && <Skeleton lines={4} />
      ) : found.rows.length === 0 ? (
        <p>It has no neighbourhood (LSOA) that fits it best.</p>
      ) : (
        <>
          <p>
            <strong>{found.deciles.words}</strong>, the most deprived fifth of England.
          </p>
          <ChartFigure
            title="Neighbourhoods (LSOAs) by national decile, IMD 2025"
            savedTitle={`${area.name}: neighbourhoods (LSOAs) by national decile, IMD 2025`}
            source={source}
            rows={found.deciles.counts.map((count, k) => ({ decile: k + 1, count }))}
            rowKey={(row) => String(row.decile)}
            columns={[
              { id: 'decile', head: 'Decile', rowHead: true, cell: (row) => row.decile },
              {
                id: 'count',
                head: 'Neighbourhoods',
                numeric: true,
                cell: (row) => formatNumber(row.count),
              },
            ]}
          >
            <CountBars
              leftEnd="Most deprived"
              rightEnd="Least deprived"
              bars={found.deciles.counts.map((count, k) => ({
                id: String(k + 1),
                label: String(k + 1),
                count,
                strong: k < 2,
              }))}
            />
          </ChartFigure>
          {listed && (
            <Disclosure
              summary={
                found.rows.length === 1
                  ? 'The one that makes it up'
                  : `The ${formatNumber(found.rows.length)} that make it up`
              }
            >
              <ul className="plain-list">
                {found.rows.map((row) => {
                  const code = lsoa.table.codes[row];
                  if (code === undefined) return null;
                  return (
                    <li key={code}>
                      <AreaLink code={code}>{lsoa.table.names[row]}</AreaLink>, decile{' '}
                      {lsoa.columns.get('imd_decile')?.values[row]},{' '}
                      {formatNumber(Math.round(lsoa.table.population[row] as number))} people
                    </li>
                  );
                })}
              </ul>
            </Disclosure>
          )}
        </>
      )}
    </Section>
  );
}
