import type { AreaList } from '../core/context.ts';
import type { Sources } from '../core/sources.ts';
import { osgbToWgs84 } from '../points/osgb.ts';

const SOURCE = 'codepoint_open_england_2025-10';
/** Code-Point's quality code of a postcode without coordinates. */
const NO_COORDINATES = 90;

export interface Centroids {
  /** degrees by row; NaN where an LSOA has no postcode */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** postcodes with coordinates inside each LSOA */
  readonly postcodes: Int32Array;
  /** LSOAs whose mean lies outside them, moved to the postcode nearest to it */
  readonly moved: number;
}

/**
 * The mean position of the postcodes inside each LSOA: where its people live, as far as open data
 * tell, and the point that distances are measured from. Where the mean falls outside the LSOA it is
 * moved to the nearest of its postcodes.
 */
export function postcodeCentroids(
  sources: Sources,
  lsoa: AreaList,
  locate: (lon: number, lat: number) => number,
): Centroids {
  const x = new Float64Array(lsoa.count);
  const y = new Float64Array(lsoa.count);
  const postcodes = new Int32Array(lsoa.count);
  const points: number[][] = Array.from({ length: lsoa.count }, () => []);
  sources.eachRow(SOURCE, { columns: ['quality', 'easting', 'northing'] }, (row) => {
    if (row.number('quality') === NO_COORDINATES) return;
    const [lon, lat] = osgbToWgs84(row.number('easting'), row.number('northing'));
    const at = locate(lon, lat);
    if (at === -1) return;
    x[at] = (x[at] as number) + lon;
    y[at] = (y[at] as number) + lat;
    postcodes[at] = (postcodes[at] as number) + 1;
    points[at]?.push(lon, lat);
  });
  let moved = 0;
  for (let row = 0; row < lsoa.count; row++) {
    const count = postcodes[row] as number;
    const lon = count === 0 ? Number.NaN : (x[row] as number) / count;
    const lat = count === 0 ? Number.NaN : (y[row] as number) / count;
    const outside = count > 0 && locate(lon, lat) !== row;
    if (outside) moved++;
    [x[row], y[row]] = outside ? nearest(points[row] as number[], lon, lat) : [lon, lat];
  }
  return { x, y, postcodes, moved };
}

/** The nearest of points given as lon, lat, lon, lat…; near enough to be compared on a plane. */
function nearest(points: readonly number[], lon: number, lat: number): [number, number] {
  const xScale = Math.cos((lat * Math.PI) / 180);
  let best: [number, number] = [Number.NaN, Number.NaN];
  let least = Infinity;
  for (let i = 0; i < points.length; i += 2) {
    const [px, py] = [points[i] as number, points[i + 1] as number];
    const distance = ((px - lon) * xScale) ** 2 + (py - lat) ** 2;
    if (distance < least) {
      least = distance;
      best = [px, py];
    }
  }
  return best;
}
