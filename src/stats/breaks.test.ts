import { describe, expect, test } from 'vitest';
import { classOf, equalCuts, ownCuts, quantileCuts, sortedPresent } from './breaks.ts';
import { naturalCuts } from './breaks-natural.ts';

/** Employees per square kilometre in California's 58 counties (pysal/mapclassify, calemp). */
const CALEMP = sortedPresent([
  329.92, 0.42, 5.9, 14.03, 2.78, 1.34, 181.27, 1.65, 10.03, 16.7, 1.32, 3.99, 3.16, 0.22, 8.7,
  6.56, 3.27, 0.33, 370.5, 4.51, 75.29, 0.99, 2.74, 8.68, 0.14, 0.92, 12.63, 28.7, 12.02, 722.85,
  36.68, 0.74, 29.82, 192.05, 3.38, 11.15, 110.74, 4111.45, 49.47, 10.33, 317.11, 20.47, 264.93,
  66.26, 5.39, 0.13, 0.61, 50.65, 40.48, 36.67, 13.09, 1.81, 0.2, 7.6, 2.51, 57.26, 24.32, 6.97,
]);
/** Illinois farm value per acre, Jenks and Caspall 1971 (R classInt, jenks71). */
const JENKS71 = sortedPresent([
  50.12, 83.9, 76.43, 71.61, 79.66, 84.84, 87.87, 92.45, 119.9, 155.3, 131.5, 111.8, 96.78, 86.75,
  62.41, 96.37, 75.51, 77.29, 85.41, 116.4, 58.5, 75.29, 66.32, 62.65, 80.45, 72.76, 63.67, 60.27,
  68.45, 100.1, 55.3, 54.07, 57.49, 73.52, 68.25, 64.28, 50.64, 52.47, 68.19, 57.4, 39.72, 60.66,
  57.59, 38.22, 57.22, 67.04, 47.29, 71.05, 50.53, 34.63, 59.65, 62.06, 52.89, 56.35, 57.26, 53.77,
  59.89, 55.44, 45.4, 52.21, 49.38, 51.15, 54.27, 54.32, 41.2, 34.58, 50.11, 52.05, 33.82, 39.88,
  36.24, 41.02, 46.13, 51.15, 32.28, 33.26, 31.78, 31.28, 50.52, 47.21, 32.69, 38.3, 33.83, 40.3,
  40.62, 32.14, 31.66, 26.09, 39.84, 24.83, 28.2, 31.19, 37.57, 27.16, 23.42, 18.57, 30.97, 17.82,
  15.57, 15.93, 28.71, 32.22,
]);

const expectClose = (cuts: readonly number[], expected: readonly number[]) => {
  expect(cuts).toHaveLength(expected.length);
  cuts.forEach((cut, i) => {
    expect(cut).toBeCloseTo(expected[i] as number, 3);
  });
};
const counts = (values: Float64Array, cuts: readonly number[]) => {
  const out = new Array<number>(cuts.length + 1).fill(0);
  for (const v of values) (out[classOf(cuts, v)] as number)++;
  return out;
};

describe('published figures', () => {
  test('quantiles of calemp: R type 7 and mapclassify', () => {
    const cuts = quantileCuts(CALEMP, 5);
    expectClose(cuts, [1.464, 5.798, 13.278, 54.616]);
    expect(counts(CALEMP, cuts)).toEqual([12, 11, 12, 11, 12]);
  });
  test('quantiles of jenks71: R classInt', () => {
    expectClose(quantileCuts(JENKS71, 5), [33.822, 50.114, 57.454, 73.368]);
  });
  test('equal intervals of calemp: mapclassify', () => {
    const cuts = equalCuts(CALEMP, 5);
    expectClose(cuts, [822.394, 1644.658, 2466.922, 3289.186]);
    expect(counts(CALEMP, cuts)).toEqual([57, 0, 0, 0, 1]);
  });
  test('equal intervals of jenks71: R classInt', () => {
    expectClose(equalCuts(JENKS71, 5), [43.516, 71.462, 99.408, 127.354]);
  });
  test('natural breaks of calemp: R classInt "fisher", counts of mapclassify', () => {
    const cuts = naturalCuts(CALEMP, 5);
    expectClose(cuts, [93.015, 228.49, 546.675, 2417.15]);
    expect(counts(CALEMP, cuts)).toEqual([49, 3, 4, 1, 1]);
  });
  test('natural breaks of jenks71: R classInt "fisher", variance fit 0.93136', () => {
    const cuts = naturalCuts(JENKS71, 5);
    expectClose(cuts, [43.3, 61.36, 78.475, 105.95]);
    const squares = (values: readonly number[]) => {
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      return values.reduce((sum, v) => sum + (v - mean) ** 2, 0);
    };
    const within = [0, 1, 2, 3, 4]
      .map((c) => squares([...JENKS71].filter((v) => classOf(cuts, v) === c)))
      .reduce((a, b) => a + b, 0);
    expect(1 - within / squares([...JENKS71])).toBeCloseTo(0.9313560062663, 9);
  });
  test('three natural classes of ten values: simple-statistics ckmeans', () => {
    const values = sortedPresent([-1, 2, -1, 2, 4, 5, 6, -1, 2, -1]);
    expect(naturalCuts(values, 3)).toEqual([0.5, 3]);
  });
});

describe('ties and few values', () => {
  const zeros = sortedPresent([0, 0, 0, 0, 3, 5, 7, 9, 11, 13]);
  test('equal values share a class, and no quantile class is empty', () => {
    const cuts = quantileCuts(zeros, 5);
    expect(counts(zeros, cuts)).toEqual([4, 2, 2, 2]);
  });
  test('a tie at the top keeps the top in one class', () => {
    const top = sortedPresent([1, 2, 3, 4, 100, 100, 100, 100, 100, 100]);
    expect(counts(top, quantileCuts(top, 5))).toEqual([2, 2, 6]);
  });
  test.each([
    ['quantiles', quantileCuts],
    ['natural', naturalCuts],
  ])('two distinct values make two classes: %s', (_, cutsOf) => {
    expect(cutsOf(sortedPresent([4, 4, 4, 8]), 5)).toEqual([6]);
  });
  test.each([
    ['quantiles', quantileCuts],
    ['natural', naturalCuts],
    ['equal', equalCuts],
  ])('one value or none: no cuts: %s', (_, cutsOf) => {
    expect(cutsOf(sortedPresent([4, 4, 4]), 5)).toEqual([]);
    expect(cutsOf(sortedPresent([4]), 5)).toEqual([]);
    expect(cutsOf(sortedPresent([]), 5)).toEqual([]);
  });
  test('an absence is not a value', () => {
    expect([...sortedPresent([2, Number.NaN, -1])]).toEqual([-1, 2]);
  });
  test('no quantile or natural class is ever empty', () => {
    for (let n = 1; n < 40; n++)
      for (let k = 2; k <= 9; k++) {
        const values = sortedPresent(
          Array.from({ length: n }, (_, i) => (i * i * 7) % (3 + (n % 5))),
        );
        for (const cuts of [quantileCuts(values, k), naturalCuts(values, k)]) {
          expect(Math.min(...counts(values, cuts))).toBeGreaterThan(0);
          expect(cuts.length).toBeLessThan(k);
        }
      }
  });
});

test('a value on a cut is in the class above it', () => {
  expect([9.9, 10, 19.9, 20].map((v) => classOf([10, 20], v))).toEqual([0, 1, 1, 2]);
});
test('own cuts out of order are refused by number and value', () => {
  expect(() => ownCuts([1, 5, 5])).toThrow('class limit 3 is 5: more than 5 expected');
  expect(() => ownCuts([1, Number.NaN])).toThrow('class limit 2 is NaN');
  expect(() => quantileCuts(CALEMP, 2.5)).toThrow('number of classes 2.5');
});
test('33,755 ranks fall into nine natural classes of equal size, quickly', () => {
  const ranks = Float64Array.from({ length: 33755 }, (_, i) => i + 1);
  const started = performance.now();
  const cuts = naturalCuts(ranks, 9);
  expect(performance.now() - started).toBeLessThan(3000);
  for (const count of counts(ranks, cuts)) expect(Math.abs(count - 33755 / 9)).toBeLessThan(2);
});
