import { formatNumber } from '../../indicators/format.ts';
import type { Indicator } from '../../indicators/types.ts';
import { bareDifference, formatInterval } from '../../report/difference-words.ts';
import type { InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import { type InequalityPoint, OVER_TIME_NOTE } from '../../report/inequality/over-time.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { extentOf, roundTicks } from '../../ui/charts/scale.ts';
import { useWidth } from '../../ui/use-width.ts';
import { plotOf, tickDecimals } from './plot.ts';
import { useAnswerSource } from './use-answer-source.ts';

type Answered = Extract<InequalityPoint, { kind: 'answer' }>;

/** Runs of periods that may be joined: a change of method, or a period without an answer, parts them. */
function runsOf(points: readonly InequalityPoint[]): Answered[][] {
  const runs: Answered[][] = [];
  let open = false;
  for (const point of points) {
    if (point.kind !== 'answer') {
      open = false;
      continue;
    }
    if (open && !point.breaksBefore) runs.at(-1)?.push(point);
    else runs.push([point]);
    open = true;
  }
  return runs;
}

/** The slope index of each period with its limits. */
export function OverTimeChart({
  points,
  answer,
}: {
  readonly points: readonly InequalityPoint[];
  /** of the latest period */
  readonly answer: InequalityAnswer;
}) {
  const { indicator: i } = answer;
  // Of every period: the latest, and those before it.
  const source = useAnswerSource(answer, i.sources.filter(isOfFigure(i)));
  const { ref, width } = useWidth<HTMLDivElement>(360);
  const runs = runsOf(points);
  const answered = runs.flat();
  const [first, last] = [answered[0], answered.at(-1)];
  const figures = answered.flatMap(({ fit }) => [fit.slope, ...(fit.slopeInterval ?? [])]);
  const yExtent = extentOf([0, ...figures]);
  if (first === undefined || last === undefined || answered.length < 2 || yExtent === null)
    return null;
  const breaks = answered.filter((point) => point.breaksBefore && point !== first);
  return (
    <>
      <ChartFigure
        title={`Slope index of inequality, ${first.period} to ${last.period}${i.unit === '%' ? ', percentage points' : i.unit === 'years' || i.unit === 'per 100,000' ? `, ${i.unit}` : ''}`}
        savedTitle={`Slope index of inequality, ${first.period} to ${last.period}: ${answer.title}`}
        source={source}
        rows={points}
        rowKey={({ period }) => period}
        columns={[
          { id: 'period', head: 'Period', rowHead: true, cell: ({ period }) => period },
          { id: 'slope', head: 'Slope index (95% limits)', numeric: true, cell: slopeCell(i) },
          { id: 'ratio', head: 'Relative index', numeric: true, cell: ratioCell },
        ]}
        chartKey={
          <ul className="chart__key">
            <li>
              <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
                <rect className="band-own" width="20" height="12" />
                <line className="line-own" x1="0" x2="20" y1="6" y2="6" />
              </svg>
              Slope index, with 95% limits where there are any
            </li>
            {breaks.length > 0 && (
              <li>
                <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
                  <line className="line-break" x1="10" x2="10" y1="0" y2="12" />
                </svg>
                Population base or method changed before{' '}
                {breaks.map(({ period }) => period).join(', ')}
              </li>
            )}
          </ul>
        }
      >
        <div ref={ref}>
          <Drawing i={i} runs={runs} breaks={breaks} yExtent={yExtent} width={width} />
        </div>
      </ChartFigure>
      <p className="small">{OVER_TIME_NOTE}</p>
    </>
  );
}

/** Whether a source is of the published figures, of whichever period; not one that only a model uses. */
const isOfFigure =
  ({ modelSources = [] }: Indicator) =>
  (id: string) =>
    !modelSources.includes(id);

const slopeCell = (i: Indicator) => (point: InequalityPoint) => {
  if (point.kind !== 'answer') return point.sentence;
  const { slope, slopeInterval } = point.fit;
  const limits = formatInterval(slopeInterval, (value) => bareDifference(i, value));
  return `${bareDifference(i, slope)}${limits === null ? '' : ` (${limits})`}`;
};
const ratioCell = (point: InequalityPoint) =>
  point.kind !== 'answer' || point.fit.ratio === null ? '–' : formatNumber(point.fit.ratio, 2);

function Drawing({
  i,
  runs,
  breaks,
  yExtent,
  width,
}: {
  readonly i: Indicator;
  readonly runs: readonly (readonly Answered[])[];
  readonly breaks: readonly Answered[];
  readonly yExtent: readonly [number, number];
  readonly width: number;
}) {
  const all = runs.flat();
  const [first, last] = [all[0] as Answered, all.at(-1) as Answered];
  const { height, left, right, top, bottom, x, y } = plotOf(
    width,
    [first.start, last.start],
    yExtent,
    { bottom: 24 },
  );
  const ticks = roundTicks(yExtent, 5);
  const decimals = tickDecimals(ticks);
  const at = (point: Answered, value: number) =>
    `${x(point.start).toFixed(1)} ${y(value).toFixed(1)}`;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" aria-hidden="true" focusable="false">
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? 'line-middle' : 'line-grid'}
            x1={left}
            x2={width - right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text x={left - 6} y={y(tick) + 3.5} textAnchor="end">
            {bareDifference({ ...i, decimals }, tick)}
          </text>
        </g>
      ))}
      {breaks.map(({ start, period }) => (
        <line
          key={period}
          className="line-break"
          x1={x(start) - 4}
          x2={x(start) - 4}
          y1={top}
          y2={height - bottom}
        />
      ))}
      {runs.map((run) => {
        const limited = run.flatMap((point) =>
          point.fit.slopeInterval === null ? [] : [{ point, limits: point.fit.slopeInterval }],
        );
        const upper = limited.map(({ point, limits }) => at(point, limits[1]));
        const lower = limited.map(({ point, limits }) => at(point, limits[0])).reverse();
        return (
          <g key={run[0]?.period}>
            {limited.length > 1 && (
              <path className="band-own" d={`M${upper.join('L')}L${lower.join('L')}Z`} />
            )}
            {limited.length === 1 && limited[0] !== undefined && (
              <line
                className="whisker-own"
                x1={x(limited[0].point.start)}
                x2={x(limited[0].point.start)}
                y1={y(limited[0].limits[0])}
                y2={y(limited[0].limits[1])}
              />
            )}
            <path
              className="line-own"
              d={`M${run.map((point) => at(point, point.fit.slope)).join('L')}`}
            />
            {run.map((point) => (
              <circle
                key={point.period}
                className="mark-own"
                cx={x(point.start)}
                cy={y(point.fit.slope)}
                r={2.5}
              />
            ))}
          </g>
        );
      })}
      <text x={left} y={height - 6}>
        {first.period}
      </text>
      <text x={width - right} y={height - 6} textAnchor="end">
        {last.period}
      </text>
    </svg>
  );
}
