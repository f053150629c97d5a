/**
 * Confidence intervals of counts, proportions and directly standardised rates.
 * Source: OHID, technical guide on confidence intervals; PHEindicatormethods' documented methods.
 */
import { poissonUpperMean } from './gamma.ts';
import { standardErrorsAt } from './normal.ts';

/** A limit is null where the method gives none. */
export interface Interval {
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Byar's limits of a count of events: good from about 10 events on.
 * The lower limit is null where the approximation falls below zero, and for a count of zero.
 * @throws RangeError for a negative count
 */
export function byar(count: number, confidence = 0.95): Interval {
  checkCount(count, 'count');
  const z = standardErrorsAt(confidence);
  const lower = count === 0 ? -1 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3;
  const next = count + 1;
  return {
    lower: lower < 0 ? null : lower,
    upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  };
}

/** Exact Poisson limits of a count of events: for small counts; 0 below a count of zero. @throws RangeError for a negative count */
export function exactPoisson(count: number, confidence = 0.95): Interval {
  checkCount(count, 'count');
  standardErrorsAt(confidence);
  const tail = (1 - confidence) / 2;
  return {
    lower: count === 0 ? 0 : poissonUpperMean(count - 1, 1 - tail),
    upper: poissonUpperMean(count, tail),
  };
}

/**
 * Wilson's score limits of a proportion count ÷ n, as fractions.
 * @throws RangeError where n is not above 0 or the count is outside 0 to n
 */
export function wilson(count: number, n: number, confidence = 0.95): Interval {
  checkCount(count, 'count');
  if (!(n > 0 && Number.isFinite(n)))
    throw new RangeError(`n is ${n}; a denominator above 0 expected`);
  if (count > n) throw new RangeError(`count is ${count}; at most n (${n}) expected`);
  const z = standardErrorsAt(confidence);
  const proportion = count / n;
  const spread = z * Math.sqrt(z * z + 4 * count * (1 - proportion));
  return {
    lower: (2 * count + z * z - spread) / (2 * (n + z * z)),
    upper: (2 * count + z * z + spread) / (2 * (n + z * z)),
  };
}

export interface Stratum {
  readonly count: number;
  readonly population: number;
  readonly standardPopulation: number;
}

/** A rate with fewer events than this is not shown: neither it nor its limits mean much. */
const FEWEST_EVENTS = 10;

/**
 * Directly standardised rate with Dobson's limits, `per` people (100,000 unless told).
 * All null under 10 events.
 * @throws RangeError where there is no stratum, a count is negative or a population not above 0
 */
export function dobson(
  strata: readonly Stratum[],
  { per = 100_000, confidence = 0.95 }: { per?: number; confidence?: number } = {},
): Interval & { readonly value: number | null } {
  if (strata.length === 0) throw new RangeError('no strata; at least one expected');
  let events = 0;
  let standard = 0;
  let weighted = 0;
  let variance = 0;
  strata.forEach(({ count, population, standardPopulation }, row) => {
    checkCount(count, `row ${row}: count`);
    if (!(population > 0 && Number.isFinite(population)))
      throw new RangeError(`row ${row}: population is ${population}; above 0 expected`);
    checkCount(standardPopulation, `row ${row}: standardPopulation`);
    events += count;
    standard += standardPopulation;
    weighted += (standardPopulation * count) / population;
    variance += (standardPopulation / population) ** 2 * count;
  });
  if (standard === 0) throw new RangeError('standard populations sum to 0; above 0 expected');
  if (events < FEWEST_EVENTS) return { value: null, lower: null, upper: null };
  const rate = weighted / standard;
  const perEvent = Math.sqrt(variance / standard ** 2 / events);
  const { lower, upper } = byar(events, confidence);
  const limit = (bound: number | null) =>
    bound === null ? null : (rate + perEvent * (bound - events)) * per;
  return { value: rate * per, lower: limit(lower), upper: limit(upper) };
}

/** A published figure with its 95% limits. */
export interface Figure {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** Standard error behind 95% limits, read as normal. @throws RangeError where the limits are the wrong way round */
export function standardErrorOf({ value, lower, upper }: Figure): number {
  if (![value, lower, upper].every(Number.isFinite) || lower > upper)
    throw new RangeError(
      `limits of ${value} are ${lower} to ${upper}; finite numbers, the lower first, expected`,
    );
  return (upper - lower) / (2 * standardErrorsAt(0.95));
}

/** Difference a − b of two published figures, with limits, from theirs as normal and independent. */
export function differenceOfFigures(a: Figure, b: Figure, confidence = 0.95): Figure {
  const value = a.value - b.value;
  const half = standardErrorsAt(confidence) * Math.hypot(standardErrorOf(a), standardErrorOf(b));
  return { value, lower: value - half, upper: value + half };
}

/**
 * Whether figure a differs from figure b: 'similar' where the interval of their difference holds 0.
 * @param confidence 0.95 for a single comparison, 0.998 for many (wards)
 */
export function differs(a: Figure, b: Figure, confidence = 0.95): 'higher' | 'lower' | 'similar' {
  const { lower, upper } = differenceOfFigures(a, b, confidence);
  if (lower > 0) return 'higher';
  return upper < 0 ? 'lower' : 'similar';
}

function checkCount(count: number, name: string): void {
  if (!(count >= 0 && Number.isFinite(count)))
    throw new RangeError(`${name} is ${count}; 0 or more expected`);
}
