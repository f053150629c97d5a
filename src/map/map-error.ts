/** Why there is no map: the browser has no WebGL, its context was lost, or the code did not load. */
export type MapFailure = 'no-webgl' | 'context-lost' | 'not-loaded';

const WORDS: Record<MapFailure, string> = {
  'no-webgl':
    'The map needs WebGL, which this browser does not offer here. Tables and charts work without it.',
  'context-lost':
    'The graphics system stopped the map. It comes back by itself when it can; tables and charts still work.',
  'not-loaded':
    'The map’s code could not be loaded. Check the connection and load the page again; tables and charts still work.',
};

/** The map cannot be drawn; the rest of the page can go on. */
export class MapUnavailableError extends Error {
  readonly failure: MapFailure;
  constructor(failure: MapFailure, cause?: unknown) {
    super(WORDS[failure], { cause });
    this.name = 'MapUnavailableError';
    this.failure = failure;
  }
}
