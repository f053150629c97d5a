import { expect, test } from 'vitest';
import { exactSum } from './exact-sum.ts';
import { type Filling, fillToTotal } from './fill-to-total.ts';
import { roundToPence } from './round-to-pence.ts';

const column = (...values: number[]) => Float64Array.from(values);
const free: Filling = {
  start: column(0, 0, 0),
  rate: column(3, 2, 1),
  low: column(0, 0, 0),
  high: column(Infinity, Infinity, Infinity),
};

test('no bounds: in proportion to the rates', () => {
  expect(Array.from(fillToTotal(free, 60).amounts)).toEqual([30, 20, 10]);
});

test('a low, a high and a flat stretch between break points, by hand', () => {
  // From 0: the first stops at 9 (level 3), the third leaves 5 at level 5.
  const bounded = { ...free, low: column(0, 0, 5), high: column(9, Infinity, Infinity) };
  expect(Array.from(fillToTotal(bounded, 20).amounts)).toEqual([9, 6, 5]);
  expect(Array.from(fillToTotal(bounded, 27).amounts)).toEqual([9, 12, 6]);
  const flat = { ...free, rate: column(1, 0, 1), low: column(0, 4, 30), high: column(10, 4, 40) };
  expect(Array.from(fillToTotal(flat, 44).amounts)).toEqual([10, 4, 30]);
});

test('what all at their high leave is unplaced', () => {
  const capped = { ...free, high: column(1, 2, 3) };
  expect(fillToTotal(capped, 10)).toMatchObject({ unplaced: 4 });
});

test('rounding: largest remainders first, ties by order, within bounds', () => {
  const high = column(9, 9, 9, 9);
  const low = column(0, 0, 0, 0);
  expect(Array.from(roundToPence(column(1.5, 1.5, 1.7, 1.3), low, high, 6))).toEqual([2, 1, 2, 1]);
  expect(Array.from(roundToPence(column(1.5, 1.5), low, column(1, 9), 3))).toEqual([1, 2]);
  expect(() => roundToPence(column(1, 1), low, column(1, 1), 3)).toThrow('1 pence of 3');
});

test('the sum of the same terms in any order is the same', () => {
  const terms = [1e16, 1, -1e16, 1e-3, 3.3, 0.1, 0.2];
  expect(exactSum(terms)).toBe(exactSum([...terms].reverse()));
  expect(exactSum(terms)).toBeCloseTo(4.601, 12);
});
