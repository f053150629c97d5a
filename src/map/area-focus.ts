/** Which area the pointer or the keyboard is on: found, outlined, told, walked. */
import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import { type AreaFeature, boxOf, featureOf } from './area-index.ts';
import { nearestTowards, nextByValue, type Stop, within } from './area-walk.ts';
import { type Highlights, NO_HIGHLIGHTS } from './compose.ts';
import { areaFillId } from './layers/areas.ts';
import type { HighlightRole } from './layers/outlines.ts';
import type { MapEvents, MapModel } from './model.ts';
import type { KeyAction } from './shortcuts.ts';

type By = 'pointer' | 'keyboard';

export interface AreaFocus {
  /** the area drawn at a point of the map */
  areaAt(point: PointLike): string | null;
  set(code: string | null, by: By): void;
  /** the pointer moved; looked up once a frame */
  point(point: PointLike, overSite: boolean): void;
  leave(by: By): void;
  /** true where the key did something */
  key(action: Exclude<KeyAction, { kind: 'england' }>): boolean;
  /** drops the focus where its area is no longer shown */
  forgetLost(): void;
  /** what is to be outlined, the same object while nothing changed */
  highlights(model: MapModel): Highlights;
  destroy(): void;
}

export function createAreaFocus(
  map: MapLibreMap,
  model: () => MapModel | null,
  events: MapEvents,
  redraw: () => void,
): AreaFocus {
  let focused: { readonly code: string; readonly by: By } | null = null;
  let pending: { readonly point: PointLike; readonly overSite: boolean } | null = null;
  let frame = 0;
  let drawn: { hover: AreaFeature | null; selected: AreaFeature | null; data: Highlights } = {
    hover: null,
    selected: null,
    data: NO_HIGHLIGHTS,
  };

  const areas = () => model()?.areas ?? [];

  const areaAt = (point: PointLike): string | null => {
    const layers = areas()
      .map(areaFillId)
      .filter((id) => map.getLayer(id) !== undefined);
    if (layers.length === 0) return null;
    const code = map.queryRenderedFeatures(point, { layers })[0]?.properties.code;
    return typeof code === 'string' ? code : null;
  };

  const set = (code: string | null, by: By) => {
    if ((focused?.code ?? null) === code) return;
    focused = code === null ? null : { code, by };
    redraw();
    events.onFocusArea(code, by);
  };

  const lookUp = () => {
    frame = 0;
    if (pending === null || map.isMoving()) return;
    const code = pending.overSite ? null : areaAt(pending.point);
    map.getCanvas().style.cursor = pending.overSite || code !== null ? 'pointer' : '';
    set(code, 'pointer');
  };

  const stops = (): Stop[] => {
    const colouring = model()?.colouring ?? null;
    const rows = new Map(colouring?.codes.map((code, row) => [code, row]));
    return areas().flatMap(({ outlines }) =>
      outlines.features.map((feature) => {
        const [west, south, east, north] = boxOf(feature);
        const { code } = feature.properties;
        const row = rows.get(code);
        const value = row === undefined ? undefined : colouring?.values?.[row];
        const x = (west + east) / 2;
        return { code, x, y: (south + north) / 2, value: value ?? Number.NaN };
      }),
    );
  };

  const walk = (action: KeyAction): string | null => {
    const seen = map.getBounds();
    const all = stops();
    if (action.kind === 'next') {
      const box = [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()] as const;
      const inView = all.filter((stop) => within(stop, box));
      return nextByValue(inView, focused?.code ?? null, action.step);
    }
    if (action.kind !== 'towards') return null;
    const from = all.find(({ code }) => code === focused?.code);
    const { lng, lat } = map.getCenter();
    return nearestTowards(all, from ?? { x: lng, y: lat, code: null }, action.direction);
  };

  /** Pans until the middle of the area can be seen. */
  const bringIntoView = (code: string) => {
    const feature = featureOf(areas(), code);
    if (feature === null) return;
    const [west, south, east, north] = boxOf(feature);
    const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
    if (!map.getBounds().contains(middle)) map.panTo(middle);
  };

  return {
    areaAt,
    set,
    point(point, overSite) {
      pending = { point, overSite };
      if (frame === 0) frame = requestAnimationFrame(lookUp);
    },
    leave(by) {
      pending = null;
      if (focused?.by === by) set(null, by);
    },
    key(action) {
      switch (action.kind) {
        case 'choose':
          if (focused === null) return false;
          events.onChooseArea(focused.code);
          return true;
        case 'leave':
          if (focused === null) return false;
          set(null, 'keyboard');
          return true;
        case 'next':
        case 'towards': {
          const code = walk(action);
          if (code === null) return true;
          bringIntoView(code);
          if (focused?.code === code) focused = null;
          set(code, 'keyboard');
          return true;
        }
        default:
          return action satisfies never;
      }
    },
    forgetLost() {
      if (focused !== null && featureOf(areas(), focused.code) === null) {
        const { by } = focused;
        focused = null;
        events.onFocusArea(null, by);
      }
    },
    highlights(now) {
      const find = (code: string | null) => (code === null ? null : featureOf(now.areas, code));
      const hover = find(focused?.code ?? null);
      const selected = find(now.selected);
      if (hover === drawn.hover && selected === drawn.selected) return drawn.data;
      const part = (feature: AreaFeature | null, role: HighlightRole): Highlights['features'] =>
        feature === null
          ? []
          : [{ type: 'Feature', geometry: feature.geometry, properties: { role } }];
      const features = [
        ...(hover === selected ? [] : part(hover, 'hover')),
        ...part(selected, 'selected'),
      ];
      drawn = { hover, selected, data: { type: 'FeatureCollection', features } };
      return drawn.data;
    },
    destroy() {
      if (frame !== 0) cancelAnimationFrame(frame);
    },
  };
}
