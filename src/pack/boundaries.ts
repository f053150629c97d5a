import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { PackError } from './pack-error.ts';

/** Outlines of areas; each feature's properties hold its code (and, nationally, its name). */
export type Outlines = FeatureCollection<Polygon | MultiPolygon, { code: string; name?: string }>;

/** A boundary pack: its objects become GeoJSON only when asked for, each once. */
export interface Boundaries {
  readonly levels: readonly string[];
  /** @throws PackError where the file has no such object. */
  outlines(level: string): Outlines;
}

/** @throws PackError where the bytes are not TopoJSON. */
export function decodeBoundaries(path: string, bytes: ArrayBuffer): Boundaries {
  let topology: Topology;
  try {
    topology = JSON.parse(new TextDecoder().decode(bytes)) as Topology;
  } catch {
    throw new PackError(path, 'format', 'not JSON');
  }
  if (topology.type !== 'Topology' || typeof topology.objects !== 'object')
    throw new PackError(path, 'format', 'not TopoJSON');
  const made = new Map<string, Outlines>();
  return {
    levels: Object.keys(topology.objects),
    outlines(level) {
      const known = made.get(level);
      if (known !== undefined) return known;
      const object = topology.objects[level];
      if (object === undefined) throw new PackError(path, 'format', `no object "${level}"`);
      const outlines = feature(topology, object as GeometryCollection) as unknown as Outlines;
      made.set(level, outlines);
      return outlines;
    },
  };
}
