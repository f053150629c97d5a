import { expect, test } from 'vitest';
import { heaviestFirst, heaviestParent } from './heaviest-parent.ts';

test('the district of most people, the lower row where two tie, -1 where there is no member', () => {
  const msoaOf = Int32Array.of(0, 0, 0, 1, 1);
  const districtOf = Int32Array.of(4, 7, 7, 9, 2);
  const people = Float64Array.of(1500, 900, 800, 1600, 1600);
  expect(Array.from(heaviestParent(msoaOf, districtOf, people, 3))).toEqual([7, 2, -1]);
});

test('keys by falling weight', () => {
  expect(
    heaviestFirst(
      new Map([
        [3, 10],
        [1, 20],
        [2, 20],
      ]),
    ),
  ).toEqual([1, 2, 3]);
});
