import type { CompareLook } from './view-state.ts';

/** What the ways to look at a comparison are called. */
export const LOOK_NAMES: Readonly<Record<CompareLook, string>> = {
  map: 'Map',
  table: 'Side by side',
  spine: 'Spine chart',
  rug: 'Heat map',
  ranks: 'Ranks',
  trends: 'Trends',
  maps: 'Two maps',
  tale: 'A tale of two places',
};
