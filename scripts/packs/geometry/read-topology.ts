import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { GridPoint } from './grid.ts';
import type { AreaGeometry, CodeProperties } from './topology.ts';

/** A boundary file as written: arcs in whole steps of the national grid, areas by object. */
export interface BoundaryFile {
  readonly path: string;
  readonly arcs: readonly GridPoint[][];
  readonly objects: Readonly<Record<string, readonly AreaGeometry[]>>;
}

/** Reads a committed boundary file; `grid` is its step in degrees. */
export function readBoundaryFile(packsFolder: string, path: string, grid: number): BoundaryFile {
  const topology = JSON.parse(readFileSync(join(packsFolder, path), 'utf8')) as Topology;
  const { transform } = topology;
  if (!transform) throw new Error(`${path}: no transform`);
  const [west, south] = transform.translate.map((degrees) => Math.round(degrees / grid)) as [
    number,
    number,
  ];
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [west, south];
    return arc.map((step): GridPoint => {
      x += step[0] as number;
      y += step[1] as number;
      return [x, y];
    });
  });
  const objects = Object.fromEntries(
    Object.entries(topology.objects).map(([name, object]) => [
      name,
      (object as GeometryCollection<CodeProperties>).geometries as AreaGeometry[],
    ]),
  );
  return { path, arcs, objects };
}
