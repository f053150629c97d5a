import { expect, test } from 'vitest';
import { normalQuantile, normalUpperTail, standardErrorsAt } from './normal.ts';

test('quantiles as tabulated (Abramowitz and Stegun, table 26.5 and beyond)', () => {
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
  expect(normalQuantile(0.025)).toBeCloseTo(-1.959963984540054, 12);
  expect(normalQuantile(0.999)).toBeCloseTo(3.090232306167813, 11);
  expect(standardErrorsAt(0.95)).toBeCloseTo(1.959963984540054, 12);
});

test('the two ways of reckoning the tail meet', () => {
  expect(normalUpperTail(3)).toBeCloseTo(0.0013498980316301, 15);
  expect(normalUpperTail(3.0000001)).toBeCloseTo(0.0013498975884, 12);
  expect(normalUpperTail(-1)).toBeCloseTo(0.841344746068543, 14);
});

test('a probability outside 0 to 1 is refused', () => {
  expect(() => normalQuantile(1)).toThrow(RangeError);
  expect(() => standardErrorsAt(95)).toThrow('confidence is 95');
});
