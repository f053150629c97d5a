import { expect, test } from 'vitest';
import { nextByKey } from './next-by-key.ts';

test('arrow keys go round a list, also from outside it; Home and End to its ends', () => {
  expect(nextByKey('ArrowDown', -1, 5)).toBe(0);
  expect(nextByKey('ArrowUp', -1, 5)).toBe(4);
  expect(nextByKey('ArrowDown', 4, 5)).toBe(0);
  expect(nextByKey('ArrowUp', 0, 5)).toBe(4);
  expect(nextByKey('Home', 3, 5)).toBe(0);
  expect(nextByKey('End', 0, 5)).toBe(4);
  expect(nextByKey('a', 0, 5)).toBeNull();
  expect(nextByKey('ArrowDown', -1, 0)).toBeNull();
});
