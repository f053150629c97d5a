/** How far a figure is from its target, in words. */
import { formatWithUnit } from '../../indicators/format.ts';
import {
  type Measured,
  type Month,
  monthWords,
  parseYearMonth,
} from '../../indicators/period-span.ts';
import type { Indicator } from '../../indicators/types.ts';
import type { Value } from '../../indicators/value.ts';
import { bareDifference, formatDifference } from '../difference-words.ts';

/**
 * met: the figure itself is at its target or past it. short: it is not, and its months reach the date that was
 * agreed. notYet: it is not, and they end before that date, or none was agreed. unsure: its limits hold the target.
 */
export type TargetKind =
  | 'met'
  | 'short'
  | 'notYet'
  | 'unsure'
  | 'apart'
  | 'none'
  | 'absent'
  | 'modelled';

export interface TargetDistance {
  readonly kind: TargetKind;
  /** target less figure where more is better, figure less target where less is: positive is short of it; null without */
  readonly short: number | null;
  /** "Not there yet: 0.8 years short of the target of 80.0 years by March 2027." */
  readonly words: string;
}

/**
 * @param i as the board judges it; where no direction is agreed, only how far apart the two are is told
 * @param by "2027-03"; null: no date
 * @param of.modelled a modelled figure is read, and no target is held against it (METHODS, "Modelled life expectancy")
 * @param of.measured months of the figure: a target cannot be missed by figures that end before its date
 */
export function targetDistance(
  i: Indicator,
  value: Value,
  target: number | null,
  by: string | null,
  of: { readonly modelled?: boolean; readonly measured?: Measured } = {},
): TargetDistance {
  if (target === null) return { kind: 'none', short: null, words: 'No target is set.' };
  const month = by === null ? null : parseYearMonth(by);
  const goal = `${formatWithUnit(i, target)}${month === null ? '' : ` by ${monthWords(month)}`}`;
  if (of.modelled === true)
    return {
      kind: 'modelled',
      short: null,
      words: `The target of ${goal} is not held against a modelled figure.`,
    };
  if (value.kind !== 'present')
    return { kind: 'absent', short: null, words: `Target ${goal}: no figure to hold against it.` };
  // Figures are held in single precision: 79.2 as 79.19999695.
  const exact = (held: number): number => Number(held.toPrecision(7));
  const above = Number((exact(value.value) - target).toPrecision(10));
  const size = formatDifference(i, Math.abs(above));
  const isLevel = bareDifference(i, Math.abs(above)) === bareDifference(i, 0);
  const holds =
    value.lower !== null &&
    value.upper !== null &&
    exact(value.lower) <= target &&
    exact(value.upper) >= target;
  // Where the limits hold the target, neither "met" nor "short" can be said of it.
  const close = 'too close to tell: the limits of the figure hold it';
  const isBetterHigh = i.direction === 'higherIsBetter';
  const side = `${size} ${above > 0 ? 'above' : isBetterHigh ? 'short of' : 'below'} the target of ${goal}`;
  if (i.direction === 'neutral')
    return {
      kind: 'apart',
      short: null,
      words: `${isLevel ? `At the target of ${goal}` : side}${holds ? `, but ${close}` : ''}.`,
    };
  const short = isBetterHigh ? -above : above;
  if (holds)
    return {
      kind: 'unsure',
      short,
      words: `${isLevel ? `At the target of ${goal}` : side}, but ${close}.`,
    };
  if (isLevel) return { kind: 'met', short, words: `At the target of ${goal}.` };
  if (short <= 0)
    return {
      kind: 'met',
      short,
      words: `Target of ${goal} met: ${size} ${above > 0 ? 'above' : 'below'} it.`,
    };
  const isDue = reaches(of.measured, month);
  return {
    kind: isDue ? 'short' : 'notYet',
    short,
    words: `${isDue ? 'Not met' : 'Not there yet'}: ${side}.`,
  };
}

/** Whether the months of a figure reach the date: only then can it say that the target was missed. */
const reaches = (measured: Measured | undefined, by: Month | null): boolean =>
  by !== null && measured?.kind === 'span' && measured.last >= by;
