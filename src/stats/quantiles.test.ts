import { describe, expect, test } from 'vitest';
import { assignQuantiles } from './quantiles.ts';

describe('assignQuantiles, worked by hand from the formula', () => {
  test('ten values in fifths, lowest values first', () => {
    expect(assignQuantiles([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5)).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4, 5, 5,
    ]);
  });

  test('order of the rows does not matter, and an absent value stays absent', () => {
    expect(assignQuantiles([40, null, 10, 30, 20], 2)).toEqual([2, null, 1, 2, 1]);
  });

  test('ties take the lowest rank', () => {
    // n = 4, q = 2: ranks 1, 2, 2, 4 → floor(3 − ceil((5 − rank) / 2)) = 1, 1, 1, 2.
    expect(assignQuantiles([5, 6, 6, 7], 2)).toEqual([1, 1, 1, 2]);
  });

  test('group 0 becomes 1', () => {
    // n = 49, q = 11: 49 / (49 / 11) is a hair above 11 in doubles, so that the first falls to 0.
    const values = Array.from({ length: 49 }, (_, i) => i);
    expect(assignQuantiles(values, 11)[0]).toBe(1);
  });

  test('fewer values than groups: all absent', () => {
    expect(assignQuantiles([1, 2, null, 3], 4)).toEqual([null, null, null, null]);
  });

  test('refuses a value that is not a number, naming its row', () => {
    expect(() => assignQuantiles([1, Number.NaN], 2)).toThrow('row 1: value is NaN');
    expect(() => assignQuantiles([1, 2], 0)).toThrow(RangeError);
  });
});
