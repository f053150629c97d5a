/** One figure less another, with its interval, its class and its words. */
import { formatNumber, formatWithUnit } from '../../indicators/format.ts';
import type { Indicator } from '../../indicators/types.ts';
import type { Value } from '../../indicators/value.ts';
import { differenceOfFigures } from '../../stats/intervals.ts';
import {
  formatDifference,
  limitsOfSize,
  limitWords,
  readAlike,
  sizeOfDifference,
} from '../difference-words.ts';

/**
 * better, worse: told apart, and one direction is good. higher, lower: told apart, no judgement meant.
 * notToldApart: the interval of the difference holds 0. unjudged: one of the two has no limits. modelled: one
 * of the two is modelled, and is read. itself: it is its own benchmark. absent: nothing to compare.
 */
export const DIFFERENCE_CLASSES = {
  better: 'Better',
  worse: 'Worse',
  higher: 'Higher',
  lower: 'Lower',
  notToldApart: 'Cannot be told apart',
  unjudged: 'No limits to judge by',
  modelled: 'Modelled: not judged',
  itself: 'The benchmark itself',
  absent: 'No comparison',
} as const satisfies Record<string, string>;
export type DifferenceClass = keyof typeof DIFFERENCE_CLASSES;

export interface Difference {
  readonly class: DifferenceClass;
  /** own less benchmark, in the unit of the indicator; null where there is none */
  readonly value: number | null;
  /** null where one of the two has no limits */
  readonly interval: readonly [number, number] | null;
  /** of the interval and the class: 0.95 or 0.998; null without an interval */
  readonly confidence: number | null;
  /** "+5.5 years", "−4.2 percentage points"; null where there is none */
  readonly text: string | null;
  /** "4.6 to 6.4"; null without an interval */
  readonly intervalText: string | null;
  /** "5.5 years higher than Tendring (4.6 to 6.4): better" */
  readonly words: string;
}

/** A figure of one area or benchmark, and its name as it stands in a sentence. */
export interface NamedFigure {
  readonly name: string;
  readonly value: Value;
  /** modelled here: its error is in part that of its neighbours, so nothing is subtracted from it */
  readonly modelled?: boolean;
}

/** Whether a difference of such figures means anything: counts and positions have none. */
const isCount = ({ unit }: Indicator): boolean => unit === 'people';
const isPosition = ({ unit }: Indicator): boolean => ['rank', 'decile', 'deciles'].includes(unit);

/**
 * Own figure less the benchmark's, with the interval of the difference from the published limits of the two,
 * as normal and independent (METHODS, "Difference of two published figures").
 *
 * @param confidence 0.95 for a single comparison, 0.998 where thousands are made at once (wards)
 */
export function differenceOf(
  i: Indicator,
  own: NamedFigure,
  benchmark: NamedFigure,
  confidence: number,
): Difference {
  const a = own.value;
  const b = benchmark.value;
  if (a.kind !== 'present' || b.kind !== 'present') {
    const without = a.kind !== 'present' ? own.name : benchmark.name;
    return nothing('absent', `No comparison with ${benchmark.name}: no figure for ${without}.`);
  }
  if (isCount(i))
    return nothing('absent', 'A count of people: not compared between places of different size.');
  if (own.modelled === true || benchmark.modelled === true)
    return nothing(
      'modelled',
      `Modelled figures are read: no difference from ${benchmark.name} is worked out.`,
    );
  const value = a.value - b.value;
  const theirs = formatWithUnit(i, b.value);
  if (isPosition(i)) {
    const side = value === 0 ? 'the same as' : value > 0 ? 'above' : 'below';
    return nothing(
      'unjudged',
      `${side} ${benchmark.name} (${theirs}): a place in an order, not an amount.`,
    );
  }
  const isAlike = readAlike(i, a.value, b.value);
  if (a.lower === null || a.upper === null || b.lower === null || b.upper === null)
    return {
      class: 'unjudged',
      value,
      interval: null,
      confidence: null,
      text: signed(i, value, isAlike),
      intervalText: null,
      words: `${sizeWords(i, value, isAlike, benchmark.name)}; no limits to judge by`,
    };
  const { lower, upper } = differenceOfFigures(
    { value: a.value, lower: a.lower, upper: a.upper },
    { value: b.value, lower: b.lower, upper: b.upper },
    confidence,
  );
  const found = classOf(i, lower, upper);
  const [from, to] = limitsOfSize(value, [lower, upper]);
  const limits = `${limitWords(i, from)} to ${limitWords(i, to)}`;
  const isSame = isAlike && found === 'notToldApart';
  const size = `${sizeWords(i, value, isSame, benchmark.name)} (${limits})`;
  return {
    class: found,
    value,
    interval: [lower, upper],
    confidence,
    text: signed(i, value, isSame),
    intervalText: `${limitWords(i, lower)} to ${limitWords(i, upper)}`,
    words:
      found === 'notToldApart'
        ? `cannot be told apart from ${benchmark.name}: ${size}`
        : found === 'better' || found === 'worse'
          ? `${size}: ${found}`
          : size,
  };
}

/** The words for what stands under the benchmark's own name. */
export const itself = (name: string): Difference =>
  nothing('itself', `${name} is the benchmark itself.`);

function classOf(i: Indicator, lower: number, upper: number): DifferenceClass {
  if (lower <= 0 && upper >= 0) return 'notToldApart';
  const isHigher = lower > 0;
  if (i.direction === 'neutral') return isHigher ? 'higher' : 'lower';
  return isHigher === (i.direction === 'higherIsBetter') ? 'better' : 'worse';
}

const nothing = (kind: DifferenceClass, words: string): Difference => ({
  class: kind,
  value: null,
  interval: null,
  confidence: null,
  text: null,
  intervalText: null,
  words,
});

/** What is written: nothing where the two read as the same; "just over 0" where they do not and it rounds to that. */
function signed(i: Indicator, value: number, isSame: boolean): string {
  if (isSame) return formatDifference(i, 0);
  if (sizeOfDifference(i, value) !== formatDifference(i, Math.abs(value)))
    return limitWords(i, value);
  return `${value > 0 ? '+' : ''}${formatDifference(i, value)}`;
}

function sizeWords(i: Indicator, value: number, isSame: boolean, benchmark: string): string {
  return isSame
    ? `the same as ${benchmark}`
    : `${sizeOfDifference(i, value)} ${value > 0 ? 'higher' : 'lower'} than ${benchmark}`;
}

/** How the classes were reached, for a footnote. */
export const differenceMethod = (confidence: number): string =>
  `Differences are told apart where the ${formatNumber(100 * confidence, confidence === 0.95 ? 0 : 1)}% interval, from the published limits of the two figures as normal and independent, leaves out zero${confidence === 0.95 ? '' : ': many areas are compared at once'}. A benchmark that holds the area itself is not independent of it: the interval is then a little too wide.`;
