/** Where the marks of a small trend stand. Pure. */
import { type Month, measuredOver, parseYearMonth } from '../../indicators/period-span.ts';
import type { MeasureFigures } from '../../report/measures/measure-figures.ts';
import { trendOf } from '../../report/trend.ts';
import { extentOf } from '../../ui/charts/scale.ts';

export const SIZE = { width: 260, height: 96, left: 4, right: 4, top: 8, bottom: 20 } as const;

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly period: string;
}

export interface TrendDrawing {
  readonly runs: readonly (readonly Dot[])[];
  /** years at the ends of the axis, in words */
  readonly ends: readonly [string, string];
  readonly targetY: number | null;
  readonly startX: number | null;
  /** the months of the latest period on the axis: does it reach past the start? */
  readonly latest: readonly [number, number] | null;
  readonly baseline: Dot | null;
  /** null where the latest period has no figure */
  readonly last: Dot | null;
}

/** Decimal year of a month's first day. */
const yearOf = (month: Month): number => month / 12;

/** Null where fewer than two periods have a figure: there is nothing to draw. */
export function trendDrawing(figures: MeasureFigures, start: Month | null): TrendDrawing | null {
  const { indicator: i, entries, measure, latest, baseline } = figures;
  const trend = trendOf(entries);
  const points = trend?.segments.flat() ?? [];
  if (trend === null || points.length < 2) return null;
  const middleOf = (period: string, fallback: number): number => {
    const measured = measuredOver(i, period);
    return measured.kind === 'span' ? yearOf((measured.first + measured.last + 1) / 2) : fallback;
  };
  const span = measuredOver(i, latest.period);
  const latestYears =
    span.kind === 'span' ? ([yearOf(span.first), yearOf(span.last + 1)] as const) : null;
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  const xs = [
    first.start,
    middleOf(last.period, last.start),
    ...(latestYears ?? []),
    ...(start === null ? [] : [yearOf(start)]),
    ...(measure.by === null ? [] : [yearOf(parseYearMonth(measure.by) ?? 0)]),
  ];
  const xExtent = [Math.min(...xs), Math.max(...xs)] as const;
  const yExtent = extentOf(
    [
      ...points.flatMap(({ value, lower, upper }) => [value, lower ?? value, upper ?? value]),
      ...(measure.target === null ? [] : [measure.target]),
    ],
    0.08,
  ) as [number, number];
  const { width, height, left, right, top, bottom } = SIZE;
  const x = (year: number): number =>
    left + ((year - xExtent[0]) / (xExtent[1] - xExtent[0] || 1)) * (width - left - right);
  const y = (value: number): number =>
    height - bottom - ((value - yExtent[0]) / (yExtent[1] - yExtent[0])) * (height - top - bottom);
  const dot = (point: (typeof points)[number]): Dot => ({
    x: x(middleOf(point.period, point.start)),
    y: y(point.value),
    low: point.lower === null ? null : y(point.lower),
    high: point.upper === null ? null : y(point.upper),
    period: point.period,
  });
  const runs = trend.segments.map((run) => run.map(dot));
  return {
    runs,
    ends: [String(Math.floor(xExtent[0])), String(Math.ceil(xExtent[1]) - 1)],
    targetY: measure.target === null ? null : y(measure.target),
    startX: start === null ? null : x(yearOf(start)),
    latest: latestYears === null ? null : [x(latestYears[0]), x(latestYears[1])],
    baseline: runs.flat().find(({ period }) => period === baseline?.period) ?? null,
    last: runs.flat().find(({ period }) => period === latest.period) ?? null,
  };
}
