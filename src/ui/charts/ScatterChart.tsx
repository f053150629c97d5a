import './charts.css';
import { roundTicks } from './scale.ts';

export interface ScatterPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface ScatterChartProps {
  readonly points: readonly ScatterPoint[];
  /** of both axes: the line of equals runs corner to corner */
  readonly extent: readonly [number, number];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly formatTick: (value: number) => string;
}

const SIZE = 260;
const LEFT = 38;
const RIGHT = 8;
const TOP = 20;
const BOTTOM = 34;

/** Two figures of many things against each other, on one scale, with the line where both are equal. */
export function ScatterChart({ points, extent, xLabel, yLabel, formatTick }: ScatterChartProps) {
  const [low, high] = extent;
  const part = (value: number): number => (high === low ? 0.5 : (value - low) / (high - low));
  const x = (value: number): number => LEFT + part(value) * (SIZE - LEFT - RIGHT);
  const y = (value: number): number => SIZE - BOTTOM - part(value) * (SIZE - BOTTOM - TOP);
  const radius = points.length > 400 ? 1.5 : points.length > 60 ? 2.5 : 4;
  return (
    <svg
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      width="100%"
      style={{ maxWidth: '22rem' }}
      aria-hidden="true"
      focusable="false"
    >
      {roundTicks(extent, 4).map((tick) => (
        <g key={tick}>
          <line className="line-grid" x1={LEFT} x2={SIZE - RIGHT} y1={y(tick)} y2={y(tick)} />
          <line className="line-grid" x1={x(tick)} x2={x(tick)} y1={TOP} y2={SIZE - BOTTOM} />
          <text x={LEFT - 4} y={y(tick) + 3.5} textAnchor="end">
            {formatTick(tick)}
          </text>
          <text x={x(tick)} y={SIZE - BOTTOM + 13} textAnchor="middle">
            {formatTick(tick)}
          </text>
        </g>
      ))}
      <line className="line-other" x1={x(low)} x2={x(high)} y1={y(low)} y2={y(high)} />
      {points.map(({ id, x: across, y: up }) => (
        <circle key={id} className="mark-own" cx={x(across)} cy={y(up)} r={radius} />
      ))}
      <text x={LEFT} y={11}>
        {yLabel}
      </text>
      <text x={SIZE - RIGHT} y={SIZE - 5} textAnchor="end">
        {xLabel}
      </text>
    </svg>
  );
}
