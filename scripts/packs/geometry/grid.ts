import type { Polygon } from './outlines.ts';
import { nestRings, signedArea } from './rings.ts';

/**
 * One national grid for every boundary file at full detail, in degrees: about 1.1 m north to south
 * and 0.7 m east to west, fine beside outlines generalised to 20 m. Since the grid is one and
 * neighbours share their points exactly in the source, they still do after rounding, and files of
 * neighbouring places meet without slivers.
 */
export const GRID = 1e-5;

/** A position on the grid: whole steps of GRID. */
export type GridPoint = [number, number];
export type GridPolygon = GridPoint[][];

/**
 * Polygons rounded to the grid, each ring in its own direction, positions that repeat the one before
 * left out. A ring that comes to touch itself is cut there into simple ones.
 *
 * Nothing else is mended: a sliver that rounding turns over or flattens is kept as it is, since its
 * neighbours share its corners and every edge stays walked once each way. Merging relies on that.
 * Null where nothing is left.
 */
export function toGrid(polygons: readonly Polygon[]): GridPolygon[] | null {
  const onGrid: GridPolygon[] = [];
  for (const rings of polygons) {
    const simple = rings.flatMap((ring) => simpleRings(roundRing(ring)));
    const turnedOver: GridPolygon[] = [];
    const nested = nestRings(
      simple.map((ring) => ({ points: ring, item: ring })),
      (ring) => turnedOver.push([ring]),
    );
    const flat = simple.filter((ring) => signedArea(ring) === 0).map((ring) => [ring]);
    onGrid.push(...nested, ...turnedOver, ...flat);
  }
  return onGrid.length > 0 ? onGrid : null;
}

function roundRing(ring: Polygon[number]): GridPoint[] {
  const points: GridPoint[] = [];
  for (const [lon, lat] of ring) {
    const point: GridPoint = [Math.round(lon / GRID), Math.round(lat / GRID)];
    const last = points.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  return points;
}

/** A closed ring cut wherever it comes back to a position it has passed; pieces of under three corners left out. */
function simpleRings(ring: readonly GridPoint[]): GridPoint[][] {
  const rings: GridPoint[][] = [];
  const open: GridPoint[] = [];
  const passed = new Map<string, number>();
  for (const point of ring) {
    const key = `${point[0]},${point[1]}`;
    const at = passed.get(key);
    if (at === undefined) {
      passed.set(key, open.length);
      open.push(point);
      continue;
    }
    const loop = open.splice(at + 1);
    for (const [x, y] of loop) passed.delete(`${x},${y}`);
    if (loop.length >= 2) rings.push([point, ...loop, [...point]]);
  }
  return rings;
}
