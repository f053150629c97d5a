/** A whole MapModel as sources and layers: pure, so that the style validator can run over it. */
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { areaParts, landParts } from './layers/areas.ts';
import { AREA_OPACITY_OVER_BASE_MAP, baseMapParts } from './layers/base-map.ts';
import { labelParts, pinnedNameParts, pinParts } from './layers/marks.ts';
import {
  edgeParts,
  focusParts,
  type HighlightRole,
  highlightParts,
  pinnedParts,
} from './layers/outlines.ts';
import type { MapModel } from './model.ts';
import { joinParts, type MapParts, NO_PARTS } from './parts.ts';
import { MAP_THEMES, type MapTheme } from './theme.ts';
import { inOrder, layerId } from './z-order.ts';

export type Highlights = FeatureCollection<Polygon | MultiPolygon, { role: HighlightRole }>;
export const NO_HIGHLIGHTS: Highlights = { type: 'FeatureCollection', features: [] };

const background = (theme: MapTheme): LayerSpecification => ({
  id: layerId('background'),
  type: 'background',
  paint: { 'background-color': theme.background },
});

/** The style that the map starts with: nothing but the sea. */
export const emptyStyle = (scheme: MapModel['scheme']): StyleSpecification => ({
  version: 8,
  sources: {},
  layers: [background(MAP_THEMES[scheme])],
});

/**
 * Sources and layers of a model, bottom to top.
 *
 * @param presentClasses for each area set, by its id, the class bytes that occur in it
 */
export function composeParts(
  model: MapModel,
  presentClasses: ReadonlyMap<string, ReadonlySet<number>>,
  highlights: Highlights,
): MapParts {
  const theme = MAP_THEMES[model.scheme];
  const opacity = model.baseMap == null ? 1 : AREA_OPACITY_OVER_BASE_MAP;
  const { sources, layers } = joinParts([
    { sources: [], layers: [background(theme)] },
    baseMapParts(model.baseMap ?? null),
    landParts(model.backdrop ?? null, theme, opacity),
    ...model.areas.map((set) =>
      areaParts(set, model.colouring, presentClasses.get(set.id) ?? new Set(), theme, opacity),
    ),
    ...model.edges.map((set) => edgeParts(set, theme)),
    focusParts(model.focus, theme),
    pinnedParts(model.pinned ?? null, theme),
    // Once outlined, the source stays: to add one takes longer than to change it.
    highlights === NO_HIGHLIGHTS ? NO_PARTS : highlightParts(highlights, theme),
    labelParts(model.labels, theme),
    pinnedNameParts(model.pinned ?? null, theme),
    pinParts(model.pin, theme),
  ]);
  return { sources, layers: inOrder(layers) };
}
