import type { GridPoint } from '../geometry/grid.ts';
import { insidePoint } from '../geometry/inside-point.ts';
import { type Bounds, boundsOf } from '../geometry/outlines.ts';
import { type AreaGeometry, polygonsOf } from '../geometry/topology.ts';

/** Bounds of areas, [west, south, east, north] in degrees, in their order. */
export function boundsOfAll(
  arcs: readonly GridPoint[][],
  areas: readonly AreaGeometry[],
): Bounds[] {
  return areas.map((area) => boundsOf(polygonsOf(arcs, area)));
}

/** A point well inside each area's largest part, in their order. */
export function insidePointsOfAll(
  arcs: readonly GridPoint[][],
  areas: readonly AreaGeometry[],
): (readonly [number, number])[] {
  return areas.map((area) => insidePoint(polygonsOf(arcs, area)));
}

export const degrees = (value: number, decimals: number): number => Number(value.toFixed(decimals));
