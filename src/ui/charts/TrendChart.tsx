import './charts.css';
import { roundTicks } from './scale.ts';

export interface LinePoint {
  readonly x: number;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}
/** Runs of points; nothing is drawn between one run and the next. */
export type LineRuns = readonly (readonly LinePoint[])[];

export interface TrendChartProps {
  readonly own: LineRuns;
  readonly other: LineRuns;
  readonly xExtent: readonly [number, number];
  readonly yExtent: readonly [number, number];
  readonly xLabels: readonly [string, string];
  /** x before which method or base changed: a dotted line */
  readonly breaks: readonly number[];
}

const WIDTH = 180;
const HEIGHT = 104;
const LEFT = 24;
const RIGHT = 6;
const TOP = 6;
const BOTTOM = 18;

/** A small line with its limits, a thinner one to read it against, and a gap at each break. */
export function TrendChart({ own, other, xExtent, yExtent, xLabels, breaks }: TrendChartProps) {
  const x = scale(xExtent, LEFT + 4, WIDTH - RIGHT);
  const y = scale(yExtent, HEIGHT - BOTTOM, TOP);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" aria-hidden="true" focusable="false">
      {roundTicks(yExtent, 4).map((tick) => (
        <g key={tick}>
          <line className="line-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 4} y={y(tick) + 3.5} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <text x={LEFT} y={HEIGHT - 3}>
        {xLabels[0]}
      </text>
      <text x={WIDTH - RIGHT} y={HEIGHT - 3} textAnchor="end">
        {xLabels[1]}
      </text>
      {breaks.map((at) => (
        <line key={at} className="line-break" x1={x(at)} x2={x(at)} y1={TOP} y2={HEIGHT - BOTTOM} />
      ))}
      {other.map((run) => (
        <Run key={run[0]?.x} run={run} x={x} y={y} kind="other" />
      ))}
      {own.map((run) => (
        <Run key={run[0]?.x} run={run} x={x} y={y} kind="own" />
      ))}
    </svg>
  );
}

type Scale = (value: number) => number;

const scale =
  ([low, high]: readonly [number, number], from: number, to: number): Scale =>
  (value) =>
    high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from);

function Run({
  run,
  x,
  y,
  kind,
}: {
  readonly run: readonly LinePoint[];
  readonly x: Scale;
  readonly y: Scale;
  readonly kind: 'own' | 'other';
}) {
  const line = run.map((p) => `${x(p.x).toFixed(1)} ${y(p.value).toFixed(1)}`).join('L');
  const limits = run.filter((p) => p.lower !== null && p.upper !== null);
  const edge = (of: 'lower' | 'upper') =>
    limits.map((p) => `${x(p.x).toFixed(1)} ${y(p[of] as number).toFixed(1)}`);
  const [only] = run;
  if (run.length === 1 && only !== undefined)
    return (
      <>
        {kind === 'own' && only.lower !== null && only.upper !== null && (
          <line
            className="whisker-own"
            x1={x(only.x)}
            x2={x(only.x)}
            y1={y(only.lower)}
            y2={y(only.upper)}
          />
        )}
        <circle
          className={kind === 'own' ? 'mark-own' : 'mark-other'}
          cx={x(only.x)}
          cy={y(only.value)}
          r={kind === 'own' ? 3 : 2}
        />
      </>
    );
  return (
    <>
      {kind === 'own' && limits.length > 1 && (
        <path
          className="band-own"
          d={`M${edge('upper').join('L')}L${edge('lower').reverse().join('L')}Z`}
        />
      )}
      <path className={`line-${kind}`} d={`M${line}`} />
    </>
  );
}

/** What the lines of a trend chart mean. */
export function TrendKey({
  own,
  other,
  limits,
  broken,
}: {
  readonly own: string;
  readonly other: string | null;
  readonly limits: boolean;
  readonly broken: string | null;
}) {
  return (
    <ul className="chart__key">
      <li>
        <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
          {limits && <rect className="band-own" width="20" height="12" />}
          <line className="line-own" x1="0" x2="20" y1="6" y2="6" />
        </svg>
        {own}
        {limits && ', with 95% limits where published'}
      </li>
      {other !== null && (
        <li>
          <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
            <line className="line-other" x1="0" x2="20" y1="6" y2="6" />
          </svg>
          {other}
        </li>
      )}
      {broken !== null && (
        <li>
          <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
            <line className="line-break" x1="10" x2="10" y1="0" y2="12" />
          </svg>
          {broken}
        </li>
      )}
    </ul>
  );
}
