/**
 * The map engine: one MapLibre map, driven by MapModels. It owns the camera while it moves and what
 * is hovered; all else comes in by `apply` and goes out by the events.
 */
import {
  LngLat,
  Map as MapLibreMap,
  type MapMouseEvent,
  prewarm,
  type RequestParameters,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { createPartsApplier } from './apply-parts.ts';
import { createAreaFocus } from './area-focus.ts';
import { createAreaPainter } from './area-painter.ts';
import { constrainCamera, ENGLAND_BOUNDS, isAt, MAX_ZOOM, MIN_ZOOM, paddingFor } from './camera.ts';
import { composeParts, emptyStyle } from './compose.ts';
import { supplyImages } from './images.ts';
import { areaSourceId } from './layers/areas.ts';
import { MapUnavailableError } from './map-error.ts';
import type { CameraTarget, MapEvents, MapModel } from './model.ts';
import type { ServicesOverlay } from './services-overlay.ts';
import { keyAction } from './shortcuts.ts';
import { snapshotOf } from './snapshot.ts';
import { markApplied, markDrawn } from './timeline.ts';

setWorkerUrl(workerUrl);
// The worker is fetched and started while the page and its first packs are still on their way; left
// to itself MapLibre starts it only when the first source is added.
prewarm();

export interface MapEngineOptions {
  /** name of the map for screen readers */
  readonly label: string;
  readonly scheme: MapModel['scheme'];
  /** where the camera starts; England where absent */
  readonly target?: CameraTarget;
  /** the graphics context was lost (an error), and came back (null) */
  readonly onUnavailable?: (error: MapUnavailableError | null) => void;
}

export interface MapEngine {
  apply(model: MapModel): void;
  /** Moves the camera; nothing happens where it is there already. */
  moveTo(target: CameraTarget, options?: { readonly animate?: boolean }): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Puts the keyboard focus on the map. */
  focus(): void;
  setLabel(label: string): void;
  resize(): void;
  /** What the map shows now, as a canvas in device pixels. */
  snapshot(): Promise<HTMLCanvasElement>;
  destroy(): void;
}

/** Marks moves that the program made, so that `onCameraEnd` can tell them from the user's. */
const PROGRAM = { byProgram: true };
const isProgram = (event: object): boolean => 'byProgram' in event;

const stillMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement) => ({
  width: clientWidth,
  height: clientHeight,
});

/** @throws MapUnavailableError where the browser offers no WebGL. */
function createMap(container: HTMLElement, options: MapEngineOptions): MapLibreMap {
  const target = options.target ?? { kind: 'bounds', bounds: ENGLAND_BOUNDS };
  try {
    return new MapLibreMap({
      container,
      style: emptyStyle(options.scheme),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      renderWorldCopies: false,
      transformConstrain: ({ lng, lat }, zoom) => {
        const to = constrainCamera(lng, lat, zoom);
        return { center: new LngLat(to.longitude, to.latitude), zoom: to.zoom };
      },
      // Symbols fading in would repaint the whole map for a third of a second after every move.
      fadeDuration: 0,
      trackResize: false,
      validateStyle: false,
      locale: { 'Map.Title': options.label },
      // The style names nothing outside: a request would be a fault of ours.
      transformRequest: (url): RequestParameters => ({ url, credentials: 'same-origin' }),
      ...(target.kind === 'bounds'
        ? {
            bounds: [...target.bounds],
            fitBoundsOptions: { padding: paddingFor(target, sizeOf(container)) },
          }
        : { center: [target.longitude, target.latitude], zoom: target.zoom }),
    });
  } catch (cause) {
    container.replaceChildren();
    throw new MapUnavailableError('no-webgl', cause);
  }
}

/** Whether what has colours is there to be seen: areas, or practices over plain land. */
function isColoured(map: MapLibreMap, { areas, colouring, points }: MapModel): boolean {
  if (areas.length === 0) return points != null;
  return colouring !== null && areas.some((set) => map.isSourceLoaded(areaSourceId(set)));
}

/** @throws MapUnavailableError where the browser offers no WebGL. */
export function createMapEngine(
  container: HTMLElement,
  events: MapEvents,
  options: MapEngineOptions,
): MapEngine {
  const map = createMap(container, options);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const canvas = map.getCanvas();
  const parts = createPartsApplier(map);
  const painter = createAreaPainter(map);
  const redrawImages = supplyImages(map, () => model?.scheme ?? options.scheme);

  let model: MapModel | null = null;
  let styled = false;
  let ready = false;
  let overlay: ServicesOverlay | null = null;
  let overlayLoading = false;
  let destroyed = false;

  const draw = () => {
    if (model === null || !styled || destroyed) return;
    redrawImages(model.scheme);
    const classes = painter.plan(model);
    // Words wait for the first coloured frame: their glyphs take as long to draw as all the areas.
    const shown = ready ? model : { ...model, labels: [] };
    parts.apply(composeParts(shown, classes, focus.highlights(model)));
    painter.paint();
    showOverlay(model);
  };

  const showOverlay = (now: MapModel) => {
    const marks = { hover: focus.code(), selected: now.selected };
    if (overlay !== null) overlay.show(now, marks);
    else if ((now.services.length > 0 || now.points != null) && !overlayLoading) {
      overlayLoading = true;
      import('./services-overlay.ts').then(
        ({ createServicesOverlay }) => {
          overlayLoading = false;
          if (destroyed) return;
          overlay = createServicesOverlay(map);
          if (model !== null)
            overlay.show(model, { hover: focus.code(), selected: model.selected });
        },
        () => {
          // The chunk did not arrive: the next change of what it draws asks for it again.
          overlayLoading = false;
        },
      );
    }
  };

  const focus = createAreaFocus(
    map,
    () => (styled ? model : null),
    events,
    () => draw(),
    (point) => overlay?.pointAt(point) ?? null,
  );

  const tellCamera = (byUser: boolean) => {
    const { lng, lat } = map.getCenter();
    const seen = map.getBounds();
    events.onCameraEnd(
      { longitude: lng, latitude: lat, zoom: map.getZoom() },
      [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()],
      byUser,
    );
  };
  map.on('style.load', () => {
    styled = true;
    draw();
  });
  // The first position is told too: what is in view decides what is loaded.
  map.once('style.load', () => tellCamera(false));
  map.on('render', () => {
    if (ready || model === null || !isColoured(map, model)) return;
    ready = true;
    events.onReady();
    requestAnimationFrame(draw);
  });
  // While a lost context comes back MapLibre resizes by itself.
  map.on('moveend', (event) => tellCamera(styled && !isProgram(event)));
  map.on('idle', () => markDrawn(model));
  map.on('click', (event: MapMouseEvent) => {
    const site = overlay?.siteAt(event.point) ?? null;
    if (site !== null) {
      events.onChooseSite(site);
      return;
    }
    events.onChooseSite(null);
    const code = focus.areaAt(event.point);
    if (code === null) return;
    focus.set(code, 'pointer');
    events.onChooseArea(code);
  });
  map.on('mousemove', (event: MapMouseEvent) => {
    focus.point(event.point, overlay?.siteAt(event.point) != null);
  });
  map.on('mouseout', () => focus.leave('pointer'));
  map.on('webglcontextlost', () => {
    styled = false;
    // MapLibre rebuilds sources and layers, but not what the areas are: all are painted anew.
    painter.forget();
    options.onUnavailable?.(new MapUnavailableError('context-lost'));
  });
  map.on('webglcontextrestored', () => {
    options.onUnavailable?.(null);
  });

  const onKey = (event: KeyboardEvent) => {
    const action = keyAction(event);
    if (action === null) return;
    // MapLibre's own keys listen on the parent: Shift and an arrow would start an empty move there.
    event.stopPropagation();
    if (action.kind === 'england') {
      // The user's own move: the address follows it.
      go({ kind: 'bounds', bounds: ENGLAND_BOUNDS, ...covered }, true, {});
      return;
    }
    if (focus.key(action)) event.preventDefault();
  };
  canvas.addEventListener('keydown', onKey);
  const onBlur = () => focus.leave('keyboard');
  canvas.addEventListener('blur', onBlur);

  let size = `${container.clientWidth}x${container.clientHeight}`;
  const sizes = new ResizeObserver(() => {
    // The first call tells the size that the map was made with.
    const now = `${container.clientWidth}x${container.clientHeight}`;
    if (now === size || container.clientWidth === 0) return;
    size = now;
    map.resize(PROGRAM);
  });
  sizes.observe(container);

  /** What is covered of the map, as the last fitted target told. */
  let covered: { readonly coveredLeft?: number } = {};
  const keepCovered = (target: CameraTarget | undefined) => {
    if (target?.kind === 'bounds' && target.coveredLeft !== undefined)
      covered = { coveredLeft: target.coveredLeft };
  };
  keepCovered(options.target);
  /** @param by PROGRAM, or nothing where the user asked for it */
  const go = (target: CameraTarget, animate: boolean, by: typeof PROGRAM | object) => {
    keepCovered(target);
    const { lng, lat } = map.getCenter();
    if (isAt({ longitude: lng, latitude: lat, zoom: map.getZoom() }, target)) return;
    const duration = animate && !stillMotion() ? 400 : 0;
    if (target.kind === 'bounds')
      map.fitBounds(
        [...target.bounds] as [number, number, number, number],
        { padding: paddingFor(target, sizeOf(container)), duration, linear: true, maxZoom: 14 },
        by,
      );
    else
      map.easeTo({ center: [target.longitude, target.latitude], zoom: target.zoom, duration }, by);
  };
  const zoomBy = (step: number) =>
    map.easeTo({ zoom: map.getZoom() + step, duration: stillMotion() ? 0 : 250 });

  return {
    apply(next) {
      markApplied();
      model = next;
      focus.forgetLost();
      draw();
    },
    moveTo: (target, { animate = true } = {}) => go(target, animate, PROGRAM),
    zoomIn: () => zoomBy(1),
    zoomOut: () => zoomBy(-1),
    focus: () => canvas.focus(),
    setLabel: (label) => canvas.setAttribute('aria-label', label),
    resize: () => map.resize(PROGRAM),
    snapshot: () => snapshotOf(map, (pen) => overlay?.drawOnto(pen)),
    destroy() {
      destroyed = true;
      sizes.disconnect();
      canvas.removeEventListener('keydown', onKey);
      canvas.removeEventListener('blur', onBlur);
      focus.destroy();
      overlay?.destroy();
      map.remove();
    },
  };
}
