/**
 * Marks in the browser's own timeline: seen in its profiler beside everything else, and read by
 * `npm run bench`. Each replaces the one before, so that nothing piles up over a long session.
 */
import type { MapModel } from './model.ts';

const APPLIED = 'evenground:applied';
const DRAWN = 'evenground:drawn';

/** A model has reached the map. */
export function markApplied(): void {
  performance.clearMarks(APPLIED);
  performance.mark(APPLIED);
}

/** The map has come to rest; the mark's detail tells how many areas it draws. */
export function markDrawn(model: MapModel | null): void {
  performance.clearMarks(DRAWN);
  const areas = model?.areas.reduce((sum, set) => sum + set.outlines.features.length, 0);
  performance.mark(DRAWN, { detail: { areas } });
}
