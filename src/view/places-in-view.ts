import type { AreaCode } from '../place/area.ts';
import { type AreaTable, type Bounds, boundsAt } from '../place/area-table.ts';

const overlaps = (a: Bounds, b: Bounds): boolean =>
  a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/** Squared distance from a box to a point, in degrees with longitude scaled for England; 0 inside. */
function squaredDistance(box: Bounds, x: number, y: number): number {
  const dx = Math.max(box[0] - x, 0, x - box[2]) * 0.6;
  const dy = Math.max(box[1] - y, 0, y - box[3]);
  return dx * dx + dy * dy;
}

export interface PlacesInView {
  /** upper-tier codes whose outlines are to be loaded, the nearest to the middle first */
  readonly codes: readonly AreaCode[];
  /** how many upper-tier places touch the view, loaded or not */
  readonly inView: number;
}

/**
 * The upper-tier places whose wards or neighbourhoods the view needs: `always` (the chosen place's
 * own) first, then those that touch `bounds` from the middle outwards, at most `limit` of them.
 */
export function placesInView(
  utlas: AreaTable,
  bounds: Bounds,
  always: readonly AreaCode[],
  limit: number,
): PlacesInView {
  const [x, y] = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
  const touching = utlas.codes
    .map((code, row) => ({ code, box: boundsAt(utlas, row) }))
    .filter(({ box }) => overlaps(box, bounds))
    .map(({ code, box }) => ({ code, distance: squaredDistance(box, x, y) }))
    .sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1));
  const codes = new Set<AreaCode>(always);
  for (const { code } of touching) {
    if (codes.size >= Math.max(limit, always.length)) break;
    codes.add(code);
  }
  return { codes: [...codes], inView: touching.length };
}
