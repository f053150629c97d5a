import { formatBare } from '../../indicators/format.ts';
import type { SeriesEntry } from '../../report/inputs.ts';
import type { MeasureFigures } from '../../report/measures/measure-figures.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import type { DataColumn } from '../../ui/DataTable.tsx';
import { SIZE, type TrendDrawing } from './trend-drawing.ts';

/** How a measure moved in the place, with its target and the start of the strategy; the table holds the figures. */
export function MeasureTrend({
  figures,
  drawing,
}: {
  readonly figures: MeasureFigures;
  readonly drawing: TrendDrawing;
}) {
  const { indicator: i, area, entries } = figures;
  const number = (value: number): string => (Number.isNaN(value) ? '' : formatBare(i, value));
  const columns: readonly DataColumn<SeriesEntry>[] = [
    { id: 'period', head: 'Period', rowHead: true, cell: ({ period }) => period },
    {
      id: 'value',
      head: 'Figure',
      numeric: true,
      cell: ({ value }) => number(value) || 'Missing',
    },
    {
      id: 'limits',
      head: '95% limits',
      cell: ({ lower, upper }) =>
        Number.isNaN(lower) || Number.isNaN(upper)
          ? 'none'
          : `${number(lower)} to ${number(upper)}`,
    },
    {
      id: 'note',
      head: 'Note',
      cell: ({ breaksBefore }) =>
        breaksBefore ? 'Method or population base changed before it' : '',
    },
  ];
  return (
    <ChartFigure
      title={`${i.label}, ${area.name}, ${entries[0]?.period} to ${entries.at(-1)?.period}`}
      titleHidden
      rows={entries}
      columns={columns}
      rowKey={({ period }) => period}
      tablePrinted={false}
    >
      <Drawing drawing={drawing} />
    </ChartFigure>
  );
}

function Drawing({ drawing }: { readonly drawing: TrendDrawing }) {
  const { runs, ends, targetY, startX, latest, baseline, last } = drawing;
  const { width, height, left, right, top, bottom } = SIZE;
  const floor = height - bottom;
  return (
    <svg
      className="agreed-trend"
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <line className="line-middle" x1={left} x2={width - right} y1={floor} y2={floor} />
      {latest !== null && (
        <line
          className="agreed-trend__latest"
          x1={latest[0]}
          x2={latest[1]}
          y1={floor}
          y2={floor}
        />
      )}
      {startX !== null && (
        <line className="agreed-trend__start" x1={startX} x2={startX} y1={top} y2={floor} />
      )}
      {targetY !== null && (
        <line
          className="agreed-trend__target"
          x1={left}
          x2={width - right}
          y1={targetY}
          y2={targetY}
        />
      )}
      {runs.map((run) => {
        const limits = run.filter(({ low, high }) => low !== null && high !== null);
        const edge = (of: 'low' | 'high') =>
          limits.map((p) => `${p.x.toFixed(1)} ${(p[of] as number).toFixed(1)}`);
        return (
          <g key={run[0]?.period}>
            {limits.length > 1 && (
              <path
                className="band-own"
                d={`M${edge('high').join('L')}L${edge('low').reverse().join('L')}Z`}
              />
            )}
            {run.length > 1 && (
              <path
                className="line-own"
                d={`M${run.map((p) => `${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join('L')}`}
              />
            )}
          </g>
        );
      })}
      {last !== null && last.low !== null && last.high !== null && (
        <line className="whisker-own" x1={last.x} x2={last.x} y1={last.low} y2={last.high} />
      )}
      {baseline !== null && <circle className="mark-other" cx={baseline.x} cy={baseline.y} r={4} />}
      {last !== null && <circle className="mark-own" cx={last.x} cy={last.y} r={4} />}
      <text x={left} y={height - 4}>
        {ends[0]}
      </text>
      <text x={width - right} y={height - 4} textAnchor="end">
        {ends[1]}
      </text>
    </svg>
  );
}

/** What the marks of the trends mean. */
export function TrendsKey() {
  return (
    <ul className="chart__key agreed-key" aria-label="What the marks of the trends mean">
      <li>
        <Mark>
          <rect className="band-own" width="20" height="12" />
          <line className="line-own" x1="0" x2="20" y1="6" y2="6" />
        </Mark>
        Figures, with 95% limits where published
      </li>
      <li>
        <Mark>
          <circle className="mark-other" cx="10" cy="6" r="4" />
        </Mark>
        Baseline
      </li>
      <li>
        <Mark>
          <circle className="mark-own" cx="10" cy="6" r="4" />
        </Mark>
        Latest
      </li>
      <li>
        <Mark>
          <line className="agreed-trend__latest" x1="1" x2="19" y1="9" y2="9" />
        </Mark>
        Months of the latest
      </li>
      <li>
        <Mark>
          <line className="agreed-trend__start" x1="10" x2="10" y1="0" y2="12" />
        </Mark>
        The strategy begins
      </li>
      <li>
        <Mark>
          <line className="agreed-trend__target" x1="0" x2="20" y1="6" y2="6" />
        </Mark>
        Target
      </li>
    </ul>
  );
}

const Mark = ({ children }: { readonly children: React.ReactNode }) => (
  <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
    {children}
  </svg>
);
