import { useMemo } from 'react';
import { formatBare } from '../../indicators/format.ts';
import { indicator } from '../../indicators/registry.ts';
import { useBooks } from '../../pack/use-books.ts';
import { DOMAIN_IDS, type DomainPosition, domainSection } from '../../report/domain-section.ts';
import { comparatorOf, type Place } from '../../report/place.ts';
import { levelPlural } from '../../report/words.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { PositionChart, PositionKey } from '../../ui/charts/PositionChart.tsx';
import type { DataColumn } from '../../ui/DataTable.tsx';
import { useChartSource } from '../../view/use-chart-source.ts';
import { requestsFor } from './DeprivationPart.tsx';
import { Failures, Section, Skeleton } from './Section.tsx';
import { useSeen } from './use-seen.ts';

const COLUMNS: readonly DataColumn<DomainPosition>[] = [
  { id: 'domain', head: 'Domain', rowHead: true, cell: (row) => row.indicator.shortLabel },
  {
    id: 'score',
    head: 'Score',
    numeric: true,
    cell: (row) =>
      row.value.kind === 'present' ? formatBare(row.indicator, row.value.value) : 'No figure',
  },
  { id: 'rank', head: 'Position', cell: (row) => row.standingWords ?? 'Not ranked' },
];

/** The seven domains as positions among areas of the place's level. */
export function DomainsPart({ place }: { readonly place: Place }) {
  const { ref, seen } = useSeen<HTMLElement>();
  const comparator = comparatorOf(place);
  const source = useChartSource(DOMAIN_IDS.map(indicator), [place.area.level]);
  const loaded = useBooks([], requestsFor(place, 'domains'), seen);
  const section = useMemo(() => {
    const own = loaded.books[place.area.level];
    const parent = comparator === null ? undefined : loaded.books[comparator.level];
    if (own === undefined) return null;
    return domainSection(
      place,
      own,
      comparator === null || parent === undefined ? null : { book: parent, area: comparator },
    );
  }, [loaded.books, place, comparator]);
  const plural = levelPlural(place.area.level);
  return (
    <Section
      title="What drives it"
      ref={ref}
      indicators={DOMAIN_IDS}
      notes={[`A position is the rank in one domain among all ${plural} of England.`]}
    >
      <Failures loaded={loaded} title="The domains could not be shown." />
      {section === null ? (
        (!seen || loaded.pending) && <Skeleton lines={7} />
      ) : (
        <>
          {section.driver?.standingWords != null && (
            <p className="small">
              It stands worst in{' '}
              <strong>{section.driver.indicator.shortLabel.toLowerCase()}</strong>:{' '}
              {section.driver.standingWords}.
            </p>
          )}
          <ChartFigure
            title={`Seven domains of deprivation, 2025: position among ${plural}`}
            savedTitle={`${place.area.name}: seven domains of deprivation, 2025, position among England’s ${plural}`}
            source={source}
            chartKey={
              <PositionKey
                own={place.area.name}
                other={comparator === null ? null : comparator.name}
                middle={`Middle of England’s ${plural}`}
              />
            }
            rows={section.domains}
            columns={COLUMNS}
            rowKey={(row) => row.indicator.id}
          >
            <PositionChart
              leftEnd="Most deprived"
              rightEnd="Least deprived"
              none="No figure"
              rows={section.domains.map((row) => ({
                id: row.indicator.id,
                label: row.indicator.shortLabel,
                own: row.standing?.percentile ?? null,
                other: row.parentPercentile,
              }))}
            />
          </ChartFigure>
        </>
      )}
    </Section>
  );
}
