import type { Level } from '../place/levels.ts';
import { weightedMean } from '../stats/weighted.ts';
import { type Fifths, perHeadByFifth } from './deprivation-fifths.ts';
import { populationPosition } from './population-position.ts';

/** Need per head, one figure an area; null where missing, never 0 for it. */
export type Need = readonly (number | null)[];

const checked = (values: Need, field: string): Need => {
  values.forEach((value, row) => {
    if (value !== null && !(Number.isFinite(value) && value >= 0))
      throw new RangeError(
        `row ${row}: ${field} is ${value}; 0 or more expected, null where missing`,
      );
  });
  return values;
};

/** A rate with a true zero: twice the rate is twice the need. @throws RangeError on a negative rate */
export const needFromRate = (rates: Need): Need => checked(rates, 'rate');

/** The user's own figures per head. @throws RangeError on a negative one */
export const needFromOwnFigures = (values: Need): Need => checked(values, 'need');

/**
 * Need by position: r^(1 − position). A score orders areas and never multiplies money, so the ratio of
 * the most to the least deprived is the user's to set.
 *
 * @param deprivation a score, higher is more deprived
 * @param ratio 1 or more
 */
export function needFromPosition(
  population: ArrayLike<number>,
  deprivation: Need,
  ratio: number,
): Need {
  if (!(Number.isFinite(ratio) && ratio >= 1))
    throw new RangeError(`ratio is ${ratio}; 1 or more expected`);
  return populationPosition(population, deprivation).map((position) =>
    position === null ? null : ratio ** (1 - position),
  );
}

/**
 * The gap to a benchmark, 0 where the area is at it or better. So a low value of a "good" indicator
 * becomes need; 1 − share would be nearly flat. METHODS, "Constraints".
 */
export function needFromShortfall(
  values: readonly (number | null)[],
  benchmark: number,
  better: 'higher' | 'lower',
): Need {
  if (!Number.isFinite(benchmark))
    throw new RangeError(`benchmark is ${benchmark}; a number expected`);
  return values.map((value, row) => {
    if (value === null) return null;
    if (!Number.isFinite(value))
      throw new RangeError(`row ${row}: value is ${value}; a number or null expected`);
    return Math.max(0, better === 'higher' ? benchmark - value : value - benchmark);
  });
}

const OFFICIAL_LIFE_EXPECTANCY: readonly Level[] = ['ltla', 'utla', 'icb', 'region'];

/**
 * Years of life expectancy short of a benchmark, from official figures only.
 * @throws RangeError below districts, where life expectancy is modelled and moves no money
 */
export function needFromLifeExpectancy(
  level: Level,
  years: readonly (number | null)[],
  benchmarkYears: number,
): Need {
  if (!OFFICIAL_LIFE_EXPECTANCY.includes(level))
    throw new RangeError(
      `level is ${level}; a district or larger expected: below, life expectancy is modelled`,
    );
  return needFromShortfall(years, benchmarkYears, 'higher');
}

/**
 * NHS England's need index: (weighted ÷ population) ÷ the same for the named reference. Indices with
 * different references are not comparable. Null where an area has no population or no weighted one.
 */
export function needFromWeightedPopulation(
  weighted: readonly (number | null)[],
  population: readonly number[],
  reference: { readonly weighted: number; readonly population: number },
): Need {
  const ofReference = reference.weighted / reference.population;
  if (!(Number.isFinite(ofReference) && ofReference > 0))
    throw new RangeError(
      `the reference has ${reference.weighted} weighted for ${reference.population} people; both above 0 expected`,
    );
  return checked(
    weighted.map((people, row) => {
      const all = population[row] as number;
      return people === null || !(all > 0) ? null : people / all / ofReference;
    }),
    'weighted population',
  );
}

/** Each need over its population-weighted mean, so that the mean is 1. @throws RangeError where the mean is 0 */
export function indexedNeed(need: Need, population: readonly number[]): Need {
  const people = population.map((p, i) => (need[i] === null ? 0 : p));
  const { mean } = weightedMean(need, people);
  if (mean === null || mean === 0) throw new RangeError(`mean need is ${mean}; above 0 expected`);
  return need.map((own) => (own === null ? null : own / mean));
}

/**
 * Two needs in one, each first indexed to the mean of the areas that have both; null where either is.
 * @param share of the first, 0 to 1
 */
export function mixedNeed(
  first: Need,
  second: Need,
  share: number,
  population: readonly number[],
): Need {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share is ${share}; 0 to 1 expected`);
  const both = (one: Need, other: Need): Need =>
    one.map((value, i) => (other[i] === null ? null : value));
  const a = indexedNeed(both(first, second), population);
  const b = indexedNeed(both(second, first), population);
  return a.map((value, i) => {
    const other = b[i];
    return value === null || other === null || other === undefined
      ? null
      : share * value + (1 - share) * other;
  });
}

/** Need per head in the most and least deprived fifth of the people, and the one over the other. */
export function needGradient(
  population: readonly number[],
  need: Need,
  deprivation: readonly (number | null)[],
): Fifths | null {
  return perHeadByFifth(
    population.map((people, i) => {
      const own = need[i];
      return {
        population: people,
        deprivation: deprivation[i] ?? null,
        amount: own === null || own === undefined ? null : own * people,
      };
    }),
  );
}
