/** Mean radius of the Earth (IUGG). */
const RADIUS_KILOMETRES = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** longitude and latitude in degrees */
export type LonLat = readonly [number, number];

/** Distance in a straight line over the globe, by the haversine. Kilometres. */
export function greatCircleKilometres([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2;
  const h = half(latA, latB) + Math.cos(radians(latA)) * Math.cos(radians(latB)) * half(lonA, lonB);
  return 2 * RADIUS_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(h)));
}
