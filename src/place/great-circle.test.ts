import { expect, test } from 'vitest';
import { greatCircleKilometres } from './great-circle.ts';

test('one degree of latitude is 111.195 km, and of longitude at 60° half of that', () => {
  expect(greatCircleKilometres([0, 52], [0, 53])).toBeCloseTo(111.195, 3);
  expect(greatCircleKilometres([0, 60], [1, 60])).toBeCloseTo(55.6, 1);
  expect(greatCircleKilometres([-1.13, 52.63], [-1.13, 52.63])).toBe(0);
});
