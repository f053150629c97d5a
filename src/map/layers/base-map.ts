/** Pictures of streets and names under the areas, where the user has turned them on. */
import type { BaseMap } from '../model.ts';
import { type MapParts, NO_PARTS } from '../parts.ts';
import { layerId } from '../z-order.ts';

/** Areas let the base map through, and their colours can still be told from the legend's. */
export const AREA_OPACITY_OVER_BASE_MAP = 0.7;

const SOURCE = 'base-map';

export function baseMapParts(baseMap: BaseMap | null): MapParts {
  if (baseMap === null) return NO_PARTS;
  return {
    sources: [
      {
        id: SOURCE,
        kind: 'raster',
        options: {
          type: 'raster',
          tiles: [baseMap.tiles],
          tileSize: 256,
          attribution: baseMap.attribution,
        },
      },
    ],
    layers: [
      {
        id: layerId('base-map'),
        type: 'raster',
        source: SOURCE,
        // In grey, so that the only colours on the map are the data's.
        paint: { 'raster-saturation': -0.9, 'raster-fade-duration': 0 },
      },
    ],
  };
}
