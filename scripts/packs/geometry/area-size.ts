import type { Polygon } from './outlines.ts';

const EARTH_RADIUS_KILOMETRES = 6371.0088;

/**
 * Area of polygons in square kilometres on a sphere, edges straight in longitude and latitude
 * (Lambert's cylinder: x = λ, y = sin φ). Fine for comparing two outlines of one place.
 */
export function squareKilometres(polygons: readonly Polygon[]): number {
  const radians = Math.PI / 180;
  let total = 0;
  for (const rings of polygons)
    rings.forEach((ring, index) => {
      let sum = 0;
      for (let i = 1; i < ring.length; i++) {
        const [x1, y1] = ring[i - 1] as readonly [number, number];
        const [x2, y2] = ring[i] as readonly [number, number];
        sum += (x2 - x1) * radians * (Math.sin(y1 * radians) + Math.sin(y2 * radians));
      }
      total += (index === 0 ? 1 : -1) * Math.abs(sum / 2);
    });
  return total * EARTH_RADIUS_KILOMETRES ** 2;
}
