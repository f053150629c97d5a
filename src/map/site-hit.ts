import type { ServiceSite } from '../pack/points.ts';
import type { MapModel } from './model.ts';

/**
 * Size of a service mark in pixels at a zoom, in steps of a pixel: dots over all England, marks that
 * can be told by shape over a county, with a letter in a town.
 */
export function siteSize(zoom: number): number {
  const size = zoom <= 6 ? 8 : zoom >= 12 ? 26 : 8 + (zoom - 6) * 3;
  return Math.round(size);
}

/** From this size in pixels a mark carries its letter. */
export const LETTER_SIZE = 17;

/**
 * The site nearest to a point within an ellipse of reach (degrees, from pixels at the zoom); the one
 * drawn last, and so on top, wins among equals. Null where none is near.
 */
export function nearestSite(
  services: MapModel['services'],
  at: { readonly lng: number; readonly lat: number },
  reach: { readonly dLng: number; readonly dLat: number },
): ServiceSite | null {
  let best: ServiceSite | null = null;
  let least = 1;
  for (const { sites } of services)
    for (const site of sites) {
      const dx = (site.longitude - at.lng) / reach.dLng;
      if (dx > 1 || dx < -1) continue;
      const dy = (site.latitude - at.lat) / reach.dLat;
      const distance = dx * dx + dy * dy;
      if (distance <= least) {
        least = distance;
        best = site;
      }
    }
  return best;
}
