import type { PointerEvent } from 'react';
import { roundTicks } from '../../../ui/charts/scale.ts';
import { SeriesMark, seriesClass } from '../SeriesMark.tsx';
import { type LineLabel, labelRows, lineLabels, OVER_LINE } from './label-rows.ts';

export interface RankPlotPin {
  readonly pin: number;
  readonly name: string;
  /** from 0 along the order */
  readonly position: number;
}
export interface RankPlotLine {
  readonly id: string;
  readonly name: string;
  readonly value: number;
}

export interface RankPlotProps {
  readonly width: number;
  readonly values: Float64Array;
  /** NaN where there are none */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly pins: readonly RankPlotPin[];
  readonly lines: readonly RankPlotLine[];
  /** in the order, of the area pointed at; null: none */
  readonly pointed: number | null;
  readonly onPoint: (position: number | null) => void;
  readonly formatTick: (value: number) => string;
  readonly leftEnd: string;
  readonly rightEnd: string;
  /** positions are ranks: their numbers stand under the ends */
  readonly ranked: boolean;
}

const PLOT = 330;
const LEFT = 52;
const RIGHT = 14;
const BOTTOM = 36;
const ROW = 16;
/** Two whiskers nearer than this melt into one. */
const LEAST_SPACING = 2;
/** Dots nearer than this are a line. */
const DOT_SPACING = 4;
/** CSS pixels of a letter of the names, about. */
const LETTER = 6.6;
/** From a line to words that could not stand over it. */
const LEADER = 14;

/** Every how manieth area's limits are drawn, so that they can be told apart. */
export const whiskerStep = (count: number, width: number): number =>
  Math.max(1, Math.ceil((count * LEAST_SPACING) / Math.max(1, width - LEFT - RIGHT)));

/** All areas from the first to the last in rank, each with its limits; pinned ones named. */
export function RankPlot(props: RankPlotProps) {
  const { width, values, lower, upper, pins, lines, pointed, onPoint, formatTick } = props;
  const n = values.length;
  const [low, high] = extent(props);
  const words = labelRows(
    pins.map(({ name, position }) => ({ x: x(position), width: name.length * LETTER + 4 })),
    [LEFT, width - RIGHT],
  );
  const rows = Math.max(0, ...words.map(({ row }) => row + 1));
  const top = rows * ROW + 10;
  const height = top + PLOT + BOTTOM;
  function x(position: number): number {
    const span = width - LEFT - RIGHT;
    return LEFT + ((position + 0.5) / Math.max(1, n)) * span;
  }
  const y = (value: number): number =>
    top + (high === low ? 0.5 : (high - value) / (high - low)) * PLOT;
  const lineWords = lineLabels(
    lines.map(({ name, value }) => ({
      y: y(value),
      width: (name.length + formatTick(value).length + 1) * LETTER + LEADER,
    })),
    width - LEFT - RIGHT,
    [top + ROW, top + PLOT],
    (values.at(-1) ?? 0) > (values[0] ?? 0) ? 'left' : 'right',
  );
  const step = whiskerStep(n, width);
  const dotted = (width - LEFT - RIGHT) / Math.max(1, n) >= DOT_SPACING;
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = ((event.clientX - box.left) / box.width) * width;
    const position = Math.floor(((at - LEFT) / (width - LEFT - RIGHT)) * n);
    onPoint(position >= 0 && position < n ? position : null);
  };
  return (
    <svg
      className="rank-plot"
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      aria-hidden="true"
      focusable="false"
      onPointerDown={point}
      onPointerMove={point}
      // A finger leaves as it is lifted: what it tapped stays to be read.
      onPointerLeave={(event) => event.pointerType !== 'touch' && onPoint(null)}
    >
      {roundTicks([low, high], 9).map((tick) => (
        <g key={tick}>
          <line className="line-grid" x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 6} y={y(tick) + 3.5} textAnchor="end">
            {formatTick(tick)}
          </text>
        </g>
      ))}
      <path className="rank-plot__whiskers" d={whiskers(lower, upper, step, x, y)} />
      <path
        className={dotted ? 'rank-plot__dots' : 'rank-plot__run'}
        d={dotted ? dots(values, x, y) : run(values, width, x, y)}
      />
      {lines.map(({ id, value }) => (
        <line
          key={id}
          className="line-other"
          x1={LEFT}
          x2={width - RIGHT}
          y1={y(value)}
          y2={y(value)}
        />
      ))}
      {lines.map((line, k) => (
        <LineWords
          key={line.id}
          label={lineWords[k] as LineLabel}
          y={y(line.value)}
          width={width}
          text={`${line.name} ${formatTick(line.value)}`}
        />
      ))}
      {pointed !== null && (
        <line
          className="rank-plot__pointed"
          x1={x(pointed)}
          x2={x(pointed)}
          y1={top}
          y2={top + PLOT}
        />
      )}
      {pins.map(({ pin, name, position }, k) => {
        const at = words[k] as (typeof words)[number];
        const baseline = top - 12 - at.row * ROW;
        const value = values[position] as number;
        const [from, to] = [lower[position] as number, upper[position] as number];
        return (
          <g key={pin} className={seriesClass(pin)}>
            <line
              className="rank-plot__leader"
              x1={x(position)}
              x2={x(position)}
              y1={baseline + 3}
              y2={y(Number.isNaN(to) ? value : to)}
            />
            {!Number.isNaN(from) && (
              <line
                className="series-whisker"
                x1={x(position)}
                x2={x(position)}
                y1={y(from)}
                y2={y(to)}
              />
            )}
            <SeriesMark pin={pin} x={x(position)} y={y(value)} />
            <text className="series-name halo" x={at.left} y={baseline}>
              {name}
            </text>
          </g>
        );
      })}
      <text x={LEFT} y={height - 20}>
        {props.ranked ? `1, ${props.leftEnd}` : props.leftEnd}
      </text>
      <text x={width - RIGHT} y={height - 20} textAnchor="end">
        {props.ranked ? `${n.toLocaleString('en-GB')}, ${props.rightEnd}` : props.rightEnd}
      </text>
    </svg>
  );
}

/** What a line is of, over its end; where others took that room, led to it. */
function LineWords({
  label: { end, y: foot },
  y,
  width,
  text,
}: {
  readonly label: LineLabel;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}) {
  const isLed = Math.abs(y - OVER_LINE - foot) > 2;
  const [edge, inwards] = end === 'right' ? [width - RIGHT, -1] : [LEFT, 1];
  return (
    <>
      {isLed && (
        <line
          className="rank-plot__led"
          x1={edge}
          x2={edge + inwards * LEADER}
          y1={y}
          y2={foot - 4}
        />
      )}
      <text
        className="halo"
        x={edge + inwards * (isLed ? LEADER + 2 : 3)}
        y={foot}
        textAnchor={end === 'right' ? 'end' : 'start'}
      >
        {text}
      </text>
    </>
  );
}

/** Of all figures, limits and lines, a little wider; no spread of arrays: there may be thousands. */
function extent({ values, lower, upper, lines }: RankPlotProps): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const see = (value: number) => {
    if (value < low) low = value;
    if (value > high) high = value;
  };
  for (const numbers of [values, lower, upper]) for (const value of numbers) see(value);
  for (const { value } of lines) see(value);
  if (low > high) return [0, 1];
  const pad = high > low ? (high - low) * 0.04 : 1;
  // Where nothing is below zero, the axis does not go there either.
  return [low >= 0 ? Math.max(0, low - pad) : low - pad, high + pad];
}

type Place = (of: number) => number;

function whiskers(
  lower: Float64Array,
  upper: Float64Array,
  step: number,
  x: Place,
  y: Place,
): string {
  let path = '';
  // From the middle of the first step, so that both ends are treated alike.
  for (let k = Math.floor(step / 2); k < lower.length; k += step) {
    const [from, to] = [lower[k] as number, upper[k] as number];
    if (Number.isNaN(from) || Number.isNaN(to)) continue;
    path += `M${x(k).toFixed(1)} ${y(from).toFixed(1)}V${y(to).toFixed(1)}`;
  }
  return path;
}

/** Dots as strokes of no length with round ends. */
function dots(values: Float64Array, x: Place, y: Place): string {
  let path = '';
  values.forEach((value, k) => {
    path += `M${x(k).toFixed(1)} ${y(value).toFixed(1)}h0`;
  });
  return path;
}

/** The figures as one line, with at most two points a pixel. */
function run(values: Float64Array, width: number, x: Place, y: Place): string {
  const step = Math.max(1, Math.floor(values.length / (2 * width)));
  let path = '';
  for (let k = 0; k < values.length; k += step)
    path += `${k === 0 ? 'M' : 'L'}${x(k).toFixed(1)} ${y(values[k] as number).toFixed(1)}`;
  const last = values.length - 1;
  return last >= 0 ? `${path}L${x(last).toFixed(1)} ${y(values[last] as number).toFixed(1)}` : path;
}
