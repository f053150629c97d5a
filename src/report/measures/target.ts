/** How far a figure is from its target, in words. */
import { formatWithUnit } from '../../indicators/format.ts';
import { monthWords, parseYearMonth } from '../../indicators/period-span.ts';
import type { Indicator } from '../../indicators/types.ts';
import type { Value } from '../../indicators/value.ts';
import { bareDifference, formatDifference } from '../difference-words.ts';

/** met, short: the figure itself against the target. unsure: its limits hold the target. */
export type TargetKind = 'met' | 'short' | 'unsure' | 'apart' | 'none' | 'absent' | 'modelled';

export interface TargetDistance {
  readonly kind: TargetKind;
  /** target less figure where more is better, figure less target where less is: positive is short of it; null without */
  readonly short: number | null;
  /** "0.8 years short of 80.0 years, by March 2027" */
  readonly words: string;
}

/**
 * @param i as the board judges it; where no direction is agreed, only how far apart the two are is told
 * @param by "2027-03"; null: no date
 * @param modelled a modelled figure is read, and no target is held against it (METHODS, "Modelled life expectancy")
 */
export function targetDistance(
  i: Indicator,
  value: Value,
  target: number | null,
  by: string | null,
  modelled = false,
): TargetDistance {
  if (target === null) return { kind: 'none', short: null, words: 'No target is set.' };
  const month = by === null ? null : parseYearMonth(by);
  const goal = `${formatWithUnit(i, target)}${month === null ? '' : ` by ${monthWords(month)}`}`;
  if (modelled)
    return {
      kind: 'modelled',
      short: null,
      words: `The target of ${goal} is not held against a modelled figure.`,
    };
  if (value.kind !== 'present')
    return { kind: 'absent', short: null, words: `Target ${goal}: no figure to hold against it.` };
  // Figures are held in single precision: 79.2 as 79.19999695.
  const above = Number((Number(value.value.toPrecision(7)) - target).toPrecision(10));
  const size = formatDifference(i, Math.abs(above));
  const isLevel = bareDifference(i, Math.abs(above)) === bareDifference(i, 0);
  const holds =
    value.lower !== null && value.upper !== null && value.lower <= target && value.upper >= target;
  const doubt = holds ? ' Its limits hold the target: the two cannot be told apart.' : '';
  if (i.direction === 'neutral')
    return {
      kind: 'apart',
      short: null,
      words: isLevel
        ? `At the target of ${goal}.${doubt}`
        : `${size} ${above > 0 ? 'above' : 'below'} the target of ${goal}.${doubt}`,
    };
  const short = i.direction === 'higherIsBetter' ? -above : above;
  if (isLevel)
    return { kind: holds ? 'unsure' : 'met', short, words: `At the target of ${goal}.${doubt}` };
  if (short > 0)
    return {
      kind: holds ? 'unsure' : 'short',
      short,
      words: `${size} ${i.direction === 'higherIsBetter' ? 'short of' : 'above'} the target of ${goal}.${doubt}`,
    };
  return {
    kind: holds ? 'unsure' : 'met',
    short,
    words: `Target of ${goal} met: ${size} ${above > 0 ? 'above' : 'below'} it.${doubt}`,
  };
}
