import type { Feature, FeatureCollection, MultiPolygon as MultiPolygonGeometry } from 'geojson';
import { topology as buildTopology } from 'topojson-server';
import type {
  GeometryCollection,
  MultiPolygon,
  Topology,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import { GRID, type GridPoint, toGrid } from './grid.ts';
import { mergePolygons, ringPoints } from './merge.ts';
import type { Outline } from './outlines.ts';

export interface CodeProperties {
  code: string;
  name?: string;
}
export type AreaGeometry = (TopoPolygon | MultiPolygon) & { properties: CodeProperties };
/** Arcs on the grid, not delta-coded; geometries with their codes, in code order. */
export interface GridTopology {
  readonly arcs: readonly GridPoint[][];
  readonly areas: readonly AreaGeometry[];
}

/** The shared arcs of outlines on the national grid. @throws Error naming an area that vanishes there. */
export function gridTopology(outlines: readonly Outline[]): GridTopology {
  const features = outlines.map(({ code, polygons }): Feature<MultiPolygonGeometry> => {
    const coordinates = toGrid(polygons);
    if (!coordinates) throw new Error(`${code} vanishes on a grid of ${GRID} degrees`);
    return {
      type: 'Feature',
      properties: { code },
      geometry: { type: 'MultiPolygon', coordinates },
    };
  });
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const built = buildTopology({ areas: collection });
  const { geometries } = built.objects.areas as unknown as GeometryCollection<CodeProperties>;
  return { arcs: built.arcs as GridPoint[][], areas: geometries.map(asArea) };
}

function asArea(geometry: GeometryCollection<CodeProperties>['geometries'][number]): AreaGeometry {
  if ((geometry.type !== 'MultiPolygon' && geometry.type !== 'Polygon') || !geometry.properties)
    throw new Error(`an outline of type ${geometry.type}: a polygon with a code expected`);
  return geometry as AreaGeometry;
}

/** One area merged from others that share arcs. */
export function mergeAreas(
  arcs: readonly GridPoint[][],
  members: readonly AreaGeometry[],
  properties: CodeProperties,
): AreaGeometry {
  return {
    type: 'MultiPolygon',
    arcs: mergePolygons(arcs, members.flatMap(polygonArcs)),
    properties,
  };
}

/** An area's polygons as arcs, whether it has one or several. */
export const polygonArcs = (area: TopoPolygon | MultiPolygon): number[][][] =>
  area.type === 'Polygon' ? [area.arcs] : area.arcs;

/** Arc indices of an area, each ring in turn. */
export function ringsOf(area: TopoPolygon | MultiPolygon): number[][] {
  return polygonArcs(area).flat();
}

/**
 * A TopoJSON file of areas that share `arcs`: only the arcs they use, renumbered in order, counted
 * from the south-west corner, delta-coded. `grid` is the arcs' step in degrees.
 */
export function writeTopology(
  arcs: readonly GridPoint[][],
  objects: Readonly<Record<string, readonly AreaGeometry[]>>,
  grid = GRID,
): string {
  const used = new Set<number>();
  for (const areas of Object.values(objects))
    for (const area of areas)
      for (const ring of ringsOf(area)) for (const arc of ring) used.add(arc < 0 ? ~arc : arc);
  const order = [...used].sort((a, b) => a - b);
  const renumbered = new Map(order.map((arc, index) => [arc, index]));
  const renumber = (arc: number): number =>
    arc < 0 ? ~(renumbered.get(~arc) as number) : (renumbered.get(arc) as number);

  let [west, south] = [Infinity, Infinity];
  for (const arc of order)
    for (const [x, y] of arcs[arc] as GridPoint[]) {
      west = Math.min(west, x);
      south = Math.min(south, y);
    }
  const decimals = Math.round(-Math.log10(grid)) + 1;
  const topology: Topology = {
    type: 'Topology',
    transform: {
      scale: [grid, grid],
      translate: [
        Number((west * grid).toFixed(decimals)),
        Number((south * grid).toFixed(decimals)),
      ],
    },
    objects: Object.fromEntries(
      Object.entries(objects).map(([name, areas]) => [
        name,
        {
          type: 'GeometryCollection',
          geometries: areas.map((area) => renumberArea(area, renumber)),
        },
      ]),
    ),
    arcs: order.map((arc) => {
      let [px, py] = [west, south];
      return (arcs[arc] as GridPoint[]).map(([x, y]) => {
        const step = [x - px, y - py];
        [px, py] = [x, y];
        return step;
      });
    }),
  };
  return JSON.stringify(topology);
}

function renumberArea(area: AreaGeometry, renumber: (arc: number) => number): AreaGeometry {
  const { properties } = area;
  const arcs = polygonArcs(area).map((rings) => rings.map((ring) => ring.map(renumber)));
  const only = arcs.length === 1 ? arcs[0] : undefined;
  return only
    ? { type: 'Polygon', arcs: only, properties }
    : { type: 'MultiPolygon', arcs, properties };
}

/** The polygons of an area in degrees. */
export function polygonsOf(
  arcs: readonly GridPoint[][],
  area: TopoPolygon | MultiPolygon,
  grid = GRID,
): [number, number][][][] {
  return polygonArcs(area).map((rings) =>
    rings.map((ring) =>
      ringPoints(arcs, ring).map(([x, y]): [number, number] => [x * grid, y * grid]),
    ),
  );
}
