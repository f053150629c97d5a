import '../look.css';
import './trends.css';
import { formatBare, formatLimits } from '../../../indicators/format.ts';
import type { AreaCode } from '../../../place/area.ts';
import type { TrendPoint } from '../../../report/trend.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChartFigure } from '../../../ui/charts/ChartFigure.tsx';
import type { DataColumn } from '../../../ui/DataTable.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Empty, Notice } from '../../../ui/Notice.tsx';
import { Loading } from '../../../ui/Spinner.tsx';
import { useWidth } from '../../../ui/use-width.ts';
import type { UpdateViewState } from '../../../url/use-view-state.ts';
import type { ViewState } from '../../../url/view-state.ts';
import { trendsFor } from '../../../view/compare/series-level.ts';
import { type AreaTrend, type TrendsView, useTrends } from '../../../view/compare/use-trends.ts';
import { useChartSource } from '../../../view/use-chart-source.ts';
import { figureTitle } from '../figure-title.ts';
import { IndicatorSelect } from '../IndicatorSelect.tsx';
import { LookFile } from '../LookFile.tsx';
import { LookSources } from '../LookSources.tsx';
import { BreakKey } from './BreakKey.tsx';
import { GapOverTime } from './GapOverTime.tsx';
import { breakPositions, limitsDrawn, periodsAmong, runsOf } from './line-parts.ts';
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
          {pinnedLines.length === 0 && view.pinned > 0 && !view.pending && (
            <Notice kind="info">
              None of the pinned areas has a trend of this indicator, so only{' '}
              {lines.map(({ area }) => area.name).join(' and ')} can be drawn.{' '}
              {view.without.map(({ name, why }) => `${name}: ${why}.`).join(' ')}
            </Notice>
          )}
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
        error === undefined && (
          <>
            <Empty>{emptyWords(view)}</Empty>
            <Offered state={state} update={update} />
          </>
        )
      )}
      {pinnedLines.length > 0 && lines.length > 1 && (
        <GapOverTime indicator={indicator} lines={lines} />
      )}
      <TrendNotes view={view} />
      <LookSources
        indicator={indicator}
        levels={lines.flatMap(({ area, level }) => [level, area.level])}
      />
    </section>
  );
}

function emptyWords({ indicator, pinned }: TrendsView): string {
  if (!indicator.series)
    return `Only one period of ${indicator.shortLabel} is held, so no trend can be drawn. Choose one with several periods.`;
  return pinned === 0
    ? 'Nothing is pinned. Pin areas in the panel, and their trends stand here.'
    : 'None of the pinned areas has a trend of this indicator.';
}

/** Indicators with several periods, to begin with: the menu above holds over a hundred that have one. */
function Offered({ state, update }: Pick<TrendsLookProps, 'state' | 'update'>) {
  if (state.pins.length === 0) return null;
  const offered = trendsFor(state.pins).filter(({ id }) => id !== state.indicator);
  if (offered.length === 0)
    return (
      <p className="muted">
        For areas of this kind one period is held of every indicator. Pin the district that they lie
        in: its life expectancy has several.
      </p>
    );
  return (
    <nav className="compare-look__controls no-print" aria-label="Indicators with several periods">
      {offered.map(({ id, shortLabel }) => (
        <Button key={id} size="small" onClick={() => update({ indicator: id, period: null })}>
          {shortLabel}
        </Button>
      ))}
    </nav>
  );
}

interface PeriodRow {
  readonly period: string;
  readonly figures: ReadonlyMap<string, TrendPoint>;
}

function AllTrends({ view: { indicator, lines } }: { readonly view: TrendsView }) {
  const { ref, width } = useWidth<HTMLDivElement>(900);
  const source = useChartSource(
    [indicator],
    lines.flatMap(({ area, level }) => [level, area.level]),
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
      chartKey={
        <BreakKey
          breaks={breakWords(lines)}
          limits={limitsDrawn(
            lines.filter(({ pin }) => pin !== null).map(({ trend }) => trend.segments),
          )}
        />
      }
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

const breakWords = (lines: readonly AreaTrend[]): readonly string[] => [
  ...new Set(lines.flatMap(({ trend }) => trend.breaks)),
];

function TrendNotes({ view }: { readonly view: TrendsView }) {
  const { indicator, lines } = view;
  if (!indicator.series) return null;
  // With no pinned area drawn, the reasons stand above the chart.
  const without = lines.length > 0 && lines.every(({ pin }) => pin === null) ? [] : view.without;
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
