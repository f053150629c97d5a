import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { type MapParts, NO_PARTS } from './parts.ts';

const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

type Style = Readonly<Record<string, unknown>>;
const styleOf = (layer: LayerSpecification, part: 'paint' | 'layout'): Style =>
  (layer[part] ?? {}) as Style;

/** Changes one layer that stays; false where it has to be made anew. */
function updateLayer(map: MapLibreMap, was: LayerSpecification, is: LayerSpecification): boolean {
  if (was === is) return true;
  const { paint: _p, layout: _l, ...wasRest } = was;
  const { paint: _q, layout: _m, ...isRest } = is;
  if (!same(wasRest, isRest)) return false;
  for (const part of ['paint', 'layout'] as const) {
    const [before, after] = [styleOf(was, part), styleOf(is, part)];
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (same(before[name], after[name])) continue;
      const property = name as never;
      const value = after[name] as never;
      if (part === 'paint') map.setPaintProperty(is.id, property, value, { validate: false });
      else map.setLayoutProperty(is.id, property, value, { validate: false });
    }
  }
  return true;
}

/**
 * The one owner of the style. `apply` brings the map from the parts applied last to the given ones,
 * and touches nothing that both have.
 */
export function createPartsApplier(map: MapLibreMap): {
  apply(parts: MapParts): void;
  /** what stands in the style now */
  current(): MapParts;
} {
  let now: MapParts = NO_PARTS;
  return {
    current: () => now,
    apply(next) {
      const layerBefore = new Map(now.layers.map((layer) => [layer.id, layer]));
      const sourceBefore = new Map(now.sources.map((source) => [source.id, source]));
      const layersWanted = new Set(next.layers.map(({ id }) => id));
      const sourcesWanted = new Map(next.sources.map((source) => [source.id, source]));
      const replaced = new Set(
        now.sources
          .filter(({ id, options }) => {
            const wanted = sourcesWanted.get(id);
            return wanted !== undefined && !same(options, wanted.options);
          })
          .map(({ id }) => id),
      );
      for (const layer of now.layers) {
        const source = 'source' in layer ? layer.source : '';
        if (layersWanted.has(layer.id) && !replaced.has(source)) continue;
        map.removeLayer(layer.id);
        layerBefore.delete(layer.id);
      }
      for (const { id } of now.sources)
        if (!sourcesWanted.has(id) || replaced.has(id)) {
          map.removeSource(id);
          sourceBefore.delete(id);
        }
      for (const source of next.sources) {
        const before = sourceBefore.get(source.id);
        if (source.kind === 'raster') {
          if (before === undefined) map.addSource(source.id, source.options);
          continue;
        }
        const { id, data, options } = source;
        if (before === undefined) map.addSource(id, { type: 'geojson', data, ...options });
        else if (before.kind !== 'raster' && before.data !== data)
          map.getSource<GeoJSONSource>(id)?.setData(data);
      }
      // From the top down, so that the layer above is always there to be placed under.
      let above: string | undefined;
      for (const layer of [...next.layers].reverse()) {
        const before = layerBefore.get(layer.id);
        if (before === undefined) {
          // The background stands in the first style already.
          if (map.getLayer(layer.id) === undefined) map.addLayer(layer, above);
        } else if (!updateLayer(map, before, layer)) {
          map.removeLayer(layer.id);
          map.addLayer(layer, above);
        }
        above = layer.id;
      }
      now = next;
    },
  };
}
