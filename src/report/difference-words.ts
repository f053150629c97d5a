/** Differences of an indicator as text: a difference of percentages is in percentage points. */
import { formatBare, formatNumber, formatWithUnit } from '../indicators/format.ts';
import type { Indicator } from '../indicators/types.ts';

/** "6.9 years", "4.2 percentage points" */
export const formatDifference = (i: Indicator, difference: number): string =>
  i.unit === '%'
    ? `${formatNumber(difference, i.decimals)} percentage points`
    : formatWithUnit(i, difference);

/**
 * Said wherever differences stand beside the figures that they are of. One rule for "the same": what a reader
 * sees as the same is the same, unless published limits tell it apart.
 */
export const UNROUNDED_NOTE =
  'Differences are of the unrounded figures, so their last digit may not be that of the figures as shown. Two figures that read alike are called the same, unless their limits tell them apart.';

/** Whether two figures are shown as the same number. */
export const readAlike = (i: Indicator, a: number, b: number): boolean =>
  formatBare(i, a) === formatBare(i, b);

/** "5.5 years"; of one that rounds to nothing "under 0.1 years". Without its sign. */
export function sizeOfDifference(i: Indicator, difference: number): string {
  const size = Math.abs(difference);
  return size > 0 && bareDifference(i, size) === bareDifference(i, 0)
    ? `under ${formatDifference(i, 10 ** -i.decimals)}`
    : formatDifference(i, size);
}

/** The same without its unit, for limits: "6.9". */
export const bareDifference = (i: Indicator, difference: number): string =>
  i.unit === '%' ? formatNumber(difference, i.decimals) : formatBare(i, difference);

/** "3.1 to 10.8"; null without limits. */
export const formatInterval = (
  interval: readonly [number, number] | null,
  format: (value: number) => string,
): string | null => (interval === null ? null : `${format(interval[0])} to ${format(interval[1])}`);

/**
 * Limits of a difference that is told without its sign, so that they run the way of its words: of −3.1
 * (−5.2 to −1.0) "3.1 lower (1.0 to 5.2)", of −0.2 (−6.9 to 7.3) "0.2 lower (−7.3 to 6.9)".
 */
export const limitsOfSize = (
  difference: number,
  [low, high]: readonly [number, number],
): readonly [number, number] => (difference < 0 ? [-high, -low] : [low, high]);

/** A limit without its unit. One that only rounds to 0 is not written as 0: much turns on its side of it. */
export function limitWords(i: Indicator, limit: number): string {
  const text = bareDifference(i, limit);
  if (limit === 0 || text !== bareDifference(i, 0)) return text;
  return limit > 0 ? 'just over 0' : 'just under 0';
}

/** Whether limits hold what would be no difference: 0, or 1 of a ratio. */
export const holds = (interval: readonly [number, number] | null, none: number): boolean =>
  interval !== null && interval[0] <= none && interval[1] >= none;
