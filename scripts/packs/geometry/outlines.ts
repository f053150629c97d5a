import type { Sources } from '../core/sources.ts';
import { nestRings, ringHolds, signedArea } from './rings.ts';

/** Rings of one polygon, outer first, then holes; points are [lon, lat], the last repeating the first. */
export type Polygon = readonly (readonly (readonly [number, number])[])[];

/** One area's outline, as its source gives it. */
export interface Outline {
  readonly code: string;
  readonly polygons: readonly Polygon[];
  readonly properties: Readonly<Record<string, string>>;
  /** holes that the source gives as polygons of their own */
  readonly regathered: number;
}

export interface Outlines {
  readonly lsoa: readonly Outline[];
  readonly ward: readonly Outline[];
}

interface SourceFeature {
  properties: Record<string, string>;
  geometry:
    | { type: 'Polygon'; coordinates: Polygon }
    | { type: 'MultiPolygon'; coordinates: Polygon[] }
    | null;
}

/**
 * Outlines of a source, in its order, outer rings anticlockwise and holes clockwise.
 *
 * Rings are gathered into polygons afresh, by the direction that the source gives them (outer
 * clockwise): a few areas of lsoa21_bgc carry a hole as a polygon of its own, which would paint over
 * the neighbour that lies in it.
 * @throws Error naming the feature where it has no code or no area.
 */
export function readOutlines(sources: Sources, id: string, codeProperty: string): Outline[] {
  const { file } = sources.entry(id);
  const { features } = sources.readJson(id) as { features: SourceFeature[] };
  return features.map(({ properties, geometry }, index) => {
    const code = properties[codeProperty];
    if (!code) throw new Error(`${file}, feature ${index + 1}: no "${codeProperty}"`);
    if (!geometry) throw new Error(`${file}, feature ${index + 1} (${code}): no outline`);
    const given = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const rings = given.flat().map((ring) => [...ring].reverse());
    const polygons = nestRings(
      rings.map((ring) => ({ points: ring, item: ring })),
      (ring) => {
        throw new Error(
          `${file}, feature ${index + 1} (${code}): a hole at ${ring[0]} lies in no ring`,
        );
      },
    );
    const regathered = given.filter(([outer]) => outer && signedArea(outer) > 0).length;
    return { code, polygons, properties, regathered };
  });
}

export type Bounds = readonly [west: number, south: number, east: number, north: number];

export function boundsOf(polygons: readonly Polygon[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer] of polygons)
    for (const [x, y] of outer ?? []) {
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  return [west, south, east, north];
}

/** Whether the point is inside, by the even-odd rule: holes are outside. */
export function contains(polygons: readonly Polygon[], x: number, y: number): boolean {
  return polygons.some((rings) => rings.filter((ring) => ringHolds(ring, x, y)).length % 2 === 1);
}
