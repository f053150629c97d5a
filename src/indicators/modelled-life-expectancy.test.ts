import { describe, expect, test } from 'vitest';
import {
  averageDeviations,
  firstDeviations,
  modelLifeExpectancy,
  mostOf,
  type SmallAreaSeries,
  shrunkDeviations,
} from './modelled-life-expectancy.ts';
import { STATUS } from './value.ts';

const NONE = Number.NaN;

/** Figures with a standard error of `error` each. */
const series = (values: readonly number[], error: number): SmallAreaSeries => ({
  values: Float64Array.from(values),
  lower: Float64Array.from(values, (value) => value - 1.96 * error),
  upper: Float64Array.from(values, (value) => value + 1.96 * error),
});

/**
 * Worked by hand. One district, two MSOAs of 100 people: 80 and 84 years, standard error 1.
 * District mean 82, deviations −2 and 2, mean square 4, less mean error variance 1: τ² = 3.
 * Shrunk by 3 / 4: −1.5 and 1.5, variance 3·1 / 4 = 0.75.
 */
describe('shrunkDeviations', () => {
  test('two MSOAs of one district', () => {
    const result = shrunkDeviations(series([80, 84], 1), [0, 0], [100, 100], 1);
    expect(result.betweenVariance).toBeCloseTo(3, 9);
    expect(result.deviation[0]).toBeCloseTo(-1.5, 9);
    expect(result.deviation[1]).toBeCloseTo(1.5, 9);
    expect(result.variance[0]).toBeCloseTo(0.75, 9);
  });

  test('an MSOA without a figure has no deviation, and is not in its district’s mean', () => {
    const result = shrunkDeviations(series([80, NONE, 84], 1), [0, 0, 0], [100, 900, 100], 1);
    expect([...result.deviation].map((d) => Math.round(d * 10) / 10)).toEqual([-1.5, NONE, 1.5]);
  });

  test('where deviations are no wider than chance, all shrink to none', () => {
    const result = shrunkDeviations(series([81.9, 82.1], 1), [0, 0], [100, 100], 1);
    expect(result.betweenVariance).toBe(0);
    expect(Math.abs(result.deviation[0] as number)).toBe(0);
  });

  test('limits without width are refused', () => {
    expect(() => shrunkDeviations(series([80], 0), [0], [1], 1)).toThrow('row 0: limits are 80 to');
  });
});

test('firstDeviations takes the second series only where the first is blank', () => {
  const first = {
    deviation: Float64Array.of(1, NONE, NONE),
    variance: Float64Array.of(2, NONE, NONE),
  };
  const second = { deviation: Float64Array.of(5, 6, NONE), variance: Float64Array.of(7, 8, NONE) };
  const result = firstDeviations([first, second]);
  expect([...result.deviation]).toEqual([1, 6, NONE]);
  expect([...result.variance]).toEqual([2, 8, NONE]);
});

describe('averageDeviations', () => {
  const deviations = {
    deviation: Float64Array.of(-2, 2, NONE),
    variance: Float64Array.of(1, 1, NONE),
  };

  test('residents of one MSOA share its error, those of two have errors of their own', () => {
    // Stoneygate: 300 in the first MSOA (in two LSOAs), 100 in the second.
    const residents = { area: [0, 0, 0], source: [0, 0, 1], population: [100, 200, 100] };
    const result = averageDeviations(deviations, residents, 1);
    expect(result.deviation[0]).toBeCloseTo(-1, 9);
    expect(result.variance[0]).toBeCloseTo(0.75 ** 2 + 0.25 ** 2, 9);
  });

  test('none where less than half of the residents are covered', () => {
    const residents = { area: [0, 0, 1, 1], source: [0, 2, 0, -1], population: [49, 51, 50, 50] };
    const result = averageDeviations(deviations, residents, 3);
    expect([...result.deviation]).toEqual([NONE, -2, NONE]);
  });
});

describe('modelLifeExpectancy', () => {
  const deviations = {
    deviation: Float64Array.of(-1.5, 1.5, NONE, 1, 1),
    variance: Float64Array.of(0.75, 0.75, NONE, 1, 1),
  };
  // The district's official figure is 79 with a standard error of 0.1; the City has none.
  const official: SmallAreaSeries = {
    values: Float64Array.of(79, NONE),
    lower: Float64Array.of(79 - 0.196, NONE),
    upper: Float64Array.of(79 + 0.196, NONE),
  };
  const result = modelLifeExpectancy(
    deviations,
    [300, 100, 50, 80, NONE],
    [0, 0, 0, 1, 0],
    official,
  );

  test('the district’s population-weighted mean is its official figure', () => {
    // Mean deviation (−1.5·300 + 1.5·100) / 400 = −0.75, so 79 − 1.5 + 0.75 and 79 + 1.5 + 0.75.
    expect(result.values[0]).toBeCloseTo(78.25, 9);
    expect(result.values[1]).toBeCloseTo(81.25, 9);
  });

  test('limits hold the shrunk deviation, the district’s figure and the model error', () => {
    const half = 1.96 * Math.sqrt(0.75 + 0.01 + 1.15 ** 2);
    expect(result.upper[0]).toBeCloseTo(78.25 + half, 9);
    expect(result.lower[0]).toBeCloseTo(78.25 - half, 9);
  });

  test('says why an area has none', () => {
    const { present, missing, notPublished } = STATUS;
    expect([...result.status]).toEqual([present, present, missing, notPublished, notPublished]);
    expect([...result.values.slice(2)]).toEqual([NONE, NONE, NONE]);
  });
});

test('mostOf: an MSOA of 2021 takes the MSOA of 2011 that most of its LSOAs come from', () => {
  const parts = [
    { to: 0, from: 7, share: 1 },
    { to: 0, from: 3, share: 0.5 },
    { to: 0, from: 3, share: 1 },
    { to: 1, from: 9, share: 1 },
    { to: 1, from: 4, share: 1 },
  ];
  expect([...mostOf(parts, 3)]).toEqual([3, 4, -1]);
});
