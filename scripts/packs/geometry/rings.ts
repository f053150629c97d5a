/** A closed ring: the last position repeats the first. */
export type Ring = readonly (readonly [number, number])[];

/** Planar area of a ring; positive where it runs anticlockwise. */
export function signedArea(ring: Ring): number {
  // Measured from the first position, so that degrees far from 0, 0 lose no digits in the products.
  const [x0, y0] = ring[0] ?? [0, 0];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1] as readonly [number, number];
    const [x2, y2] = ring[i] as readonly [number, number];
    sum += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  }
  return sum / 2;
}

/** Whether a ring holds a point, by the even-odd rule. */
export function ringHolds(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  // By index: this runs a billion times, and destructuring a position allocates.
  let [x1, y1] = ring[0] ?? [0, 0];
  for (let i = 1; i < ring.length; i++) {
    const position = ring[i] as readonly [number, number];
    const x2 = position[0];
    const y2 = position[1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    x1 = x2;
    y1 = y2;
  }
  return inside;
}

/**
 * A point just left of a ring's longest edge, a thousandth of its length away: inside what an
 * anticlockwise ring bounds, outside a clockwise one.
 */
export function besideLongestEdge(ring: Ring): [number, number] {
  let best: [number, number] = [Number.NaN, Number.NaN];
  let longest = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1] as readonly [number, number];
    const [x2, y2] = ring[i] as readonly [number, number];
    const length = Math.hypot(x2 - x1, y2 - y1);
    if (length > longest) {
      longest = length;
      best = [(x1 + x2) / 2 - (y2 - y1) / 1000, (y1 + y2) / 2 + (x2 - x1) / 1000];
    }
  }
  return best;
}

/**
 * Rings gathered into polygons: each anticlockwise ring is the outside of one, largest first, each
 * clockwise ring a hole in the smallest that holds it. Clockwise rings that lie in none are handed
 * to `astray`.
 */
export function nestRings<T>(
  rings: readonly { readonly points: Ring; readonly item: T }[],
  astray: (item: T, area: number) => void,
): T[][] {
  const measured = rings.map((ring) => ({ ...ring, area: signedArea(ring.points) }));
  const outers = measured.filter(({ area }) => area > 0).sort((a, b) => a.area - b.area);
  const polygons = new Map(outers.map((outer) => [outer, [outer.item]]));
  for (const hole of measured) {
    if (hole.area >= 0) continue;
    const [x, y] = besideLongestEdge(hole.points);
    const around = outers.find(({ points, area }) => area > -hole.area && ringHolds(points, x, y));
    const polygon = around && polygons.get(around);
    if (polygon) polygon.push(hole.item);
    else astray(hole.item, hole.area);
  }
  return [...polygons.values()].reverse();
}
