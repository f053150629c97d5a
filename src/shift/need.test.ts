import { describe, expect, test } from 'vitest';
import {
  indexedNeed,
  mixedNeed,
  needFromLifeExpectancy,
  needFromPosition,
  needFromRate,
  needFromShortfall,
  needFromWeightedPopulation,
  needGradient,
} from './need.ts';
import { populationPosition } from './population-position.ts';

test('a rate is the need; a missing one stays missing, a negative one is refused by row', () => {
  expect(needFromRate([73.4, null, 0])).toEqual([73.4, null, 0]);
  expect(() => needFromRate([1, -2])).toThrow('row 1: rate is -2');
});

describe('position', () => {
  test('mid-ranks by population, most deprived first, ties together', () => {
    expect(populationPosition([10, 20, 10, 60], [30, 20, 20, 5])).toEqual([0.05, 0.25, 0.25, 0.7]);
    expect(populationPosition([10, 10, 10], [3, null, 1])).toEqual([0.25, null, 0.75]);
  });
  test('need is r to the power 1 − position', () => {
    expect(needFromPosition([10, 10], [9, 1], 16)).toEqual([16 ** 0.75, 2]);
    expect(needFromPosition([10, 10], [9, 1], 1)).toEqual([1, 1]);
    expect(() => needFromPosition([1], [1], 0.5)).toThrow('ratio is 0.5');
  });
});

describe('shortfall', () => {
  test('gap to a benchmark, nothing at it or better', () => {
    expect(needFromShortfall([77, 80, 82, null], 80, 'higher')).toEqual([3, 0, 0, null]);
    expect(needFromShortfall([12, 8], 10, 'lower')).toEqual([2, 0]);
  });
  test('life expectancy from districts upwards only', () => {
    expect(needFromLifeExpectancy('ltla', [77.5], 79)).toEqual([1.5]);
    expect(() => needFromLifeExpectancy('ward', [77.5], 79)).toThrow('level is ward');
  });
});

test('need index: weighted over population, over the same of the reference', () => {
  expect(
    needFromWeightedPopulation([110, 90, null, 5], [100, 100, 100, 0], {
      weighted: 200,
      population: 200,
    }),
  ).toEqual([1.1, 0.9, null, null]);
});

test('indexed and mixed: each to a mean of 1 over the areas that have both', () => {
  expect(indexedNeed([2, 4, null], [30, 10, 99])).toEqual([0.8, 1.6, null]);
  expect(mixedNeed([2, 4, 9], [1, 3, null], 0.5, [10, 10, 10])).toEqual([
    0.5 * (2 / 3) + 0.5 * 0.5,
    0.5 * (4 / 3) + 0.5 * 1.5,
    null,
  ]);
});

describe('gradient by fifth of the people', () => {
  test('five equal areas', () => {
    const out = needGradient([10, 10, 10, 10, 10], [5, 4, 3, 2, 1], [50, 40, 30, 20, 10]);
    [5, 4, 3, 2, 1].forEach((value, i) => {
      expect(out?.perHead[i]).toBeCloseTo(value, 12);
    });
    expect(out?.ratio).toBeCloseTo(5, 12);
  });
  test('an area across a boundary is divided', () => {
    // The first 20 of 100 people: all 10 of the first area, 10 of the 90 of the second.
    const out = needGradient([10, 90], [4, 2], [9, 1]);
    expect(out?.perHead[0]).toBeCloseTo(3, 12);
    expect(out?.perHead[4]).toBeCloseTo(2, 12);
  });
  test('areas without a figure are left out by row', () => {
    const out = needGradient([10, 10, 10], [1, null, 1], [3, 2, null]);
    expect(out?.leftOut).toEqual([1, 2]);
    expect(needGradient([10], [null], [1])).toBeNull();
  });
});
