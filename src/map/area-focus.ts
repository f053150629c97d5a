/** Which area the pointer or the keyboard is on: found, outlined, told, walked. */
import type { Map as MapLibreMap, Point } from 'maplibre-gl';
import { rowIndex } from './area-classes.ts';
import { type AreaFeature, boxOf, featureOf } from './area-index.ts';
import { nearestTowards, nextByValue, type Stop, within } from './area-walk.ts';
import { type Highlights, NO_HIGHLIGHTS } from './compose.ts';
import { areaFillId } from './layers/areas.ts';
import type { HighlightRole } from './layers/outlines.ts';
import type { MapEvents, MapModel } from './model.ts';
import { drawingOrder, rowOfPoint } from './point-hit.ts';
import type { KeyAction } from './shortcuts.ts';

type By = 'pointer' | 'keyboard';

export interface AreaFocus {
  /** the practice or area drawn at a point of the map */
  areaAt(point: Point): string | null;
  /** what has the focus now */
  code(): string | null;
  set(code: string | null, by: By): void;
  /** the pointer moved; looked up once a frame */
  point(point: Point, overSite: boolean): void;
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
  pointAt: (point: Point) => string | null,
): AreaFocus {
  let focused: { readonly code: string; readonly by: By } | null = null;
  let pending: { readonly point: Point; readonly overSite: boolean } | null = null;
  let frame = 0;
  let drawn: { hover: AreaFeature | null; selected: AreaFeature | null; data: Highlights } = {
    hover: null,
    selected: null,
    data: NO_HIGHLIGHTS,
  };

  const areas = () => model()?.areas ?? [];

  /** Areas outside what is shown have nothing to tell. */
  const isShown = (code: string): boolean => {
    const colouring = model()?.colouring ?? null;
    return colouring?.others !== 'outside' || rowIndex(colouring.codes).has(code);
  };

  const areaAt = (point: Point): string | null => {
    const practice = pointAt(point);
    if (practice !== null) return practice;
    const layers = areas()
      .map(areaFillId)
      .filter((id) => map.getLayer(id) !== undefined);
    if (layers.length === 0) return null;
    const code = map.queryRenderedFeatures(point, { layers })[0]?.properties.code;
    return typeof code === 'string' && isShown(code) ? code : null;
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
    const { colouring = null, points = null } = model() ?? {};
    const rows = colouring === null ? null : rowIndex(colouring.codes);
    const practices =
      points === null
        ? []
        : drawingOrder(points).map((row) => ({
            code: points.codes[row] as string,
            x: points.longitudes[row] as number,
            y: points.latitudes[row] as number,
            value: points.values[row] as number,
          }));
    const ofAreas = areas().flatMap(({ outlines }) =>
      outlines.features.flatMap((feature) => {
        const { code } = feature.properties;
        if (!isShown(code)) return [];
        const [west, south, east, north] = boxOf(feature);
        const row = rows?.get(code);
        const value = row === undefined ? undefined : colouring?.values?.[row];
        const x = (west + east) / 2;
        return [{ code, x, y: (south + north) / 2, value: value ?? Number.NaN }];
      }),
    );
    return [...practices, ...ofAreas];
  };

  /** A point inside its box, or where the practice stands; null where it is no longer shown. */
  const middleOf = (code: string): [number, number] | null => {
    const points = model()?.points;
    const row = rowOfPoint(points, code);
    if (points != null && row !== null)
      return [points.longitudes[row] as number, points.latitudes[row] as number];
    const feature = featureOf(areas(), code);
    if (feature === null) return null;
    const [west, south, east, north] = boxOf(feature);
    return [(west + east) / 2, (south + north) / 2];
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
    const middle = middleOf(code);
    if (middle !== null && !map.getBounds().contains(middle)) map.panTo(middle);
  };

  return {
    areaAt,
    code: () => focused?.code ?? null,
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
      if (focused !== null && (middleOf(focused.code) === null || !isShown(focused.code))) {
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
