/** Differences of an indicator as text: a difference of percentages is in percentage points. */
import { formatBare, formatNumber, formatWithUnit } from '../indicators/format.ts';
import type { Indicator } from '../indicators/types.ts';

/** "6.9 years", "4.2 percentage points" */
export const formatDifference = (i: Indicator, difference: number): string =>
  i.unit === '%'
    ? `${formatNumber(difference, i.decimals)} percentage points`
    : formatWithUnit(i, difference);

/** The same without its unit, for limits: "6.9". */
export const bareDifference = (i: Indicator, difference: number): string =>
  i.unit === '%' ? formatNumber(difference, i.decimals) : formatBare(i, difference);

/** "3.1 to 10.8"; null without limits. */
export const formatInterval = (
  interval: readonly [number, number] | null,
  format: (value: number) => string,
): string | null => (interval === null ? null : `${format(interval[0])} to ${format(interval[1])}`);
