/** From trends to the parts of a drawing. */
import type { TrendPoint } from '../../../report/trend.ts';
import type { AreaTrend } from '../../../view/compare/use-trends.ts';
import type { LinePoint } from './TrendLines.tsx';

export const runsOf = (
  segments: readonly (readonly TrendPoint[])[],
): readonly (readonly LinePoint[])[] =>
  segments.map((run) =>
    run.map(({ start, value, lower, upper }) => ({ x: start, value, lower, upper })),
  );

/** Every period that any line has, oldest first. */
export function periodsAmong(
  lines: readonly AreaTrend[],
): readonly { readonly period: string; readonly start: number }[] {
  const starts = new Map<string, number>();
  for (const { trend } of lines)
    for (const { period, start } of trend.segments.flat()) starts.set(period, start);
  return [...starts]
    .map(([period, start]) => ({ period, start }))
    .sort((a, b) => a.start - b.start);
}

/** Half way between the period before a break and the one after it. */
export function breakPositions(lines: readonly AreaTrend[]): readonly number[] {
  const periods = periodsAmong(lines);
  const broken = new Set(lines.flatMap(({ trend }) => trend.breaks));
  return periods.flatMap(({ period, start }, k) => {
    const before = periods[k - 1];
    return broken.has(period) && before !== undefined ? [(before.start + start) / 2] : [];
  });
}

/** What `TrendLines` draws limits as. */
export type LimitsDrawn = 'none' | 'bands' | 'bars' | 'both';

/** As what limits are drawn: a band along a run that has several, a bar where a run has one. */
export function limitsDrawn(
  lines: readonly (readonly (readonly Pick<LinePoint, 'lower' | 'upper'>[])[])[],
): LimitsDrawn {
  const counts = lines
    .flat()
    .map((run) => run.filter(({ lower, upper }) => lower !== null && upper !== null).length);
  const bands = counts.some((count) => count > 1);
  const bars = counts.includes(1);
  if (bands) return bars ? 'both' : 'bands';
  return bars ? 'bars' : 'none';
}
