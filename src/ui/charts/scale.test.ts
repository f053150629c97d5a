import { expect, it } from 'vitest';
import { extentOf, roundTicks } from './scale.ts';

it('ticks are round and inside the extent', () => {
  expect(roundTicks([74.2, 80.1], 4)).toEqual([76, 78, 80]);
  expect(roundTicks([0, 1], 2)).toEqual([0, 0.5, 1]);
  expect(roundTicks([5, 5], 3)).toEqual([5]);
});
it('the extent of nothing is null, of one value has a width', () => {
  expect(extentOf([])).toBeNull();
  expect(extentOf([3])).toEqual([2, 4]);
});
