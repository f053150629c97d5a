import { describe, expect, test } from 'vitest';
import { gridToOsgb36, osgb36ToGrid, osgbToWgs84, wgs84ToOsgb } from './osgb.ts';

const degrees = (d: number, minutes: number, seconds: number) => d + minutes / 60 + seconds / 3600;

describe('National Grid: the worked example of "A guide to coordinate systems in Great Britain", annex C', () => {
  const easting = 651_409.903;
  const northing = 313_177.27;
  const longitude = degrees(1, 43, 4.5177);
  const latitude = degrees(52, 39, 27.2531);

  test('grid to OSGB36 latitude and longitude, to a tenth of a millisecond', () => {
    const [lon, lat] = gridToOsgb36(easting, northing);
    expect(Math.abs(lon - longitude) * 3600).toBeLessThan(0.0001);
    expect(Math.abs(lat - latitude) * 3600).toBeLessThan(0.0001);
  });

  test('OSGB36 latitude and longitude to grid, to a centimetre', () => {
    const [e, n] = osgb36ToGrid(longitude, latitude);
    expect(e).toBeCloseTo(easting, 2);
    expect(n).toBeCloseTo(northing, 2);
  });
});

test.each([
  // code, easting, northing, longitude, latitude: as ODS practices are geocoded in the source
  ['A81001 Stockton-on-Tees', 444_136, 518_701, -1.318986, 54.561625],
  ['D82076 Norwich', 623_318, 310_206, 1.299457, 52.6436],
  ['G84630 Bromley', 546_660, 167_751, 0.106446, 51.389854],
  ['M83009 Staffordshire', 387_427, 308_776, -2.187392, 52.676538],
  ['Y01163 Somerset', 351_842, 113_554, -2.686477, 50.919425],
  ['L82017 Isles of Scilly, the furthest west', 90_774, 10_282, -6.308858, 49.9126],
  ['D83023 Lowestoft, the furthest east', 655_043, 294_264, 1.755107, 52.486624],
])('GP practice %s has its published longitude and latitude', (_, easting, northing, lon, lat) => {
  const [longitude, latitude] = osgbToWgs84(easting, northing);
  expect(longitude).toBeCloseTo(lon, 5);
  expect(latitude).toBeCloseTo(lat, 5);
});

test('there and back is within a centimetre', () => {
  const [easting, northing] = wgs84ToOsgb(...osgbToWgs84(458_000, 304_000));
  expect(easting).toBeCloseTo(458_000, 1);
  expect(northing).toBeCloseTo(304_000, 1);
});

test('a point off the grid, or none, is refused by value', () => {
  expect(() => osgbToWgs84(Number.NaN, 1)).toThrow(RangeError);
  expect(() => osgbToWgs84(-5, 1)).toThrow(/easting -5, northing 1 is not on the National Grid/);
});
