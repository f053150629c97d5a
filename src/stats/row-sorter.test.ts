import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowSorter, rowsInOrder } from './row-sorter.ts';

test('by hand: negative, nought of either sign, fractions, infinities; equal ones by row', () => {
  const numbers = [
    3,
    -1,
    0,
    -0,
    2.5,
    -1,
    Number.POSITIVE_INFINITY,
    -1e300,
    Number.NEGATIVE_INFINITY,
  ];
  expect([...rowsInOrder(numbers)]).toEqual([8, 7, 1, 5, 2, 3, 4, 0, 6]);
});

test('none, one, all equal', () => {
  expect([...rowsInOrder([])]).toEqual([]);
  expect([...rowsInOrder([7])]).toEqual([0]);
  expect([...rowsInOrder([7, 7, 7])]).toEqual([0, 1, 2]);
});

test('any numbers: as a stable sort with a comparison has them, and again with the same memory', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 })), {
        maxLength: 60,
      }),
      (numbers) => {
        const order = (given: readonly number[]) =>
          given
            .map((_, row) => row)
            .sort((a, b) => {
              const [x, y] = [given[a] as number, given[b] as number];
              return x < y ? -1 : x > y ? 1 : a - b;
            });
        const sorter = rowSorter(numbers.length);
        expect([...sorter(numbers)]).toEqual(order(numbers));
        const turned = numbers.map((number) => -number);
        expect([...sorter(turned)]).toEqual(order(turned));
      },
    ),
  );
});
