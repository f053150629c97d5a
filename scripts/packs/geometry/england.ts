import { topology as buildTopology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import { NATIONAL_LEVELS } from '../../../src/place/levels.ts';
import type { Geography } from '../core/context.ts';
import { GRID, type GridPoint } from './grid.ts';
import { ringPoints } from './merge.ts';
import type { MergedLevels } from './places.ts';
import { signedArea } from './rings.ts';
import {
  type AreaGeometry,
  type CodeProperties,
  type GridTopology,
  polygonArcs,
  polygonsOf,
  ringsOf,
  writeTopology,
} from './topology.ts';

/** Step of the national file in degrees: 55 m north to south, under a pixel to zoom 10. */
export const ENGLAND_GRID = 5e-4;
/**
 * Triangles smaller than this many square steps of ENGLAND_GRID are flattened (Visvalingam), and
 * islands smaller than the second left out unless they are all that an area has. Chosen so that the
 * file stays under 95 KB gzipped, which the first look allows, and coasts still look like coasts at zoom 8.
 */
const LEAST_TRIANGLE = 24;
const LEAST_ISLAND = 60;

type NationalObjects = Readonly<Record<string, readonly AreaGeometry[]>>;

/**
 * boundaries/england.topojson: regions, ICBs, upper-tier authorities and districts with shared arcs,
 * simplified. No area vanishes: each keeps its largest ring, and every ring three corners or more.
 */
export function writeEngland(
  geography: Geography,
  topology: GridTopology,
  merged: MergedLevels,
): string {
  const toEngland = GRID / ENGLAND_GRID;
  const islands = smallIslands(topology, merged);
  const features = Object.fromEntries(
    NATIONAL_LEVELS.map((level) => [
      level,
      {
        type: 'FeatureCollection' as const,
        features: merged[level].map((area, row) => ({
          type: 'Feature' as const,
          properties: { code: area.properties.code, name: geography[level].names[row] as string },
          geometry: {
            type: 'MultiPolygon' as const,
            coordinates: polygonsOf(topology.arcs, withoutIslands(area, islands), toEngland),
          },
        })),
      },
    ]),
  );
  const full = buildTopology(features);
  const weighted = presimplify(full as Topology<Objects<object>>) as unknown as {
    arcs: [number, number, number][][];
  };
  const objects = Object.fromEntries(
    Object.entries(full.objects).map(([level, object]) => [
      level,
      (object as GeometryCollection<CodeProperties>).geometries as AreaGeometry[],
    ]),
  );
  const arcs = simplifyArcs(weighted.arcs, objects);
  return writeTopology(arcs, withoutCollapsed(arcs, objects), ENGLAND_GRID);
}

/** The arcs with the corners that matter, rounded to whole steps; more of them where an area would vanish. */
function simplifyArcs(
  arcs: readonly (readonly [number, number, number])[][],
  objects: NationalObjects,
): GridPoint[][] {
  const least = arcs.map(() => LEAST_TRIANGLE);
  const simplified = arcs.map((arc) => simplifyArc(arc, LEAST_TRIANGLE));
  for (let pass = 0; pass < 12; pass++) {
    const vanishing = new Set<number>();
    for (const areas of Object.values(objects))
      for (const area of areas) {
        const outer = outerRings(area);
        if (outer.every((ring) => collapsed(simplified, ring)))
          for (const arc of outer.flat()) vanishing.add(arc < 0 ? ~arc : arc);
      }
    if (vanishing.size === 0) return simplified;
    for (const arc of vanishing) {
      least[arc] = (least[arc] as number) / 4;
      simplified[arc] = simplifyArc(arcs[arc] as [number, number, number][], least[arc] as number);
    }
  }
  throw new Error(`an area vanishes on the national grid of ${ENGLAND_GRID} degrees`);
}

const outerRings = (area: AreaGeometry): number[][] =>
  area.type === 'Polygon' ? area.arcs.slice(0, 1) : area.arcs.flatMap((rings) => rings.slice(0, 1));

/** Whether a ring has become a line or a point. */
function collapsed(arcs: readonly GridPoint[][], ring: readonly number[]): boolean {
  return signedArea(ringPoints(arcs, ring)) === 0;
}

/** Areas without the rings that simplifying made into lines: slivers of a part, and the holes they filled. */
function withoutCollapsed(arcs: readonly GridPoint[][], objects: NationalObjects): NationalObjects {
  return Object.fromEntries(
    Object.entries(objects).map(([level, areas]) => [
      level,
      areas.map(({ properties, ...area }): AreaGeometry => {
        const polygons = polygonArcs(area);
        return {
          type: 'MultiPolygon',
          arcs: polygons
            .filter(([outer]) => outer && !collapsed(arcs, outer))
            .map((rings) => rings.filter((ring) => !collapsed(arcs, ring))),
          properties,
        };
      }),
    ]),
  );
}

function simplifyArc(
  arc: readonly (readonly [number, number, number])[],
  least: number,
): GridPoint[] {
  const points: GridPoint[] = [];
  for (const [x, y, weight] of arc) {
    if (weight < least) continue;
    const point: GridPoint = [Math.round(x), Math.round(y)];
    const last = points.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  // An arc needs two positions, even where both round to one.
  if (points.length === 1) points.push([...(points[0] as GridPoint)]);
  return points;
}

/**
 * Outer rings that touch no other district, are below LEAST_ISLAND and are not the largest of their
 * district, by the arcs they are made of. They stand alone at every level, so they can go from all.
 */
function smallIslands(topology: GridTopology, merged: MergedLevels): ReadonlySet<string> {
  const owners = new Map<number, number>();
  for (const area of merged.ltla)
    for (const ring of ringsOf(area))
      for (const arc of ring) {
        const index = arc < 0 ? ~arc : arc;
        owners.set(index, (owners.get(index) ?? 0) + 1);
      }
  const islands = new Set<string>();
  for (const area of merged.ltla) {
    const polygons = polygonArcs(area);
    const sizes = polygonsOf(topology.arcs, area, GRID / ENGLAND_GRID).map(([outer]) =>
      Math.abs(signedArea(outer ?? [])),
    );
    const largest = sizes.indexOf(Math.max(...sizes));
    polygons.forEach((rings, index) => {
      const arcs = rings.flat().map((arc) => (arc < 0 ? ~arc : arc));
      const alone = arcs.every((arc) => owners.get(arc) === 1);
      if (alone && index !== largest && (sizes[index] as number) < LEAST_ISLAND)
        islands.add(ringKey(rings));
    });
  }
  return islands;
}

const ringKey = (rings: readonly number[][]): string =>
  rings
    .flat()
    .map((arc) => (arc < 0 ? ~arc : arc))
    .sort((a, b) => a - b)
    .join();

function withoutIslands(area: AreaGeometry, islands: ReadonlySet<string>): AreaGeometry {
  if (area.type === 'Polygon') return area;
  return { ...area, arcs: area.arcs.filter((rings) => !islands.has(ringKey(rings))) };
}
