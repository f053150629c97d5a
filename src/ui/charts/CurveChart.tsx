import './charts.css';
import { roundTicks } from './scale.ts';

export interface Curve {
  readonly id: string;
  readonly kind: 'own' | 'other';
  /** ordered by x; null values leave a gap */
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
}

export interface CurveChartProps {
  readonly curves: readonly Curve[];
  readonly xExtent: readonly [number, number];
  readonly yExtent: readonly [number, number];
  readonly xLabels: readonly [string, string];
  readonly formatY: (value: number) => string;
  /** where the reader stands now, between the two of xExtent; null for nowhere */
  readonly present: number | null;
}

const WIDTH = 320;
const HEIGHT = 132;
const LEFT = 46;
const RIGHT = 8;
const TOP = 8;
const BOTTOM = 20;

/** Lines over one setting, with a mark where it stands now. */
export function CurveChart({
  curves,
  xExtent,
  yExtent,
  xLabels,
  formatY,
  present,
}: CurveChartProps) {
  const x = scale(xExtent, LEFT, WIDTH - RIGHT);
  const y = scale(yExtent, HEIGHT - BOTTOM, TOP);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" aria-hidden="true" focusable="false">
      {roundTicks(yExtent, 3).map((tick) => (
        <g key={tick}>
          <line className="line-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 5} y={y(tick) + 3.5} textAnchor="end">
            {formatY(tick)}
          </text>
        </g>
      ))}
      <text x={LEFT} y={HEIGHT - 4}>
        {xLabels[0]}
      </text>
      <text x={WIDTH - RIGHT} y={HEIGHT - 4} textAnchor="end">
        {xLabels[1]}
      </text>
      {present !== null && (
        <line
          className="line-middle"
          x1={x(present)}
          x2={x(present)}
          y1={TOP}
          y2={HEIGHT - BOTTOM}
        />
      )}
      {curves.map(({ id, kind, points }) => (
        <g key={id}>
          <path className={`line-${kind}`} d={pathOf(points, x, y)} />
          {present !== null && <Present curve={points} at={present} x={x} y={y} kind={kind} />}
        </g>
      ))}
    </svg>
  );
}

type Scale = (value: number) => number;

const scale =
  ([low, high]: readonly [number, number], from: number, to: number): Scale =>
  (value) =>
    high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from);

function pathOf(points: Curve['points'], x: Scale, y: Scale): string {
  let path = '';
  let open = false;
  for (const point of points) {
    if (point.y === null) open = false;
    else {
      path += `${open ? 'L' : 'M'}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`;
      open = true;
    }
  }
  return path;
}

/** A mark on a line, between the two points that it stands between. */
function Present({
  curve,
  at,
  x,
  y,
  kind,
}: {
  readonly curve: Curve['points'];
  readonly at: number;
  readonly x: Scale;
  readonly y: Scale;
  readonly kind: Curve['kind'];
}) {
  const after = curve.findIndex((point, i) => {
    const before = curve[i - 1];
    return (
      before !== undefined && Math.min(before.x, point.x) <= at && at <= Math.max(before.x, point.x)
    );
  });
  const [from, to] = [curve[after - 1], curve[after]];
  if (from?.y == null || to?.y == null) return null;
  const part = to.x === from.x ? 0 : (at - from.x) / (to.x - from.x);
  return (
    <circle
      className={kind === 'own' ? 'mark-own' : 'mark-other'}
      cx={x(at)}
      cy={y(from.y + part * (to.y - from.y))}
      r={kind === 'own' ? 4.5 : 3.5}
    />
  );
}

/** What the two lines mean. */
export function CurveKey({ own, other }: { readonly own: string; readonly other: string | null }) {
  return (
    <ul className="chart__key">
      {[
        { kind: 'own', words: own },
        ...(other === null ? [] : [{ kind: 'other', words: other }]),
      ].map(({ kind, words }) => (
        <li key={kind}>
          <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
            <line className={`line-${kind}`} x1="0" x2="20" y1="6" y2="6" />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
