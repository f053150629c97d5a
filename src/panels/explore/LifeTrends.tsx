import { useQueries } from '@tanstack/react-query';
import { formatNumber } from '../../indicators/format.ts';
import { seriesQuery } from '../../pack/queries.ts';
import { ENGLAND } from '../../place/area.ts';
import type { Level } from '../../place/levels.ts';
import type { LifeExpectancySection, LifeFigure } from '../../report/life-expectancy-section.ts';
import type { Place } from '../../report/place.ts';
import { type Trend, type TrendPoint, trendOf } from '../../report/trend.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { extentOf } from '../../ui/charts/scale.ts';
import { type LineRuns, TrendChart, TrendKey } from '../../ui/charts/TrendChart.tsx';
import { useChartSource } from '../../view/use-chart-source.ts';
import { AreaLink } from './AreaLink.tsx';
import { Failures, Skeleton } from './Section.tsx';

/** How the figures moved, each with its limits and England's beside it. */
export function LifeTrends({
  place,
  section,
}: {
  readonly place: Place;
  readonly section: LifeExpectancySection;
}) {
  const figures = [...section.life, ...section.healthy].filter(
    ({ own, indicator, origin }) => own && indicator.series && origin === 'published',
  );
  const wanted = figures.flatMap(({ indicator, of }) =>
    of.level === 'england'
      ? [{ level: of.level, id: indicator.id }]
      : [
          { level: of.level, id: indicator.id },
          { level: 'england' as const, id: indicator.id },
        ],
  );
  const results = useQueries({ queries: wanted.map(({ level, id }) => seriesQuery(level, id)) });
  const trend = (level: Level, id: string, code: string) =>
    trendOf(results[wanted.findIndex((w) => w.level === level && w.id === id)]?.data?.get(code));
  const district = place.ancestors.find(({ level }) => level === 'ltla');
  if (figures.length === 0)
    return district === undefined ? null : (
      <p className="small">
        No trend is modelled for so small an area: see that of{' '}
        <AreaLink code={district.code}>{district.name}</AreaLink>.
      </p>
    );
  const loaded = {
    errors: results.flatMap(({ error }) => (error === null ? [] : [error])),
    retry: () => {
      for (const result of results) if (result.isError) void result.refetch();
    },
  };
  const drawn = figures.flatMap((figure) => {
    const { of, indicator } = figure;
    const own = trend(of.level, indicator.id, of.code);
    const england = of.level === 'england' ? null : trend('england', indicator.id, ENGLAND);
    // One period alone is no trend; its figure stands above.
    return own === null || points(own).length < 2 ? [] : [{ figure, own, england }];
  });
  const breaks = [...new Set(drawn.flatMap(({ own }) => own.breaks))];
  const pending = results.some(({ isPending }) => isPending);
  if (!pending && drawn.length === 0 && loaded.errors.length === 0)
    return figures.some(({ value }) => value.kind === 'present') ? (
      <p className="small muted">Only this period is held, so no trend is drawn.</p>
    ) : null;
  return (
    <>
      <h4>How it moved</h4>
      <Failures loaded={loaded} title="Some trends could not be shown." />
      {pending && <Skeleton lines={4} />}
      <div className="trends">
        {drawn.map(({ figure, own, england }) => (
          <OneTrend key={figure.indicator.id} figure={figure} own={own} england={england} />
        ))}
      </div>
      {drawn[0] !== undefined && (
        <TrendKey
          own={drawn[0].figure.of.name}
          other={drawn.some(({ england }) => england !== null) ? 'England' : null}
          limits={drawn.some(({ own }) => points(own).some(({ lower }) => lower !== null))}
          broken={
            breaks.length === 0
              ? null
              : `Population base or method changed before ${breaks.join(', ')}`
          }
        />
      )}
    </>
  );
}

const points = (trend: Trend | null): TrendPoint[] => trend?.segments.flat() ?? [];

const runs = (trend: Trend | null): LineRuns =>
  (trend?.segments ?? []).map((segment) =>
    segment.map(({ start, value, lower, upper }) => ({ x: start, value, lower, upper })),
  );

/** The key stands once under all trends of the page: a saved one says in words what its lines are. */
function markWords(name: string, own: Trend, england: Trend | null): string {
  const limits = points(own).some(({ lower }) => lower !== null);
  return [
    `Full line: ${name}${limits ? ', tinted: its 95% limits' : ''}.`,
    ...(england === null ? [] : ['Dashed: England.']),
    ...(own.breaks.length === 0
      ? []
      : [`Dotted upright: population base or method changed before ${own.breaks.join(', ')}.`]),
  ].join(' ');
}

function OneTrend({
  figure,
  own,
  england,
}: {
  readonly figure: LifeFigure;
  readonly own: Trend;
  readonly england: Trend | null;
}) {
  const source = useChartSource([figure.indicator], [figure.of.level]);
  const all = [...points(own), ...points(england)];
  const y = extentOf([
    ...all.map(({ value }) => value),
    ...points(own).flatMap(({ lower, upper }) => [lower, upper].filter((v) => v !== null)),
  ]);
  const starts = all.map(({ start }) => start);
  const broken = points(own).filter(({ period }) => own.breaks.includes(period));
  if (y === null) return null;
  const byPeriod = new Map(points(england).map((point) => [point.period, point]));
  return (
    <ChartFigure
      title={figure.indicator.shortLabel}
      savedTitle={`${figure.indicator.label}: ${figure.of.name}, ${own.first.period} to ${own.last.period}`}
      source={source === null ? null : `${markWords(figure.of.name, own, england)} ${source}`}
      tableSummary="As a table"
      tablePrinted={false}
      rows={points(own)}
      rowKey={(row) => row.period}
      columns={[
        { id: 'period', head: 'Period', rowHead: true, cell: (row) => row.period },
        {
          id: 'value',
          head: figure.of.name,
          numeric: true,
          cell: (row) =>
            `${formatNumber(row.value, 1)}${row.lower === null || row.upper === null ? '' : ` (${formatNumber(row.lower, 1)} to ${formatNumber(row.upper, 1)})`}`,
        },
        ...(england === null
          ? []
          : [
              {
                id: 'england',
                head: 'England',
                numeric: true,
                cell: (row: TrendPoint) => {
                  const point = byPeriod.get(row.period);
                  return point === undefined ? 'Not held' : formatNumber(point.value, 1);
                },
              },
            ]),
      ]}
    >
      <TrendChart
        own={runs(own)}
        other={runs(england)}
        xExtent={[Math.min(...starts), Math.max(...starts)]}
        yExtent={y}
        xLabels={[own.first.period, own.last.period]}
        breaks={broken.map(({ start }) => start - 0.75)}
      />
    </ChartFigure>
  );
}
