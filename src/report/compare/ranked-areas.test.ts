import { expect, test } from 'vitest';
import { indicator } from '../../indicators/registry.ts';
import { rankedAreas, rankWords } from './ranked-areas.ts';

const column = {
  values: Float32Array.of(79, 81, Number.NaN, 81, 75),
  status: Uint8Array.of(0, 0, 2, 0, 0),
  lower: Float32Array.of(78, 80, Number.NaN, Number.NaN, 74),
  upper: Float32Array.of(80, 82, Number.NaN, Number.NaN, 76),
};

test('highest first; ties share a rank; what has no figure stands apart', () => {
  const found = rankedAreas(indicator('life_expectancy_male'), column, null);
  expect([...found.rows]).toEqual([1, 3, 0, 4]);
  expect([...found.rank]).toEqual([1, 1, 3, 4]);
  expect(found.absent).toBe(1);
  expect(found.withLimits).toBe(3);
  // (82 − 80) ÷ (2 × 1.959964)
  expect(found.standardErrors[0]).toBeCloseTo(0.5102, 4);
  expect(found.standardErrors[1]).toBeNaN();
});

test('an IMD rank of 1 is the first', () => {
  const found = rankedAreas(indicator('imd_rank'), column, [0, 1, 4]);
  expect([...found.rows]).toEqual([4, 0, 1]);
});

test('in words', () => {
  expect(rankWords(12, 296, { lower: 8, upper: 19 })).toBe('rank 12, between 8 and 19 of 296');
  expect(rankWords(1012, 6826, null)).toBe('rank 1,012 of 6,826');
  expect(rankWords(1, 9, { lower: 1, upper: 1 })).toBe('rank 1 of 9 in almost every draw');
});
