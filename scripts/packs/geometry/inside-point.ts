import { boundsOf, contains, type Polygon } from './outlines.ts';
import { signedArea } from './rings.ts';

/** Sample points along each side of the box that is searched, and how often the search narrows. */
const SAMPLES = 7;
const ROUNDS = 4;
const KEPT = 2;
/** Corners of a ring that the search looks at: more would be slow for a region and move no label. */
const MOST_CORNERS = 200;

/**
 * A point well inside the largest of the polygons, for a label: near the point farthest from its
 * edges. Samples a lattice over the polygon, then finer ones about the best few. Deterministic.
 * @throws Error where no sample falls inside: an outline that has collapsed to a line.
 */
export function insidePoint(polygons: readonly Polygon[]): readonly [number, number] {
  const polygon = largest(polygons);
  const thinned = polygon.map((ring) => thin(ring));
  const found = search(thinned, polygon) ?? search(polygon, polygon);
  if (!found) {
    const [west, south] = boundsOf([polygon]);
    throw new Error(`no point inside a polygon at ${west}, ${south}: has it collapsed to a line?`);
  }
  return found;
}

/** The best sample that lies inside both the polygon searched and the exact one. */
function search(polygon: Polygon, exact: Polygon): readonly [number, number] | null {
  const [west, south, east, north] = boundsOf([polygon]);
  const xScale = Math.cos((((south + north) / 2) * Math.PI) / 180);
  let centres: (readonly [number, number])[] = [[(west + east) / 2, (south + north) / 2]];
  let [width, height] = [east - west, north - south];
  let kept: { point: readonly [number, number]; clearance: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // An area that the first lattices miss (a thin crescent) is sampled more finely before narrowing.
    const samples = kept.length === 0 ? SAMPLES * 2 ** round : SAMPLES;
    const found = [...kept];
    for (const [cx, cy] of centres)
      for (let i = 0; i < samples; i++)
        for (let j = 0; j < samples; j++) {
          const x = cx + ((i + 0.5) / samples - 0.5) * width;
          const y = cy + ((j + 0.5) / samples - 0.5) * height;
          if (contains([polygon], x, y))
            found.push({ point: [x, y], clearance: clearance(polygon, x, y, xScale) });
        }
    kept = found.sort((a, b) => b.clearance - a.clearance).slice(0, KEPT);
    if (kept.length > 0) {
      centres = kept.map(({ point }) => point);
      width /= SAMPLES / 2;
      height /= SAMPLES / 2;
    }
  }
  return kept.find(({ point }) => contains([exact], ...point))?.point ?? null;
}

function thin(ring: Polygon[number]): Polygon[number] {
  const step = Math.ceil(ring.length / MOST_CORNERS);
  return step === 1
    ? ring
    : ring.filter((_, index) => index % step === 0 || index === ring.length - 1);
}

function largest(polygons: readonly Polygon[]): Polygon {
  let best: Polygon | undefined;
  let bestSize = -1;
  for (const polygon of polygons) {
    const size = Math.abs(signedArea(polygon[0] ?? []));
    if (size > bestSize) {
      best = polygon;
      bestSize = size;
    }
  }
  if (!best) throw new RangeError('an outline of no polygons has no inside');
  return best;
}

/** Squared distance to the nearest edge. By index: see ringHolds. */
function clearance(rings: Polygon, x: number, y: number, xScale: number): number {
  let least = Infinity;
  for (const ring of rings) {
    let ax = Number.NaN;
    let ay = Number.NaN;
    for (let i = 0; i < ring.length; i++) {
      const position = ring[i] as readonly [number, number];
      const px = (x - position[0]) * xScale;
      const py = y - position[1];
      if (i > 0) {
        const dx = ax - px;
        const dy = ay - py;
        const length = dx * dx + dy * dy;
        const along = length === 0 ? 0 : Math.max(0, Math.min(1, (ax * dx + ay * dy) / length));
        const distance = (ax - along * dx) ** 2 + (ay - along * dy) ** 2;
        if (distance < least) least = distance;
      }
      ax = px;
      ay = py;
    }
  }
  return least;
}
