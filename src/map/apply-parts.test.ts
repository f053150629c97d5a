import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { createPartsApplier } from './apply-parts.ts';
import { composeParts, NO_HIGHLIGHTS } from './compose.ts';
import type { MapModel } from './model.ts';
import { modelOf, squares } from './test-areas.ts';
import { heightOf } from './z-order.ts';

/** The part of MapLibre's map that the applier uses, over plain lists; it notes every call. */
function fakeMap() {
  const layers: LayerSpecification[] = [];
  const sources = new Map<string, unknown>();
  const calls: string[] = [];
  const at = (id: string) => layers.findIndex((layer) => layer.id === id);
  const map = {
    addSource: (id: string, source: { data: unknown }) => {
      calls.push(`addSource ${id}`);
      if (sources.has(id)) throw new Error(`source ${id} is there already`);
      sources.set(id, source.data);
    },
    removeSource: (id: string) => {
      calls.push(`removeSource ${id}`);
      if (layers.some((l) => 'source' in l && l.source === id))
        throw new Error(`source ${id} is in use`);
      sources.delete(id);
    },
    getSource: (id: string) => ({
      setData: (data: unknown) => {
        calls.push(`setData ${id}`);
        sources.set(id, data);
      },
    }),
    addLayer: (layer: LayerSpecification, above?: string) => {
      calls.push(`addLayer ${layer.id}`);
      if ('source' in layer && !sources.has(layer.source as string))
        throw new Error(`no source for ${layer.id}`);
      layers.splice(above === undefined ? layers.length : at(above), 0, layer);
    },
    removeLayer: (id: string) => {
      calls.push(`removeLayer ${id}`);
      layers.splice(at(id), 1);
    },
    getLayer: (id: string) => layers[at(id)],
    setPaintProperty: (id: string, name: string) => calls.push(`paint ${id} ${name}`),
    setLayoutProperty: (id: string, name: string) => calls.push(`layout ${id} ${name}`),
  };
  return { map: map as unknown as MapLibreMap, layers, sources, calls };
}

const parts = (model: MapModel) => composeParts(model, new Map(), NO_HIGHLIGHTS);
const [midlands, london] = [squares('ltla/a', ['E06000016']), squares('ltla/b', ['E09000012'])];

test('the second application of the same parts touches nothing', () => {
  const { map, calls } = fakeMap();
  const applier = createPartsApplier(map);
  applier.apply(parts(modelOf([midlands])));
  calls.length = 0;
  applier.apply(parts(modelOf([midlands])));
  expect(calls).toEqual([]);
});
test('sets come and go by difference, and layers keep their height', () => {
  const { map, calls, layers, sources } = fakeMap();
  const applier = createPartsApplier(map);
  applier.apply(parts(modelOf([midlands], { focus: midlands })));
  calls.length = 0;
  applier.apply(parts(modelOf([midlands, london])));
  expect(calls.filter((call) => call.includes('ltla/a'))).toEqual([]);
  expect(calls).toContain('removeSource focus-mask');
  expect([...sources.keys()]).toEqual(['area/ltla/a', 'area/ltla/b']);
  const heights = layers.map(({ id }) => heightOf(id));
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
});
test('new outlines under an old id replace its data only', () => {
  const { map, calls } = fakeMap();
  const applier = createPartsApplier(map);
  applier.apply(parts(modelOf([midlands])));
  calls.length = 0;
  applier.apply(parts(modelOf([squares('ltla/a', ['E06000016', 'E06000017'])])));
  expect(calls).toEqual(['setData area/ltla/a']);
});
test('another scheme changes paint, not layers', () => {
  const { map, calls } = fakeMap();
  const applier = createPartsApplier(map);
  applier.apply(parts(modelOf([midlands])));
  calls.length = 0;
  applier.apply(parts(modelOf([midlands], { scheme: 'dark' })));
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.every((call) => call.startsWith('paint '))).toBe(true);
});
