/** An area's figure against its benchmark's, in words, with the limits taken into account. */
import { formatWithUnit } from '../indicators/format.ts';
import type { Indicator } from '../indicators/types.ts';
import type { Value } from '../indicators/value.ts';
import type { Level } from '../place/levels.ts';
import { differs } from '../stats/intervals.ts';

/**
 * higher, lower: the limits tell them apart. similar: they do not. unjudged: one of the two has no
 * limits, so only the figures are compared. absent: one of the two has no figure.
 */
export type Verdict = 'higher' | 'lower' | 'similar' | 'unjudged' | 'absent';

export interface Comparison {
  readonly verdict: Verdict;
  /** "lower than England (79.1 years)" */
  readonly words: string;
  /** 0.95 or 0.998, where limits were used; else null */
  readonly confidence: number | null;
}

/** 99.8% where thousands of areas are compared at once (wards, MSOAs), 95% for a single comparison. */
export const confidenceAt = (level: Level): number =>
  level === 'ward' || level === 'msoa' || level === 'lsoa' ? 0.998 : 0.95;

/**
 * @param level the level of the area that is compared
 * @param benchmark its name as it stands in a sentence: "England", "Leicester"
 */
export function compareFigures(
  i: Indicator,
  level: Level,
  own: Value,
  other: Value,
  benchmark: string,
): Comparison {
  if (own.kind !== 'present' || other.kind !== 'present')
    return {
      verdict: 'absent',
      words: `no comparison with ${benchmark}: one of the two has no figure`,
      confidence: null,
    };
  const theirs = `${benchmark} (${formatWithUnit(i, other.value)})`;
  if (own.lower === null || own.upper === null || other.lower === null || other.upper === null) {
    const same = formatWithUnit(i, own.value) === formatWithUnit(i, other.value);
    const words = same ? 'the same as' : own.value > other.value ? 'above' : 'below';
    return { verdict: 'unjudged', words: `${words} ${theirs}`, confidence: null };
  }
  const confidence = confidenceAt(level);
  const verdict = differs(
    { value: own.value, lower: own.lower, upper: own.upper },
    { value: other.value, lower: other.lower, upper: other.upper },
    confidence,
  );
  return {
    verdict,
    words:
      verdict === 'similar' ? `cannot be told apart from ${theirs}` : `${verdict} than ${theirs}`,
    confidence,
  };
}

/** How the verdict was reached, for a footnote. */
export const comparisonMethod = (confidence: number): string =>
  `Higher or lower where the ${confidence === 0.95 ? '95%' : '99.8%'} interval of the difference, from the published limits as normal, leaves out zero.`;
