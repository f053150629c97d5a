import type { Geography } from '../core/context.ts';

/** Metres beyond an outline at which a point still counts as the area's: piers, quays, islets off the 20 m coast. */
export const NEAREST_LIMIT_METRES = 200;
const STEP_METRES = 20;
const DIRECTIONS = 24;
const METRES_PER_DEGREE = 111_320;

export interface PlacedPoint {
  /** rows in the geography's lists, -1 where none */
  readonly lsoa: number;
  readonly ward: number;
  readonly ltla: number;
  /** 0 inside an LSOA; else about how far outside the nearest; Infinity where none is within the limit */
  readonly outsideMetres: number;
}

/**
 * The LSOA, ward and district that a point (degrees) stands in, by the 20 m outlines, or the
 * nearest within 200 m. The district is the LSOA's. Nearest is found by rings of 24 points, 20 m
 * apart: to within that, which is the outlines' own generalisation.
 */
export function placePoint(geography: Geography, lon: number, lat: number): PlacedPoint {
  const lsoa = nearest((x, y) => geography.locate(x, y), lon, lat);
  const ward = nearest((x, y) => geography.locateWard(x, y), lon, lat);
  return {
    lsoa: lsoa.row,
    ward: ward.row,
    ltla: lsoa.row === -1 ? -1 : (geography.lsoa.parent.ltla[lsoa.row] as number),
    outsideMetres: lsoa.metres,
  };
}

/** Row of the area that holds the point, else of one within the limit; -1 and Infinity where none. */
export function nearest(
  locate: (lon: number, lat: number) => number,
  lon: number,
  lat: number,
): { row: number; metres: number } {
  const row = locate(lon, lat);
  if (row !== -1) return { row, metres: 0 };
  const perDegreeLon = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  for (let metres = STEP_METRES; metres <= NEAREST_LIMIT_METRES; metres += STEP_METRES)
    for (let direction = 0; direction < DIRECTIONS; direction++) {
      const angle = (2 * Math.PI * direction) / DIRECTIONS;
      const found = locate(
        lon + (metres * Math.sin(angle)) / perDegreeLon,
        lat + (metres * Math.cos(angle)) / METRES_PER_DEGREE,
      );
      if (found !== -1) return { row: found, metres };
    }
  return { row: -1, metres: Number.POSITIVE_INFINITY };
}
