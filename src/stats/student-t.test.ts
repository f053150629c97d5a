import { expect, test } from 'vitest';
import { studentLimit, studentTwoTails } from './student-t.ts';

test.each([
  // Printed tables of t: two-sided 5% and 1% points.
  [12.7062, 1, 0.05],
  [2.2281, 10, 0.05],
  [3.1693, 10, 0.01],
  [2.0423, 30, 0.05],
  [1.96, 1e7, 0.05],
] as const)('t = %d on %d degrees of freedom', (t, df, probability) => {
  expect(Math.abs(studentTwoTails(t, df) - probability)).toBeLessThan(1e-5);
  expect(studentTwoTails(-t, df)).toBe(studentTwoTails(t, df));
});

test('in closed form: one degree is Cauchy’s, two ends 1 − t/√(t² + 2)', () => {
  expect(studentTwoTails(1, 1)).toBeCloseTo(0.5, 12);
  expect(studentTwoTails(3, 2)).toBeCloseTo(1 - 3 / Math.sqrt(11), 12);
  expect(studentTwoTails(0, 7)).toBe(1);
});

test('no degree of freedom is refused', () =>
  expect(() => studentTwoTails(1, 0)).toThrow('degrees of freedom are 0'));

test.each([
  // Printed tables of t, two-sided.
  [0.95, 1, 12.7062],
  [0.95, 10, 2.2281],
  [0.99, 10, 3.1693],
  [0.998, 20, 3.5518],
  [0.998, 33_752, 3.0905],
] as const)('%d of all on %d degrees of freedom lies within %d', (confidence, df, limit) => {
  expect(Math.abs(studentLimit(confidence, df) - limit)).toBeLessThan(2e-4);
  expect(studentTwoTails(studentLimit(confidence, df), df)).toBeCloseTo(1 - confidence, 12);
});

test('a confidence in percent is refused', () =>
  expect(() => studentLimit(95, 5)).toThrow('confidence is 95'));
