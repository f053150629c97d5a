/** All periods of a series as columns of a level. */
import { columnOfPeriod, periodsOf } from '../../indicators/column-of-period.ts';
import type { Series } from '../../pack/values.ts';
import type { PeriodColumn } from '../../report/inequality/over-time.ts';

/** Oldest first. A period breaks where it does so for any area of the series. */
export function periodColumns(codes: readonly string[], series: Series): PeriodColumn[] {
  const facts = new Map<string, { start: number; breaksBefore: boolean }>();
  for (const entries of series.values())
    for (const { period, start, breaksBefore } of entries) {
      const before = facts.get(period)?.breaksBefore ?? false;
      facts.set(period, { start, breaksBefore: before || breaksBefore });
    }
  return periodsOf(series).map((period) => ({
    period,
    start: facts.get(period)?.start as number,
    breaksBefore: facts.get(period)?.breaksBefore as boolean,
    column: columnOfPeriod(codes, series, period),
  }));
}
