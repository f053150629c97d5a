import { expect, test } from 'vitest';
import { rankValues } from './ranks.ts';

test('ties share the lowest rank and the next counts them all', () => {
  expect([...rankValues([30, 10, 20, 20], 'ascending')]).toEqual([4, 1, 2, 2]);
  expect([...rankValues([30, 10, 20, 20], 'descending')]).toEqual([1, 4, 2, 2]);
});

test('an absent value has no rank and takes none from the others', () => {
  expect([...rankValues([null, 5, Number.NaN, 7], 'descending')]).toEqual([
    Number.NaN,
    2,
    Number.NaN,
    1,
  ]);
});
