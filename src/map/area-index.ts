/** Finding an area among the outlines that the map shows, and where it lies. */
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { Outlines } from '../pack/boundaries.ts';
import type { Bounds } from '../place/area-table.ts';
import type { OutlineSet } from './model.ts';

export type AreaFeature = Feature<Polygon | MultiPolygon, { code: string; name?: string }>;

const indexes = new WeakMap<Outlines, ReadonlyMap<string, number>>();

function indexOf(outlines: Outlines): ReadonlyMap<string, number> {
  const known = indexes.get(outlines);
  if (known !== undefined) return known;
  const made = new Map(outlines.features.map((f, i) => [f.properties.code, i]));
  indexes.set(outlines, made);
  return made;
}

/** The outline of a code in any of the sets; null where none has it. */
export function featureOf(sets: readonly OutlineSet[], code: string): AreaFeature | null {
  for (const { outlines } of sets) {
    const at = indexOf(outlines).get(code);
    if (at !== undefined) return outlines.features[at] ?? null;
  }
  return null;
}

const boxes = new WeakMap<AreaFeature, Bounds>();

/** The box around an area, in degrees, computed once. */
export function boxOf(feature: AreaFeature): Bounds {
  const known = boxes.get(feature);
  if (known !== undefined) return known;
  let [west, south, east, north] = [180, 90, -180, -90];
  const visit = (ring: Position[] | undefined) => {
    for (const [x = 0, y = 0] of ring ?? []) {
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  };
  const { geometry } = feature;
  if (geometry.type === 'Polygon') visit(geometry.coordinates[0]);
  else for (const polygon of geometry.coordinates) visit(polygon[0]);
  const box: Bounds = [west, south, east, north];
  boxes.set(feature, box);
  return box;
}
