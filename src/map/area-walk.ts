/**
 * Walking over areas by key: to the next higher or lower value in view, or to the neighbour in a
 * direction.
 */
import type { Bounds } from '../place/area-table.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** An area that can be walked to: the middle of its box in degrees, its value or NaN. */
export interface Stop {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

export const within = (stop: Stop, [west, south, east, north]: Bounds): boolean =>
  stop.x >= west && stop.x <= east && stop.y >= south && stop.y <= north;

/** Values ascending, areas without a value last; equal ones by code. */
function byValue(a: Stop, b: Stop): number {
  const [noA, noB] = [Number.isNaN(a.value), Number.isNaN(b.value)];
  if (noA !== noB) return noA ? 1 : -1;
  if (!noA && a.value !== b.value) return a.value - b.value;
  return a.code < b.code ? -1 : 1;
}

/**
 * The stop after (step 1) or before (step −1) `from` in order of value, round at the ends; the
 * highest value where nothing is focused yet. Null where there are no stops.
 */
export function nextByValue(
  stops: readonly Stop[],
  from: string | null,
  step: 1 | -1,
): string | null {
  const order = [...stops].sort(byValue);
  const at = order.findIndex(({ code }) => code === from);
  if (at < 0)
    return order.findLast(({ value }) => !Number.isNaN(value))?.code ?? order[0]?.code ?? null;
  return order[(at + step + order.length) % order.length]?.code ?? null;
}

const AXIS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, 1],
  down: [0, -1],
};

/**
 * The nearest stop within 60 degrees of a direction from a point; what lies straight ahead is
 * preferred over what lies aside. Null where there is none.
 */
export function nearestTowards(
  stops: readonly Stop[],
  from: { readonly x: number; readonly y: number; readonly code: string | null },
  direction: Direction,
): string | null {
  const [ax, ay] = AXIS[direction];
  // A degree of longitude is shorter than one of latitude.
  const stretch = Math.cos((from.y * Math.PI) / 180);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const stop of stops) {
    if (stop.code === from.code) continue;
    const dx = (stop.x - from.x) * stretch;
    const dy = stop.y - from.y;
    const ahead = dx * ax + dy * ay;
    const aside = Math.abs(dx * ay - dy * ax);
    if (ahead <= 0 || aside > ahead * 1.74) continue;
    const cost = ahead + 1.5 * aside;
    if (cost < least) {
      least = cost;
      best = stop.code;
    }
  }
  return best;
}
