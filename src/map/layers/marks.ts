/** Words and the pin. Fonts are the reader's own: the style names no glyphs, so none is fetched. */
import type { FeatureCollection, Point } from 'geojson';
import type { PlaceLabel } from '../../pack/points.ts';
import type { MapModel, PinnedAreas } from '../model.ts';
import { type MapParts, NO_PARTS } from '../parts.ts';
import type { MapTheme } from '../theme.ts';
import { layerId } from '../z-order.ts';

/**
 * The first name is no font: MapLibre reads the weight of a stack off its first name. The rest are
 * the faces that the page itself uses.
 */
const FONT = [
  'Evenground Medium',
  'Segoe UI',
  'Helvetica Neue',
  'Noto Sans',
  'Liberation Sans',
  'Arial',
];

const made = new WeakMap<readonly PlaceLabel[], FeatureCollection<Point>>();

function pointsOf(labels: readonly PlaceLabel[]): FeatureCollection<Point> {
  const known = made.get(labels);
  if (known !== undefined) return known;
  const points: FeatureCollection<Point> = {
    type: 'FeatureCollection',
    features: labels.map(({ name, longitude, latitude, rank }) => ({
      type: 'Feature',
      properties: { name, rank },
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    })),
  };
  made.set(labels, points);
  return points;
}

/** Towns: the first by rank at low zoom, the rest as there is room. */
export function labelParts(labels: readonly PlaceLabel[], theme: MapTheme): MapParts {
  if (labels.length === 0) return NO_PARTS;
  return {
    sources: [
      {
        id: 'labels',
        data: pointsOf(labels),
        options: { tolerance: 0, buffer: 64, maxzoom: 12 },
      },
    ],
    layers: [
      {
        id: layerId('label'),
        type: 'symbol',
        source: 'labels',
        filter: [
          '<=',
          ['get', 'rank'],
          ['step', ['zoom'], 30, 6, 45, 7, 90, 8, 200, 9, 500, 10, 1_000_000],
        ],
        layout: {
          'text-field': ['get', 'name'],
          'text-font': FONT,
          'text-size': [
            'interpolate',
            ['linear'],
            ['zoom'],
            5,
            ['case', ['<=', ['get', 'rank'], 10], 12.5, 11],
            11,
            ['case', ['<=', ['get', 'rank'], 40], 17, 13],
          ],
          'text-max-width': 8,
          'text-padding': 2,
          // Aside of its town rather than left out.
          'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
          'text-radial-offset': 0.5,
          'text-justify': 'auto',
          'symbol-sort-key': ['get', 'rank'],
        },
        paint: {
          'text-color': theme.text,
          'text-halo-color': theme.textHalo,
          'text-halo-width': 1.5,
        },
      },
    ],
  };
}

const named = new WeakMap<PinnedAreas['names'], FeatureCollection<Point>>();

/** Names of the pinned areas, before those of towns. */
export function pinnedNameParts(pinned: PinnedAreas | null, theme: MapTheme): MapParts {
  if (pinned === null) return NO_PARTS;
  const { names } = pinned;
  const data: FeatureCollection<Point> = named.get(names) ?? {
    type: 'FeatureCollection',
    features: names.map(({ name, longitude, latitude }) => ({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    })),
  };
  named.set(names, data);
  return {
    sources: [{ id: 'pinned-names', data, options: {} }],
    layers: [
      {
        id: layerId('pinned-name'),
        type: 'symbol',
        source: 'pinned-names',
        layout: {
          'text-field': ['get', 'name'],
          'text-font': ['Evenground Semibold', ...FONT.slice(1)],
          'text-size': 14,
          'text-max-width': 9,
          'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
          'text-radial-offset': 0.7,
          'text-justify': 'auto',
        },
        paint: {
          'text-color': theme.text,
          'text-halo-color': theme.textHalo,
          'text-halo-width': 2.2,
        },
      },
    ],
  };
}

export const PIN_IMAGE = 'pin';

/** The point that was looked up, named. */
export function pinParts(pin: MapModel['pin'], theme: MapTheme): MapParts {
  if (pin === null) return NO_PARTS;
  return {
    sources: [
      {
        id: 'pin',
        data: pinPoint(pin),
        options: {},
      },
    ],
    layers: [
      {
        id: layerId('pin'),
        type: 'symbol',
        source: 'pin',
        layout: {
          'icon-image': PIN_IMAGE,
          'icon-anchor': 'bottom',
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
          'text-field': ['get', 'label'],
          'text-font': ['Evenground Semibold', ...FONT.slice(1)],
          'text-size': 13,
          'text-anchor': 'top',
          'text-offset': [0, 0.3],
          'text-optional': true,
          'text-allow-overlap': true,
        },
        paint: {
          'text-color': theme.text,
          'text-halo-color': theme.textHalo,
          'text-halo-width': 2,
        },
      },
    ],
  };
}

const pins = new WeakMap<NonNullable<MapModel['pin']>, FeatureCollection<Point>>();

function pinPoint(pin: NonNullable<MapModel['pin']>): FeatureCollection<Point> {
  const known = pins.get(pin);
  if (known !== undefined) return known;
  const point: FeatureCollection<Point> = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { label: pin.label },
        geometry: { type: 'Point', coordinates: [pin.longitude, pin.latitude] },
      },
    ],
  };
  pins.set(pin, point);
  return point;
}
