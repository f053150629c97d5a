import { roundTicks } from '../../../ui/charts/scale.ts';
import { SeriesMark, seriesClass, seriesDash } from '../SeriesMark.tsx';
import { endLabels } from './end-labels.ts';

export interface LinePoint {
  /** decimal year */
  readonly x: number;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface TrendLine {
  readonly id: string;
  readonly name: string;
  /** which of ten marks; null: a plain line to read the others against */
  readonly pin: number | null;
  /** nothing is drawn between one run and the next */
  readonly runs: readonly (readonly LinePoint[])[];
}

export interface TrendLinesProps {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TrendLine[];
  /** what stands under the axis, at its x */
  readonly periods: readonly { readonly x: number; readonly label: string }[];
  /** x before which method or base changed */
  readonly breaks: readonly number[];
  readonly formatTick: (value: number) => string;
  /** a strong line, e.g. where a gap is none; null for none */
  readonly zero: number | null;
}

const LEFT = 52;
const TOP = 12;
const BOTTOM = 26;
const LETTER = 6.7;
const LEAST_MARK_SPACING = 26;

/** Lines on one axis, each with its limits, its marks and its name at its end. */
export function TrendLines(props: TrendLinesProps) {
  const { width, height, lines, periods, breaks, formatTick, zero } = props;
  const longest = Math.max(0, ...lines.map(({ name }) => name.length));
  // Names take at most a third of the width; beyond that they are cut, and stand whole in the table.
  const letters = Math.min(longest, Math.floor(width / 3 / LETTER));
  const right = letters * LETTER + 24;
  const points = lines.flatMap(({ runs }) => runs.flat());
  const [low, high] = extent(points, zero);
  const first = Math.min(...points.map((p) => p.x));
  const last = Math.max(...points.map((p) => p.x));
  const x = (value: number): number =>
    last === first
      ? (LEFT + width - right) / 2
      : LEFT + 8 + ((value - first) / (last - first)) * (width - right - LEFT - 16);
  const y = (value: number): number =>
    TOP + ((high - value) / (high - low)) * (height - TOP - BOTTOM);
  const ends = lines.map(({ runs }) => runs.at(-1)?.at(-1) as LinePoint);
  const heights = endLabels(
    ends.map(({ value }) => y(value)),
    15,
    [TOP + 4, height - BOTTOM],
  );
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" aria-hidden="true" focusable="false">
      {roundTicks([low, high], 6).map((tick) => (
        <g key={tick}>
          <line className="line-grid" x1={LEFT} x2={width - right} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 6} y={y(tick) + 3.5} textAnchor="end">
            {formatTick(tick)}
          </text>
        </g>
      ))}
      {zero !== null && (
        <line
          className="trend-lines__zero"
          x1={LEFT}
          x2={width - right}
          y1={y(zero)}
          y2={y(zero)}
        />
      )}
      {spaced(periods, x).map(({ x: at, label }) => (
        <text key={label} x={x(at)} y={height - 6} textAnchor="middle">
          {label}
        </text>
      ))}
      {breaks.map((at) => (
        <line key={at} className="line-break" x1={x(at)} x2={x(at)} y1={TOP} y2={height - BOTTOM} />
      ))}
      {lines.map((line) => (
        <g key={line.id} className={line.pin === null ? undefined : seriesClass(line.pin)}>
          {line.pin !== null &&
            line.runs.map((run) => <Band key={run[0]?.x} run={run} x={x} y={y} />)}
        </g>
      ))}
      {lines.map((line, k) => {
        const end = ends[k] as LinePoint;
        const label = heights[k] as number;
        return (
          <g key={line.id} className={line.pin === null ? undefined : seriesClass(line.pin)}>
            {line.runs.map((run) => (
              <path
                key={run[0]?.x}
                className={line.pin === null ? 'line-other' : 'series-line'}
                strokeDasharray={line.pin === null ? undefined : seriesDash(line.pin)}
                d={`M${run.map((p) => `${x(p.x).toFixed(1)} ${y(p.value).toFixed(1)}`).join('L')}`}
              />
            ))}
            {line.pin !== null &&
              line.runs
                .flatMap((run) => marked(run, line.pin as number, x))
                .map((p) => (
                  <SeriesMark key={p.x} pin={line.pin as number} x={x(p.x)} y={y(p.value)} />
                ))}
            {line.pin === null &&
              line.runs.map((run) => {
                const [only] = run;
                // A line of one point is nothing: it takes a mark.
                return run.length === 1 && only !== undefined ? (
                  <circle
                    key={only.x}
                    className="mark-other"
                    cx={x(only.x)}
                    cy={y(only.value)}
                    r={3.5}
                  />
                ) : null;
              })}
            <line
              className="trend-lines__leader"
              x1={x(end.x) + 7}
              x2={width - right + 12}
              y1={y(end.value)}
              y2={label}
            />
            <text
              className={line.pin === null ? undefined : 'series-name'}
              x={width - right + 16}
              y={label + 4}
            >
              {line.name.length > letters ? `${line.name.slice(0, letters - 1)}…` : line.name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

type Place = (value: number) => number;

/** Limits as a band, or for a point by itself as a whisker. */
function Band({
  run,
  x,
  y,
}: {
  readonly run: readonly LinePoint[];
  readonly x: Place;
  readonly y: Place;
}) {
  const limits = run.flatMap(({ x: at, lower, upper }) =>
    lower === null || upper === null ? [] : [{ at, lower, upper }],
  );
  const [only] = limits;
  if (only === undefined) return null;
  if (limits.length === 1)
    return (
      <line
        className="series-whisker"
        x1={x(only.at)}
        x2={x(only.at)}
        y1={y(only.lower)}
        y2={y(only.upper)}
      />
    );
  const upper = limits.map((p) => `${x(p.at).toFixed(1)} ${y(p.upper).toFixed(1)}`);
  const lower = limits.map((p) => `${x(p.at).toFixed(1)} ${y(p.lower).toFixed(1)}`).reverse();
  return <path className="series-band" d={`M${upper.join('L')}L${lower.join('L')}Z`} />;
}

function extent(points: readonly LinePoint[], zero: number | null): readonly [number, number] {
  const all = points.flatMap(({ value, lower, upper }) => [value, lower ?? value, upper ?? value]);
  if (zero !== null) all.push(zero);
  const low = Math.min(...all);
  const high = Math.max(...all);
  const pad = high > low ? (high - low) * 0.05 : 1;
  return [low - pad, high + pad];
}

/**
 * The points that carry their mark: all where there is room, else every so manieth and the last. Lines take
 * turns, so that marks of neighbours do not fall on each other.
 */
function marked(points: readonly LinePoint[], pin: number, x: Place): readonly LinePoint[] {
  const [first, second] = points;
  if (first === undefined || second === undefined) return points;
  const step = Math.ceil(LEAST_MARK_SPACING / Math.max(1, x(second.x) - x(first.x)));
  return points.filter((_, k) => (k + pin) % step === 0 || k === points.length - 1);
}

/** As many of the periods as have room for their words, the first and the last among them. */
function spaced(periods: TrendLinesProps['periods'], x: Place): TrendLinesProps['periods'] {
  const kept: { readonly x: number; readonly label: string }[] = [];
  const half = (label: string) => (label.length * 6.2) / 2 + 5;
  const last = periods.at(-1);
  for (const period of periods) {
    const before = kept.at(-1);
    const fits = (a: (typeof kept)[number], b: (typeof kept)[number]) =>
      x(b.x) - x(a.x) >= half(a.label) + half(b.label);
    if (before !== undefined && !fits(before, period)) continue;
    if (last !== undefined && period !== last && !fits(period, last)) continue;
    kept.push(period);
  }
  return kept;
}
