/** Builders for tests: square areas by name, side by side, and models of them. */
import type { Outlines } from '../pack/boundaries.ts';
import type { MapModel, OutlineSet } from './model.ts';

/** A set of one-degree squares from longitude −2 eastwards. */
export function squares(id: string, codes: readonly string[]): OutlineSet {
  const outlines: Outlines = {
    type: 'FeatureCollection',
    features: codes.map((code, i) => {
      const [west, east] = [i - 2, i - 1];
      return {
        type: 'Feature',
        properties: { code },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [west, 52],
              [east, 52],
              [east, 53],
              [west, 53],
              [west, 52],
            ],
          ],
        },
      };
    }),
  };
  return { id, level: 'ltla', outlines };
}

export const modelOf = (areas: readonly OutlineSet[], more: Partial<MapModel> = {}): MapModel => ({
  level: 'ltla',
  areas,
  colouring: null,
  edges: [],
  focus: null,
  selected: null,
  labels: [],
  services: [],
  pin: null,
  scheme: 'light',
  ...more,
});
