import { describe, expect, test } from 'vitest';
import {
  aggregateMean,
  aggregatePercentage,
  aggregateSum,
  type Figures,
  presentFigures,
} from './aggregate.ts';
import { STATUS } from './value.ts';

const { present, suppressed, missing, notPublished } = STATUS;

const figures = (...cells: (number | 'suppressed' | 'missing')[]): Figures => ({
  values: Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : Number.NaN)),
  status: Uint8Array.from(cells, (cell) => (typeof cell === 'number' ? present : STATUS[cell])),
});

/** Castle holds the first two LSOAs, Knighton the third and fourth, Rowena has none. */
const membership = { areaOf: [0, 0, 1, 1], weights: [100, 300, 40, 60], areas: 3 };

describe('aggregateMean', () => {
  test('is weighted, and an area without children has none published', () => {
    const result = aggregateMean(presentFigures([10, 20, 5, 10]), membership);
    expect([...result.values]).toEqual([17.5, 8, Number.NaN]);
    expect([...result.status]).toEqual([present, present, notPublished]);
  });

  test('a missing child is left out and never counts as zero', () => {
    const result = aggregateMean(figures('missing', 20, 5, 'suppressed'), membership);
    // Knighton's 40 of 100 is less than half: its absent child is suppressed, and so is it.
    expect([...result.values]).toEqual([20, Number.NaN, Number.NaN]);
    expect([...result.status]).toEqual([present, suppressed, notPublished]);
  });

  test('children absent for different reasons leave it missing', () => {
    const result = aggregateMean(figures('missing', 'suppressed', 5, 10), membership);
    expect([...result.status]).toEqual([missing, present, notPublished]);
  });
});

test('aggregateSum adds what is present', () => {
  const result = aggregateSum(figures('suppressed', 20, 5, 10), membership);
  expect([...result.values]).toEqual([20, 15, Number.NaN]);
});

test('aggregatePercentage leaves the same children out above and below', () => {
  const result = aggregatePercentage(
    figures('suppressed', 30, 4, 6),
    [100, 300, 40, 60],
    membership,
  );
  expect([...result.values]).toEqual([10, 10, Number.NaN]);
  const ofNothing = aggregatePercentage(figures(0, 0, 1, 1), [0, 0, 2, 2], membership);
  expect([...ofNothing.status]).toEqual([missing, present, notPublished]);
});

test('a row outside the areas is refused', () => {
  expect(() => aggregateSum(presentFigures([1]), { areaOf: [3], weights: [1], areas: 3 })).toThrow(
    'row 0: area 3 is outside 0 to 2',
  );
  expect(() => presentFigures([1, Number.NaN])).toThrow('row 1: value is NaN');
});
