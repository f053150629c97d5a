/**
 * Service sites and practices, drawn by deck.gl over the map. A chunk of its own: it is loaded when
 * the first kind of service is switched on, or the first practice is to be drawn.
 *
 * Overlaid, not interleaved (DESIGN.md). Sites are found under the pointer by arithmetic rather than
 * by deck.gl's picking, which draws everything once more: without a GPU that shows at every move.
 */
import { IconLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { ServiceSite } from '../pack/points.ts';
import type { ServiceKind } from '../pack/schemas.ts';
import { type PointMarks, pointLayers } from './layers/points.ts';
import type { MapModel, MapPoints } from './model.ts';
import { pointAt, pointRadius } from './point-hit.ts';
import { SERVICE_MARKS } from './service-marks.ts';
import { LETTER_SIZE, nearestSite, siteSize } from './site-hit.ts';
import { MAP_THEMES } from './theme.ts';

const CELL = 64;
const KINDS = Object.keys(SERVICE_MARKS) as ServiceKind[];

/**
 * All marks side by side: the shape with a white edge; in the lower row with its letter, which small
 * marks go without.
 */
function markAtlas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = CELL * KINDS.length;
  canvas.height = CELL * 2;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('this browser gives no 2D canvas for the service marks');
  for (const [row, lettered] of [false, true].entries())
    KINDS.forEach((kind, i) => {
      const { colour, letter, path, letterAt } = SERVICE_MARKS[kind];
      pen.setTransform(2.2, 0, 0, 2.2, i * CELL + 5.6, row * CELL + 5.6);
      const shape = new Path2D(path);
      pen.lineJoin = 'round';
      pen.lineWidth = 4;
      pen.strokeStyle = '#ffffff';
      pen.stroke(shape);
      pen.fillStyle = colour;
      pen.fill(shape);
      if (!lettered) return;
      pen.fillStyle = '#ffffff';
      pen.font = 'bold 13px "Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif';
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      pen.fillText(letter, 12, letterAt);
    });
  return canvas;
}

const iconName = (kind: ServiceKind, lettered: boolean) => `${kind}${lettered ? '-lettered' : ''}`;
const MAPPING = Object.fromEntries(
  [false, true].flatMap((lettered, row) =>
    KINDS.map((kind, i) => [
      iconName(kind, lettered),
      { x: i * CELL, y: row * CELL, width: CELL, height: CELL, mask: false },
    ]),
  ),
);

export interface ServicesOverlay {
  show(model: MapModel, marks: PointMarks): void;
  /** the code of the practice drawn at a point of the map, if any */
  pointAt(point: { readonly x: number; readonly y: number }): string | null;
  /** the site drawn within a few pixels of a point of the map, if any */
  siteAt(point: { readonly x: number; readonly y: number }): ServiceSite | null;
  /** copies what is drawn now onto a canvas of the map's size */
  drawOnto(pen: CanvasRenderingContext2D): void;
  destroy(): void;
}

export function createServicesOverlay(map: MapLibreMap): ServicesOverlay {
  // deck.gl draws its first frames on a canvas of the default 300 by 150, stretched over the map:
  // it stays unseen until it has a size of its own.
  const hideUntilSized = () => {
    const canvas = overlay.getCanvas();
    if (canvas === null) return;
    const unsized = canvas.width === 300 && canvas.height === 150;
    canvas.style.visibility = unsized ? 'hidden' : '';
  };
  const overlay = new MapLibreOverlay({
    interleaved: false,
    layers: [],
    onAfterRender: hideUntilSized,
  });
  map.addControl(overlay);
  hideUntilSized();
  const atlas = markAtlas();
  let shown: MapModel['services'] = [];
  let points: MapPoints | null = null;
  let marks: PointMarks = { hover: null, selected: null };
  let scheme: MapModel['scheme'] = 'light';
  let size = siteSize(map.getZoom());
  let radius = pointRadius(map.getZoom());

  const draw = () => {
    const lettered = size >= LETTER_SIZE;
    const circles = points === null ? [] : pointLayers(points, marks, radius, MAP_THEMES[scheme]);
    overlay.setProps({
      layers: [
        ...circles,
        ...shown.map(
          ({ kind, sites }) =>
            new IconLayer<ServiceSite>({
              id: `services-${kind}`,
              data: sites,
              // Its type names a URL or a texture only; deck.gl makes a texture of a canvas as well.
              iconAtlas: atlas as unknown as string,
              iconMapping: MAPPING,
              getIcon: () => iconName(kind, lettered),
              updateTriggers: { getIcon: lettered },
              getPosition: (site) => [site.longitude, site.latitude],
              getSize: 1,
              sizeScale: size,
              sizeUnits: 'pixels',
              pickable: false,
            }),
        ),
      ],
    });
  };
  const resize = () => {
    const next = siteSize(map.getZoom());
    const nextRadius = pointRadius(map.getZoom());
    if (next === size && nextRadius === radius) return;
    size = next;
    radius = nextRadius;
    draw();
  };
  map.on('zoom', resize);

  return {
    show(model, nextMarks) {
      const next = model.points ?? null;
      const same =
        model.services === shown &&
        next === points &&
        (next === null ||
          (model.scheme === scheme &&
            nextMarks.hover === marks.hover &&
            nextMarks.selected === marks.selected));
      if (same) return;
      shown = model.services;
      points = next;
      marks = nextMarks;
      scheme = model.scheme;
      draw();
    },
    pointAt: ({ x, y }) => {
      if (points === null) return null;
      const { lng, lat } = map.unproject([x, y]);
      const { lng: lng2, lat: lat2 } = map.unproject([x + 1, y + 1]);
      const pixel = { dLng: Math.abs(lng2 - lng), dLat: Math.abs(lat2 - lat) };
      const row = pointAt(points, { lng, lat }, radius, pixel);
      return row === null ? null : (points.codes[row] ?? null);
    },
    siteAt: ({ x, y }) => {
      const { lng, lat } = map.unproject([x, y]);
      const reach = Math.max(size / 2, 8);
      const { lng: lng2, lat: lat2 } = map.unproject([x + reach, y + reach]);
      return nearestSite(
        shown,
        { lng, lat },
        { dLng: Math.abs(lng2 - lng), dLat: Math.abs(lat2 - lat) },
      );
    },
    drawOnto(pen) {
      const canvas = overlay.getCanvas();
      if (canvas !== null) pen.drawImage(canvas, 0, 0, pen.canvas.width, pen.canvas.height);
    },
    destroy() {
      map.off('zoom', resize);
      map.removeControl(overlay);
    },
  };
}
