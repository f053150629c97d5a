import '../look.css';
import './trends.css';
import { formatBare, formatLimits } from '../../../indicators/format.ts';
import type { AreaCode } from '../../../place/area.ts';
import type { TrendPoint } from '../../../report/trend.ts';
import { ChartFigure } from '../../../ui/charts/ChartFigure.tsx';
import type { DataColumn } from '../../../ui/DataTable.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Empty } from '../../../ui/Notice.tsx';
import { Loading } from '../../../ui/Spinner.tsx';
import type { UpdateViewState } from '../../../url/use-view-state.ts';
import type { ViewState } from '../../../url/view-state.ts';
import { type AreaTrend, type TrendsView, useTrends } from '../../../view/compare/use-trends.ts';
import { useChartSource } from '../../../view/use-chart-source.ts';
import { figureTitle } from '../figure-title.ts';
import { IndicatorSelect } from '../IndicatorSelect.tsx';
import { LookFile } from '../LookFile.tsx';
import { LookSources } from '../LookSources.tsx';
import { useWidth } from '../use-width.ts';
import { BreakKey } from './BreakKey.tsx';
import { GapOverTime } from './GapOverTime.tsx';
import { breakPositions, periodsAmong, runsOf } from './line-parts.ts';
import { TrendLines } from './TrendLines.tsx';

export interface TrendsLookProps {
  readonly state: ViewState;
  readonly update: UpdateViewState;
  readonly onHighlight: (code: AreaCode | null) => void;
}

/** How one indicator moved in the pinned areas, on one axis, and the gap between two of them. */
export function TrendsLook({ state, update }: TrendsLookProps) {
  const view = useTrends(state);
  const { indicator, lines } = view;
  const [error] = view.errors;
  const pinnedLines = lines.filter(({ pin }) => pin !== null);
  return (
    <section className="compare-look" aria-labelledby="trends-title">
      <header className="compare-look__head">
        <h2 id="trends-title">How it moved: {indicator.label}</h2>
        <p className="muted">
          The pinned areas on one axis, each with its 95% limits where they are published.
        </p>
      </header>
      <div className="compare-look__controls no-print">
        <IndicatorSelect
          label="Indicator"
          value={indicator.id}
          onChange={(id) => update({ indicator: id, period: null })}
          offered={({ series, mappable }) => series && mappable}
        />
      </div>
      {error !== undefined && (
        <FailureNotice
          title="Some trends could not be shown."
          error={error}
          kept="What is pinned stays pinned."
          onRetry={view.retry}
        />
      )}
      {lines.length > 0 ? (
        <>
          <AllTrends view={view} />
          <LookFile
            label="All trends"
            make={async (packs) => {
              const { trendsFile } = await import('../../../report/compare/trend-files.ts');
              return trendsFile(indicator, lines, view.without, packs);
            }}
          />
        </>
      ) : view.pending ? (
        <Loading>Loading the figures</Loading>
      ) : (
        error === undefined && <Empty>{emptyWords(view)}</Empty>
      )}
      {pinnedLines.length > 0 && lines.length > 1 && (
        <GapOverTime indicator={indicator} lines={lines} />
      )}
      <TrendNotes view={view} />
      <LookSources indicator={indicator} level={lines[0]?.area.level ?? 'england'} />
    </section>
  );
}

function emptyWords({ indicator, pinned }: TrendsView): string {
  if (!indicator.series)
    return `Only one period of ${indicator.shortLabel} is held, so no trend can be drawn. Choose an indicator with several periods above.`;
  return pinned === 0
    ? 'Nothing is pinned. Pin areas in the panel, and their trends stand here.'
    : 'None of the pinned areas has a trend of this indicator.';
}

interface PeriodRow {
  readonly period: string;
  readonly figures: ReadonlyMap<string, TrendPoint>;
}

function AllTrends({ view: { indicator, lines } }: { readonly view: TrendsView }) {
  const { ref, width } = useWidth<HTMLDivElement>(900);
  const source = useChartSource(
    [indicator],
    lines.map(({ area }) => area.level),
  );
  const periods = periodsAmong(lines);
  const byArea = lines.map(({ area, trend }) => ({
    area,
    figures: new Map(trend.segments.flat().map((point) => [point.period, point])),
  }));
  const rows = periods.toReversed().map(
    ({ period }): PeriodRow => ({
      period,
      figures: new Map(
        byArea.flatMap(({ area, figures }) => {
          const point = figures.get(period);
          return point === undefined ? [] : [[area.code as string, point] as const];
        }),
      ),
    }),
  );
  const columns: DataColumn<PeriodRow>[] = [
    { id: 'period', head: 'Period', rowHead: true, cell: ({ period }) => period },
    ...lines.map(
      ({ area }): DataColumn<PeriodRow> => ({
        id: area.code,
        head: area.name,
        numeric: true,
        cell: ({ figures }) => {
          const point = figures.get(area.code);
          if (point === undefined) return 'Not held';
          const limits = formatLimits(indicator, { kind: 'present', ...point });
          return `${formatBare(indicator, point.value)}${limits === null ? '' : ` (${limits})`}`;
        },
      }),
    ),
  ];
  const [from, to] = [periods[0]?.period ?? '', periods.at(-1)?.period ?? ''];
  const span = from === to ? to : `${from} to ${to}`;
  return (
    <ChartFigure
      title={figureTitle(indicator, span)}
      source={source}
      rows={rows}
      rowKey={({ period }) => period}
      columns={columns}
      chartKey={<BreakKey breaks={breakWords(lines)} limited={hasLimits(lines)} />}
    >
      <div ref={ref}>
        <TrendLines
          width={width}
          height={Math.max(300, 150 + lines.length * 22)}
          lines={lines.map(({ area, pin, trend }) => ({
            id: area.code,
            name: area.name,
            pin,
            runs: runsOf(trend.segments),
          }))}
          periods={periods.map(({ period, start }) => ({ x: start, label: period }))}
          breaks={breakPositions(lines)}
          formatTick={(value) => formatBare(indicator, value)}
          zero={null}
        />
      </div>
    </ChartFigure>
  );
}

const hasLimits = (lines: readonly AreaTrend[]): boolean =>
  lines.some(({ trend }) => trend.segments.flat().some(({ lower }) => lower !== null));
const breakWords = (lines: readonly AreaTrend[]): readonly string[] => [
  ...new Set(lines.flatMap(({ trend }) => trend.breaks)),
];

function TrendNotes({ view }: { readonly view: TrendsView }) {
  const { without, indicator } = view;
  if (!indicator.series) return null;
  return (
    <div className="compare-look__notes">
      {without.map(({ name, why }) => (
        <p key={name}>
          {name}: {why}.
        </p>
      ))}
      {view.benchmarkNote !== null && <p>{view.benchmarkNote}</p>}
      {view.lines.some(({ trend }) =>
        trend.segments.flat().some(({ period }) => /-/.test(period)),
      ) && <p>Periods of several years overlap: two neighbours share most of their years.</p>}
      {indicator.caveat !== undefined && <p>{indicator.caveat}</p>}
    </div>
  );
}
