import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { StyleSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { composeParts, emptyStyle, NO_HIGHLIGHTS } from './compose.ts';
import { ABSENT_CLASS, type MapModel, SET_ASIDE_CLASS } from './model.ts';
import type { MapParts } from './parts.ts';
import { modelOf, squares } from './test-areas.ts';
import { heightOf } from './z-order.ts';

const districts = squares('ltla/england', ['E06000016', 'E06000017', 'E07000129']);
const full: Partial<MapModel> = {
  colouring: {
    codes: ['E06000016', 'E06000017', 'E07000129'],
    classes: Uint8Array.of(0, 1, 2),
    colours: ['#d6e6f2', '#508ec1', '#082f5c'],
    patterns: true,
  },
  edges: [squares('utla/england', ['E10000018'])],
  focus: squares('focus/E06000016', ['E06000016']),
  backdrop: squares('land/utla', ['E06000016', 'E10000018']),
  labels: [{ name: 'Leicester', longitude: -1.13, latitude: 52.63, rank: 1 }],
  pin: { longitude: -1.13, latitude: 52.63, label: 'LE1 1AA' },
};
const everyClass = new Map([
  ['ltla/england', new Set([0, 1, 2, SET_ASIDE_CLASS, ...Object.values(ABSENT_CLASS)])],
]);

const styleOf = ({ sources, layers }: MapParts): StyleSpecification => ({
  version: 8,
  sources: Object.fromEntries(
    sources.map((source) => [
      source.id,
      source.kind === 'raster'
        ? source.options
        : { type: 'geojson', data: source.data, ...source.options },
    ]),
  ),
  layers: [...layers],
});

test.each(['light', 'dark'] as const)(
  'the %s style is valid MapLibre, empty and full',
  (scheme) => {
    expect(validateStyleMin(emptyStyle(scheme) as never)).toEqual([]);
    const parts = composeParts(
      modelOf([districts], { ...full, scheme }),
      everyClass,
      NO_HIGHLIGHTS,
    );
    expect(validateStyleMin(styleOf(parts) as never)).toEqual([]);
  },
);
test('layers stand in z-order, each with a source that is there', () => {
  const { layers, sources } = composeParts(modelOf([districts], full), everyClass, NO_HIGHLIGHTS);
  const heights = layers.map(({ id }) => heightOf(id));
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
  const ids = new Set(sources.map(({ id }) => id));
  for (const layer of layers) if ('source' in layer) expect(ids).toContain(layer.source);
  expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
});
test('a base map lies under the areas, which let it through, and only where it is turned on', () => {
  const baseMap = {
    tiles: 'https://tiles.example.org/{z}/{x}/{y}.png',
    attribution: '© Example contributors',
  };
  const parts = composeParts(modelOf([districts], { ...full, baseMap }), everyClass, NO_HIGHLIGHTS);
  expect(validateStyleMin(styleOf(parts) as never)).toEqual([]);
  expect(parts.layers.map(({ id }) => id).slice(0, 5)).toEqual([
    'background',
    'base-map',
    'land-fill',
    'land-line',
    'area-fill:ltla/england',
  ]);
  expect(parts.layers[2]?.paint).toMatchObject({ 'fill-opacity': 0.7 });
});
test('nothing is fetched: no glyphs, no sprite, no URL', () => {
  const style = styleOf(composeParts(modelOf([districts], full), everyClass, NO_HIGHLIGHTS));
  expect(style.glyphs ?? style.sprite).toBeUndefined();
  expect(JSON.stringify(style)).not.toMatch(/https?:/);
});
test('layers for absences and patterns are made only where they occur', () => {
  const { colouring } = full as MapModel;
  const plain = composeParts(
    modelOf([districts], { colouring: colouring && { ...colouring, patterns: false } }),
    new Map([['ltla/england', new Set([0, 1])]]),
    NO_HIGHLIGHTS,
  );
  expect(plain.layers.filter(({ id }) => /pattern|absence/.test(id))).toEqual([]);
});
test('a change of ramp changes no layer: colours stand in the feature states', () => {
  const { colouring } = full as MapModel;
  const layersWith = (colours: string[]) =>
    composeParts(
      modelOf([districts], { colouring: colouring && { ...colouring, colours, patterns: false } }),
      everyClass,
      NO_HIGHLIGHTS,
    ).layers;
  expect(layersWith(['#ffffff', '#888888', '#000000'])).toEqual(
    layersWith(['#fce5cd', '#dd7a36', '#5c2204']),
  );
});
test('the mask outside the chosen place has its outline as a hole', () => {
  const { sources } = composeParts(modelOf([districts], full), everyClass, NO_HIGHLIGHTS);
  const source = sources.find(({ id }) => id === 'focus-mask');
  const mask = source?.kind === 'raster' ? undefined : source?.data;
  expect(mask).toMatchObject({
    geometry: {
      coordinates: [expect.any(Array), full.focus?.outlines.features[0]?.geometry.coordinates[0]],
    },
  });
});
test('several chosen places have outlines and no mask: holes that touch are filled wrongly', () => {
  const focus = full.focus;
  if (focus == null) throw new Error('a chosen place expected');
  const [one] = focus.outlines.features;
  if (one === undefined) throw new Error('an outline expected');
  const two = { ...focus, outlines: { ...focus.outlines, features: [one, one] } };
  const { sources, layers } = composeParts(
    modelOf([districts], { ...full, focus: two }),
    everyClass,
    NO_HIGHLIGHTS,
  );
  expect(sources.map(({ id }) => id)).not.toContain('focus-mask');
  expect(layers.map(({ id }) => id)).toContain('focus-line');
});
test('a class keeps its own mark without patterns being asked for', () => {
  const colouring = {
    codes: ['E06000016', 'E06000017', 'E07000129'],
    classes: Uint8Array.of(0, 1, 2),
    colours: ['#d6e6f2', '#508ec1', '#082f5c'],
    patterns: false,
    marks: [1, null, null],
  };
  const { layers } = composeParts(modelOf([districts], { colouring }), everyClass, NO_HIGHLIGHTS);
  const patterns = layers.map(({ id }) => id).filter((id) => /^area-pattern:.*:[012]$/.test(id));
  expect(patterns).toEqual(['area-pattern:ltla/england:0']);
});
