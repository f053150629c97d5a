import { expect, test } from 'vitest';
import { rangeAndRatio } from './range-ratio.ts';

const of = (values: readonly number[], standardError?: number) =>
  values.map((value) => ({
    population: 1,
    value,
    ...(standardError === undefined ? {} : { standardError }),
  }));

test('the disadvantage of the most deprived is positive, whichever direction is good', () => {
  expect(rangeAndRatio(of([74, 78, 82]), { better: 'higher' }).gap).toBe(8);
  expect(rangeAndRatio(of([30, 20, 10]), { better: 'lower' })).toEqual({
    gap: 20,
    gapInterval: null,
    ratio: 3,
    ratioInterval: null,
  });
  expect(rangeAndRatio(of([10, 20, 30]), { better: 'lower' }).gap).toBe(-20);
});

test('limits by hand: errors of 3 and 4 make one of 5; of 30% and 40% a factor of e^(z/2)', () => {
  const found = rangeAndRatio(
    [
      { population: 1, value: 10, standardError: 3 },
      { population: 1, value: 10, standardError: 4 },
    ],
    { better: 'lower' },
  );
  expect(found.gapInterval?.[1]).toBeCloseTo(1.959963984540054 * 5, 10);
  expect(found.ratioInterval?.[1]).toBeCloseTo(Math.exp(1.959963984540054 / 2), 10);
  expect(found.ratioInterval?.[0]).toBeCloseTo(Math.exp(-1.959963984540054 / 2), 10);
});

test('nothing divides by 0', () => {
  const found = rangeAndRatio(of([10, 0], 1), { better: 'lower' });
  expect(found.ratio).toBeNull();
  expect(found.ratioInterval).toBeNull();
  expect(found.gapInterval).not.toBeNull();
});

test('the refused', () => {
  expect(() => rangeAndRatio(of([1]), { better: 'lower' })).toThrow('1 groups');
  expect(() => rangeAndRatio(of([1, Number.NaN]), { better: 'lower' })).toThrow('group 2: value');
  expect(() => rangeAndRatio(of([1, 2], -1), { better: 'lower' })).toThrow(
    'group 1: standardError is -1',
  );
});
