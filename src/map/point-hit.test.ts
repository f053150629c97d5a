import { expect, test } from 'vitest';
import type { MapPoints } from './model.ts';
import { drawingOrder, pointAt, pointRadius, rowOfPoint } from './point-hit.ts';

/** Three practices in a row, 20 pixels apart where a pixel is a thousandth of a degree; one without a place. */
const PRACTICES: MapPoints = {
  codes: ['C82001', 'C82002', 'C82003', 'C82004'],
  names: ['Beaumont Leys', 'Aylestone', 'Oadby', 'Closed'],
  longitudes: Float64Array.of(-1.14, -1.12, -1.1, Number.NaN),
  latitudes: Float64Array.of(52.6, 52.6, 52.6, Number.NaN),
  classes: Uint8Array.of(0, 1, 2, 0),
  values: Float64Array.of(1, 2, 3, 4),
  colours: ['#d6e6f2', '#508ec1', '#082f5c'],
  radii: Float32Array.of(0.5, 2, 1, 1),
};
const pixel = { dLng: 0.001, dLat: 0.001 };

test('the small are drawn on top of the large, and those without a place not at all', () => {
  expect(drawingOrder(PRACTICES)).toEqual([1, 2, 0]);
  expect(rowOfPoint(PRACTICES, 'C82003')).toBe(2);
  expect(rowOfPoint(PRACTICES, 'C82004')).toBeNull();
  expect(rowOfPoint(PRACTICES, 'Y00001')).toBeNull();
});
test('a point is found within its circle, and within 8 pixels where that is smaller', () => {
  const at = (lng: number) => pointAt(PRACTICES, { lng, lat: 52.6 }, 6, pixel);
  expect(at(-1.14)).toBe(0);
  expect(at(-1.1475)).toBe(0);
  expect(at(-1.15)).toBeNull();
  expect(at(-1.109)).toBe(1);
  expect(at(-1.1075)).toBe(2);
});
test('circles grow with the zoom, within limits', () => {
  expect([4, 6, 9, 12, 16].map(pointRadius)).toEqual([2, 2, 5.5, 9, 12]);
});
