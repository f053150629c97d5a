import type { Indicator } from '../indicators/types.ts';
import type { Level } from '../place/levels.ts';
import { levelPlural, levelSingular } from '../report/words.ts';
import type { LevelChoice } from '../url/view-state.ts';

/** MapLibre zoom at which 'auto' goes from districts to wards, and from wards to neighbourhoods. */
export const AUTO_ZOOM = { ward: 7.6, lsoa: 11.9 } as const;

const COARSER: readonly Level[] = ['lsoa', 'ward', 'msoa', 'ltla', 'utla', 'icb', 'region'];

export type MapLevel = Exclude<Level, 'england'>;

export interface ShownLevel {
  readonly level: MapLevel;
  /** a sentence where the level is not the one asked for, else null */
  readonly note: string | null;
}

/** The level that 'auto' means at a zoom. */
export function autoLevel(zoom: number): MapLevel {
  if (zoom < AUTO_ZOOM.ward) return 'ltla';
  return zoom < AUTO_ZOOM.lsoa ? 'ward' : 'lsoa';
}

/**
 * The level that the map shows: the chosen one, or by zoom; where the indicator does not exist
 * there, the next coarser level at which it does, else the finest of all, and a note that says so.
 */
export function shownLevel(choice: LevelChoice, zoom: number, indicator: Indicator): ShownLevel {
  const wanted = choice === 'auto' ? autoLevel(zoom) : choice;
  if (indicator.levels[wanted] !== undefined) return { level: wanted, note: null };
  const from = COARSER.indexOf(wanted);
  const level =
    COARSER.slice(from + 1).find((l) => indicator.levels[l] !== undefined) ??
    COARSER.find((l) => indicator.levels[l] !== undefined);
  if (level === undefined || level === 'england')
    throw new RangeError(`indicator "${indicator.id}" exists at no level that the map can show`);
  return {
    level,
    note: `${indicator.shortLabel} is not held for ${levelPlural(wanted)}: shown by ${levelSingular(level)}.`,
  };
}
