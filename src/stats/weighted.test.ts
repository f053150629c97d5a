import { describe, expect, test } from 'vitest';
import { weightedMean } from './weighted.ts';

describe('weightedMean', () => {
  test('leaves an absent value out with its weight, and says how much is covered', () => {
    expect(weightedMean([10, null, 20], [100, 100, 300])).toEqual({ mean: 17.5, coverage: 0.8 });
  });

  test('half of the weight is enough, less is not', () => {
    expect(weightedMean([10, Number.NaN], [50, 50])).toEqual({ mean: 10, coverage: 0.5 });
    expect(weightedMean([10, Number.NaN], [49, 51])).toEqual({ mean: null, coverage: 0.49 });
  });

  test('refuses weights that cannot be', () => {
    expect(() => weightedMean([1], [])).toThrow('1 values but 0 weights');
    expect(() => weightedMean([1], [-1])).toThrow('row 0: weight is -1');
    expect(() => weightedMean([1], [0])).toThrow('all weights are 0');
  });
});
