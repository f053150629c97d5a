import { describe, expect, test } from 'vitest';
import { rankIntervals, rankIntervalsInSteps } from './rank-intervals.ts';
import { seededNormal } from './seeded-normal.ts';

describe('ranks with limits', () => {
  test('without error every rank is sure', () => {
    const found = rankIntervals([30, 10, 20], [0, 0, 0], { order: 'descending' });
    expect([...found.rank]).toEqual([1, 3, 2]);
    expect([...found.lower]).toEqual([1, 3, 2]);
    expect([...found.upper]).toEqual([1, 3, 2]);
  });

  test('far apart they are sure, close together they overlap', () => {
    const found = rankIntervals([0, 100, 101, 200], [1, 1, 1, 1], { order: 'ascending' });
    expect([...found.lower]).toEqual([1, 2, 2, 4]);
    expect([...found.upper]).toEqual([1, 3, 3, 4]);
  });

  test('two of one figure and error are first in half the draws each', () => {
    const found = rankIntervals([5, 5], [1, 1], { order: 'ascending', confidence: 0.2 });
    expect([...found.rank]).toEqual([1, 1]);
    expect([...found.lower]).toEqual([1, 1]);
    expect([...found.upper]).toEqual([2, 2]);
  });

  test('what has no figure or no error takes no part', () => {
    const found = rankIntervals([3, null, 1, 2, Number.NaN], [0, 0, 0, Number.NaN, 0], {
      order: 'ascending',
    });
    expect(found.of).toBe(2);
    expect([...found.rank]).toEqual([2, Number.NaN, 1, Number.NaN, Number.NaN]);
    expect([...found.upper]).toEqual([2, Number.NaN, 1, Number.NaN, Number.NaN]);
  });

  test('equal figures without error share their rank, and the limits hold it', () => {
    const found = rankIntervals([4, 4, 9], [0, 0, 0], { order: 'ascending' });
    expect([...found.rank]).toEqual([1, 1, 3]);
    expect([...found.lower]).toEqual([1, 1, 3]);
    expect([...found.upper]).toEqual([1, 2, 3]);
  });

  test('none at all', () => {
    const found = rankIntervals([null, 1], [1, null], { order: 'ascending' });
    expect(found.of).toBe(0);
    expect([...found.lower]).toEqual([Number.NaN, Number.NaN]);
  });

  test('repeats with its seed', () => {
    const values = [1, 2, 3, 4, 5, 6];
    const errors = values.map(() => 2);
    const one = rankIntervals(values, errors, { order: 'ascending', draws: 200 });
    expect(rankIntervals(values, errors, { order: 'ascending', draws: 200 })).toEqual(one);
  });
});

test('in steps: progress rises to 1, and whoever stops asking has cancelled', () => {
  const steps = rankIntervalsInSteps([1, 2], [1, 1], { order: 'ascending', draws: 200 });
  expect(steps.next()).toEqual({ done: false, value: 0.25 });
  const rest = [...steps];
  expect(rest).toEqual([0.5, 0.75, 1]);
});

test('England’s 6,826 wards, 1,000 draws: seconds, not minutes', () => {
  const next = seededNormal(7);
  const values = Float64Array.from({ length: 6826 }, () => 80 + 3 * next());
  const errors = new Float64Array(6826).fill(1);
  const start = performance.now();
  const found = rankIntervals(values, errors, { order: 'ascending' });
  // About 3 s on two cores shared by six: five times that is a fault.
  expect(performance.now() - start).toBeLessThan(15_000);
  const inside = found.rank.filter(
    (rank, i) => rank >= (found.lower[i] as number) && rank <= (found.upper[i] as number),
  );
  expect(inside.length).toBe(6826);
  const middle = found.rank.indexOf(3413);
  expect((found.upper[middle] as number) - (found.lower[middle] as number)).toBeGreaterThan(2500);
});

test.each([
  ['2 values but 1', [1, 2], [1], {}],
  ['draws is 10;', [1], [1], { draws: 10 }],
  ['confidence is 95', [1], [1], { confidence: 95 }],
  ['row 1: standard error is -1', [1, 2], [1, -1], {}],
  ['row 0: value is Infinity', [Number.POSITIVE_INFINITY], [1], {}],
] as const)('%s is refused', (words, values, errors, options) => {
  expect(() => rankIntervals(values, errors, { order: 'ascending', ...options })).toThrow(words);
});
