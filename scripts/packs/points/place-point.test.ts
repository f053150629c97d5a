import { expect, test } from 'vitest';
import { nearest } from './place-point.ts';

/** Land is everything west of the meridian 0. */
const land = (lon: number) => (lon <= 0 ? 7 : -1);

test('a point on land is in its area', () => {
  expect(nearest(land, -0.1, 51)).toEqual({ row: 7, metres: 0 });
});

test('a pier 90 m out belongs to the nearest area, a ship 500 m out to none', () => {
  const metresPerDegree = 111_320 * Math.cos((51 * Math.PI) / 180);
  expect(nearest(land, 90 / metresPerDegree, 51)).toEqual({ row: 7, metres: 100 });
  expect(nearest(land, 500 / metresPerDegree, 51)).toEqual({
    row: -1,
    metres: Number.POSITIVE_INFINITY,
  });
});
