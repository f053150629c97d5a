/** Lines over the areas: edges of a larger level, the chosen place, what is hovered or chosen. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { Outlines } from '../../pack/boundaries.ts';
import type { OutlineSet, PinnedAreas } from '../model.ts';
import { type MapParts, NO_PARTS } from '../parts.ts';
import type { MapTheme } from '../theme.ts';
import { layerId } from '../z-order.ts';
import { OUTLINE_TILING } from './areas.ts';

const ROUND = { 'line-join': 'round', 'line-cap': 'round' } as const;

/** Edges of a larger level, e.g. of districts over wards. */
export function edgeParts(set: OutlineSet, theme: MapTheme): MapParts {
  const source = `edge/${set.id}`;
  return {
    sources: [{ id: source, data: set.outlines, options: OUTLINE_TILING }],
    layers: [
      {
        id: layerId('edge-line', set.id),
        type: 'line',
        source,
        layout: ROUND,
        paint: {
          'line-color': theme.edgeLine,
          'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.4, 9, 0.9, 13, 1.8],
          'line-opacity': ['interpolate', ['linear'], ['zoom'], 5, 0.35, 9, 0.6],
        },
      },
    ],
  };
}

/** Far outside anything that the map can show. */
const EVERYWHERE: Position[] = [
  [-60, 30],
  [60, 30],
  [60, 70],
  [-60, 70],
  [-60, 30],
];

/**
 * Islets smaller than this share of the place's largest ring are no holes of the mask. Off a creeked
 * coast, in the whole numbers of a tile, they touch the shore; a polygon whose holes touch is filled
 * with slivers from the one right across the other. What they lose is a little of their colour.
 */
const LEAST_HOLE = 0.004;

/** Twice the area of a ring in square degrees: only its share of another's counts. */
function sizeOf(ring: readonly Position[]): number {
  let sum = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum);
}

const masks = new WeakMap<Outlines, Feature<Polygon>>();

/** All that lies outside the outlines, as one polygon: their outer rings, but for islets, are its holes. */
export function maskOutside(outlines: Outlines): Feature<Polygon> {
  const known = masks.get(outlines);
  if (known !== undefined) return known;
  const rings = outlines.features.flatMap(({ geometry }) =>
    (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flatMap(
      ([outer]) => (outer === undefined ? [] : [outer]),
    ),
  );
  const sizes = rings.map(sizeOf);
  const least = LEAST_HOLE * Math.max(...sizes);
  const holes = rings.filter((_, i) => (sizes[i] as number) >= least);
  const made: Feature<Polygon> = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [EVERYWHERE, ...holes] },
  };
  masks.set(outlines, made);
  return made;
}

/**
 * The chosen place: its outline strong, all outside it a little weaker. Several places have no mask:
 * where they touch, or one lies in a hole of another, holes that share an edge are filled wrongly.
 */
export function focusParts(focus: OutlineSet | null, theme: MapTheme): MapParts {
  if (focus === null) return NO_PARTS;
  const isOne = focus.outlines.features.length === 1;
  return {
    sources: [
      ...(isOne
        ? [{ id: 'focus-mask', data: maskOutside(focus.outlines), options: OUTLINE_TILING }]
        : []),
      { id: 'focus', data: focus.outlines, options: OUTLINE_TILING },
    ],
    layers: [
      ...(isOne
        ? [
            {
              id: layerId('focus-mask'),
              type: 'fill' as const,
              source: 'focus-mask',
              paint: {
                'fill-color': theme.background,
                'fill-opacity': 0.45,
                'fill-antialias': false,
              },
            },
          ]
        : []),
      {
        id: layerId('focus-halo'),
        type: 'line',
        source: 'focus',
        layout: ROUND,
        paint: { 'line-color': theme.halo, 'line-width': 5, 'line-opacity': 0.85 },
      },
      {
        id: layerId('focus-line'),
        type: 'line',
        source: 'focus',
        layout: ROUND,
        paint: { 'line-color': theme.ink, 'line-width': 2.2 },
      },
    ],
  };
}

/** Areas pinned to be compared: a line with a gap in it, so that it differs from the chosen place by form. */
export function pinnedParts(pinned: PinnedAreas | null, theme: MapTheme): MapParts {
  if (pinned === null) return NO_PARTS;
  return {
    sources: [{ id: 'pinned', data: pinned.outlines.outlines, options: OUTLINE_TILING }],
    layers: [
      {
        id: layerId('pinned-halo'),
        type: 'line',
        source: 'pinned',
        layout: ROUND,
        paint: { 'line-color': theme.halo, 'line-width': 6, 'line-opacity': 0.9 },
      },
      {
        id: layerId('pinned-line'),
        type: 'line',
        source: 'pinned',
        layout: { 'line-join': 'round', 'line-cap': 'butt' },
        paint: { 'line-color': theme.ink, 'line-width': 3, 'line-dasharray': [3, 0.7] },
      },
    ],
  };
}

export type HighlightRole = 'hover' | 'selected';

/** The areas under the pointer or keyboard, and the selected one. Always there, mostly empty. */
export function highlightParts(
  data: FeatureCollection<Polygon | MultiPolygon, { role: HighlightRole }>,
  theme: MapTheme,
): MapParts {
  return {
    sources: [{ id: 'highlight', data, options: OUTLINE_TILING }],
    layers: [
      {
        id: layerId('highlight-halo'),
        type: 'line',
        source: 'highlight',
        layout: ROUND,
        paint: {
          'line-color': theme.halo,
          'line-width': ['match', ['get', 'role'], 'selected', 7, 5],
          'line-opacity': 0.9,
        },
      },
      {
        id: layerId('highlight-line'),
        type: 'line',
        source: 'highlight',
        layout: ROUND,
        paint: {
          'line-color': theme.ink,
          'line-width': ['match', ['get', 'role'], 'selected', 3.2, 2],
        },
      },
    ],
  };
}
