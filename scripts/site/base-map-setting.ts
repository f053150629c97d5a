/** The base map that a deployer allows while building; without one the page has none and asks nobody. */
import type { Plugin } from 'vite';

/** Read by src/app/base-map.ts, where its form is that of the map's BaseMap. */
export interface BaseMapSetting {
  readonly tiles: string;
  readonly attribution: string;
}

export const TILES = 'EVENGROUND_BASEMAP_TILES';
export const ATTRIBUTION = 'EVENGROUND_BASEMAP_ATTRIBUTION';

/**
 * The base map of an environment; null where it names none.
 * @throws RangeError where the address is no tile address, or the attribution is missing
 */
export function baseMapOf(
  environment: Readonly<Record<string, string | undefined>>,
): BaseMapSetting | null {
  const tiles = environment[TILES];
  if (tiles === undefined || tiles === '') return null;
  const example = 'https://tiles.example.org/{z}/{x}/{y}.png';
  if (
    !/^https?:\/\/[^/{}]+\//.test(tiles) ||
    !['{z}', '{x}', '{y}'].every((t) => tiles.includes(t))
  )
    throw new RangeError(`${TILES}="${tiles}" is no tile address: one like ${example} expected`);
  const attribution = environment[ATTRIBUTION] ?? '';
  if (attribution === '')
    throw new RangeError(`${ATTRIBUTION}: the words that the maker of the tiles asks for expected`);
  return { tiles, attribution };
}

/** Tells the app which base map it may offer (src/app/base-map.ts reads it). */
export function baseMapSetting(): Plugin {
  return {
    name: 'evenground:base-map',
    config: () => ({
      define: { __EVENGROUND_BASE_MAP__: JSON.stringify(baseMapOf(process.env)) },
    }),
  };
}
