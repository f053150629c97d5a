import { expect, test } from 'vitest';
import { endLabels } from './end-labels.ts';

test('words with room stand at their lines', () => {
  expect(endLabels([100, 20, 60], 15, [0, 200])).toEqual([100, 20, 60]);
});
test('two at one height are moved apart about it, in order', () => {
  expect(endLabels([50, 52], 16, [0, 200])).toEqual([43, 59]);
});
test('at an edge they are pushed in, and on', () => {
  expect(endLabels([2, 4, 12], 10, [5, 200])).toEqual([5, 15, 25]);
});
