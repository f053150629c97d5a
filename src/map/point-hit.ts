import { rowIndex } from './area-classes.ts';
import type { MapPoints } from './model.ts';

/**
 * Radius in pixels of a point of usual size at a zoom: dots over all England, circles whose sizes can
 * be told apart over a county.
 */
export const pointRadius = (zoom: number): number =>
  Math.round(Math.min(Math.max(2 + (zoom - 6) * 1.2, 2), 12) * 2) / 2;

/** No circle is drawn smaller than this many pixels in radius. */
export const LEAST_RADIUS = 2;
/** A circle is found this near to its middle, however small it is drawn. */
const LEAST_REACH = 8;

export const hasPlace = (points: MapPoints, row: number): boolean =>
  Number.isFinite(points.longitudes[row]) && Number.isFinite(points.latitudes[row]);

const orders = new WeakMap<Float64Array, { radii: Float32Array; rows: readonly number[] }>();

/** Rows that have a place, in the order in which they are drawn: the small on top of the large. */
export function drawingOrder(points: MapPoints): readonly number[] {
  const known = orders.get(points.longitudes);
  if (known?.radii.length === points.radii.length) return known.rows;
  const rows = points.codes
    .map((_, row) => row)
    .filter((row) => hasPlace(points, row))
    .sort((a, b) => (points.radii[b] as number) - (points.radii[a] as number) || a - b);
  orders.set(points.longitudes, { radii: points.radii, rows });
  return rows;
}

/** The row of a point's code; null where there is none of that code or it has no place. */
export function rowOfPoint(points: MapPoints | null | undefined, code: string): number | null {
  if (points == null) return null;
  const row = rowIndex(points.codes).get(code);
  return row === undefined || !hasPlace(points, row) ? null : row;
}

/**
 * The row of the point drawn at a place; where circles overlap, that whose middle is nearest for its
 * size. Null where none is.
 *
 * @param scale pixels in radius of a point of usual size
 * @param pixel a pixel in degrees, there
 */
export function pointAt(
  points: MapPoints,
  at: { readonly lng: number; readonly lat: number },
  scale: number,
  pixel: { readonly dLng: number; readonly dLat: number },
): number | null {
  let best: number | null = null;
  let least = 1;
  for (const row of drawingOrder(points)) {
    const reach = Math.max(LEAST_REACH, scale * (points.radii[row] as number));
    const dx = ((points.longitudes[row] as number) - at.lng) / (pixel.dLng * reach);
    if (dx > 1 || dx < -1) continue;
    const dy = ((points.latitudes[row] as number) - at.lat) / (pixel.dLat * reach);
    const distance = dx * dx + dy * dy;
    if (distance <= least) {
      least = distance;
      best = row;
    }
  }
  return best;
}
