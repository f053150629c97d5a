/** Where the camera may go, and how it gets there. */

import type { Bounds } from '../place/area-table.ts';
import type { CameraTarget } from './model.ts';

/** England with the Isles of Scilly, in degrees. */
export const ENGLAND_BOUNDS: Bounds = [-6.42, 49.86, 1.77, 55.82];
/** How far the middle of the map may go: England and a border, with Wales inside. */
const CENTRE_LIMITS: Bounds = [-7.5, 49.2, 3, 56.4];
export const MIN_ZOOM = 4;
export const MAX_ZOOM = 16;
/** Above this zoom an outline's 20 m of generalisation can be seen, and the page says so. */
export const GENERALISED_ZOOM = 13;

const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high);

/** The nearest camera position that is allowed: its middle over England, its zoom within limits. */
export function constrainCamera(
  longitude: number,
  latitude: number,
  zoom: number,
): { longitude: number; latitude: number; zoom: number } {
  const [west, south, east, north] = CENTRE_LIMITS;
  return {
    longitude: clamp(longitude, west, east),
    latitude: clamp(latitude, south, north),
    zoom: clamp(zoom, MIN_ZOOM, MAX_ZOOM),
  };
}

/** Whether a camera already stands where a target would put it, to the digits that a link keeps. */
export function isAt(
  camera: { readonly longitude: number; readonly latitude: number; readonly zoom: number },
  target: CameraTarget,
): boolean {
  if (target.kind !== 'camera') return false;
  const close = (a: number, b: number, by: number) => Math.abs(a - b) <= by;
  return (
    close(camera.longitude, target.longitude, 0.00006) &&
    close(camera.latitude, target.latitude, 0.00006) &&
    close(camera.zoom, target.zoom, 0.006)
  );
}

const PADDING = 28;
/** The controls stand along the top of the map; on a phone they are two buttons, in its corners. */
const PADDING_TOP = { phone: 56, other: 80 };
/** Maps up to this width are a phone's: beside a panel it is wider. */
const PHONE_WIDTH = 500;
/** What is covered is kept free only where the rest of the map is wide enough to fit things into. */
const LEAST_FREE = 320;

/**
 * On a map too narrow for that, what stands in its corner is kept free as far as this height is left;
 * for England, the height that it has at the least zoom: with less it would be cut off.
 */
const LEAST_HEIGHT = { place: 120, england: 228 };

/** Pixels to keep clear around fitted bounds, on a map of that size. */
export function paddingFor(
  {
    coveredLeft = 0,
    coveredBottom = 0,
    wholeCountry = false,
  }: {
    readonly coveredLeft?: number;
    readonly coveredBottom?: number;
    readonly wholeCountry?: boolean;
  },
  { width, height }: { readonly width: number; readonly height: number },
): { top: number; right: number; bottom: number; left: number } {
  const wide = width - coveredLeft >= LEAST_FREE;
  const phone = width <= PHONE_WIDTH;
  // England is slim at its top: it stands between the two buttons.
  const top = !phone ? PADDING_TOP.other : wholeCountry ? PADDING : PADDING_TOP.phone;
  const spare = height - top - LEAST_HEIGHT[wholeCountry ? 'england' : 'place'];
  return {
    top,
    right: PADDING,
    bottom: wide ? PADDING : Math.max(Math.min(coveredBottom, spare), PADDING),
    left: PADDING + (wide ? coveredLeft : 0),
  };
}
