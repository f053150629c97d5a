import { expect, test } from 'vitest';
import { BIVARIATE_ABSENCE, bivariateClasses } from './bivariate.ts';

test('nine areas, one in each class', () => {
  const first = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  // Within each third of the first, one of each third of the second.
  const second = [10, 40, 70, 20, 50, 80, 30, 60, 90];
  const found = bivariateClasses(first, second);
  expect([...(found?.classes ?? [])]).toEqual([0, 3, 6, 1, 4, 7, 2, 5, 8]);
  expect(found?.counts).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
  expect(found?.first).toEqual([
    [1, 3],
    [4, 6],
    [7, 9],
  ]);
  expect(found?.second[2]).toEqual([70, 90]);
});

test('absences are kept apart, and cut no thirds', () => {
  const found = bivariateClasses(
    [1, 2, 3, null, 100, Number.NaN, 200],
    [3, 2, 1, 500, null, Number.NaN, null],
  );
  const { noFirst, noSecond, neither } = BIVARIATE_ABSENCE;
  expect([...(found?.classes ?? [])]).toEqual([6, 4, 2, noFirst, noSecond, neither, noSecond]);
  expect(found?.absent).toEqual({ noFirst: 1, noSecond: 2, neither: 1 });
  expect(found?.of).toBe(3);
  expect(found?.first[2]).toEqual([3, 3]);
});

test('two areas, or figures that tie too much, make no thirds', () => {
  expect(bivariateClasses([1, 2], [1, 2])).toBeNull();
  expect(bivariateClasses([0, 0, 0, 0, 9, 9], [1, 2, 3, 4, 5, 6])).toBeNull();
});

test('lengths that differ, and figures without end, are refused', () => {
  expect(() => bivariateClasses([1], [1, 2])).toThrow('1 first figures but 2');
  expect(() => bivariateClasses([1, 2, Number.POSITIVE_INFINITY], [1, 2, 3])).toThrow('row 2');
});
