import { describe, expect, test } from 'vitest';
import { distanceParts, nearestNeighbours, standardiseIndicators } from './neighbours.ts';
import { seededNormal } from './seeded-normal.ts';

describe('places like this one, by hand', () => {
  // Age: mean 40, deviation 10; density: mean 5, deviation 4.
  const age = { id: 'age', values: [30, 50, 30, 50] };
  const density = { id: 'density', values: [1, 1, 9, 9] };
  const made = standardiseIndicators([age, density]);

  test('z-scores over the areas, one row an area', () => {
    expect([...made.scores]).toEqual([-1, -1, 1, -1, -1, 1, 1, 1]);
  });
  test('distances: 2 standard deviations on one of two indicators is √2', () => {
    expect(nearestNeighbours(made, 0, 3)).toEqual([
      { area: 1, distance: expect.closeTo(Math.SQRT2, 12), used: 2 },
      { area: 2, distance: expect.closeTo(Math.SQRT2, 12), used: 2 },
      { area: 3, distance: expect.closeTo(2, 12), used: 2 },
    ]);
  });
  test('weights: three times the age', () => {
    const weighed = standardiseIndicators([{ ...age, weight: 3 }, density]);
    const [first, second] = nearestNeighbours(weighed, 0, 3);
    expect(first).toEqual({ area: 2, distance: expect.closeTo(1, 12), used: 2 });
    expect(second?.distance).toBeCloseTo(Math.sqrt(3), 12);
  });
  test('among some areas only', () => {
    expect(nearestNeighbours(made, 0, 5, [0, 3]).map(({ area }) => area)).toEqual([3]);
  });
  test('why they differ', () => {
    expect(distanceParts(made, 0, 2)).toEqual([
      { id: 'age', difference: 0, share: 0 },
      { id: 'density', difference: 2, share: 1 },
    ]);
  });
});

describe('absences', () => {
  const made = standardiseIndicators([
    { id: 'a', values: [1, 2, null, 4, 5] },
    { id: 'b', values: [1, 2, 3, 4, Number.NaN] },
    { id: 'c', values: [1, 3, 5, null, Number.NaN] },
    { id: 'constant', values: [7, 7, 7, null, 7] },
    { id: 'unweighted', values: [1, 2, 3, 4, 5], weight: 0 },
  ]);
  test('an indicator that says nothing takes no part and is named', () => {
    expect(made.ids).toEqual(['a', 'b', 'c']);
    expect(made.leftOut).toEqual(['constant', 'unweighted']);
  });
  test('how many were used is said, and too few are no comparison', () => {
    const found = nearestNeighbours(made, 0, 9);
    expect(new Map(found.map(({ area, used }) => [area, used]))).toEqual(
      new Map([
        [1, 3],
        [2, 2],
        [3, 2],
      ]),
    );
  });
  test('an area without figures has no neighbours', () => {
    const bare = standardiseIndicators([{ id: 'a', values: [1, 2, null] }]);
    expect(nearestNeighbours(bare, 2, 5)).toEqual([]);
  });
});

test('one ward among 6,826 over ten indicators: under 50 ms', () => {
  const next = seededNormal(3);
  const made = standardiseIndicators(
    Array.from({ length: 10 }, (_, k) => ({
      id: `${k}`,
      values: Float64Array.from({ length: 6826 }, next),
    })),
  );
  nearestNeighbours(made, 0, 20);
  const times = [1, 2, 3, 4, 5].map((area) => {
    const start = performance.now();
    expect(nearestNeighbours(made, area, 20)).toHaveLength(20);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});

test.each([
  ['no indicators', () => standardiseIndicators([])],
  [
    'b: 1 values; 2 expected',
    () =>
      standardiseIndicators([
        { id: 'a', values: [1, 2] },
        { id: 'b', values: [1] },
      ]),
  ],
  ['a: weight is -1', () => standardiseIndicators([{ id: 'a', values: [1, 2], weight: -1 }])],
  [
    'a, row 1: value is Infinity',
    () => standardiseIndicators([{ id: 'a', values: [1, Infinity] }]),
  ],
  ['no indicator of a weight', () => standardiseIndicators([{ id: 'a', values: [1, 1] }])],
  [
    'area 2 is outside 0 to 1',
    () => nearestNeighbours(standardiseIndicators([{ id: 'a', values: [1, 2] }]), 2, 1),
  ],
  [
    'count is 0',
    () => nearestNeighbours(standardiseIndicators([{ id: 'a', values: [1, 2] }]), 0, 0),
  ],
] as const)('%s is refused', (words, call) => expect(call).toThrow(words));
