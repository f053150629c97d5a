import type { AreaCode } from '../place/area.ts';
import { isLocalLevel, type Level, levelOfCode } from '../place/levels.ts';
import type { LevelChoice, ViewState } from './view-state.ts';

/** Levels in steps of size: those of one step are of one order, and lie beside each other. */
const STEP: Readonly<Record<Level, number>> = {
  england: 0,
  region: 1,
  icb: 1,
  utla: 2,
  ltla: 2,
  msoa: 3,
  ward: 3,
  lsoa: 4,
};

/**
 * What changes in the view when another place is chosen: the camera goes there, and a level chosen
 * by hand stays where it shows something of that place. One that is larger than the place would fill
 * the map with one colour, and small areas are not drawn for the whole of England: there the level
 * follows the zoom again.
 * @param code the place; null: England
 */
export function placeChange(
  level: LevelChoice,
  code: AreaCode | null,
): Pick<ViewState, 'place' | 'camera' | 'level'> {
  const place = code === null ? 'england' : levelOfCode(code);
  const stays = level === 'auto' || place === null || shows(level, place);
  return { place: code, camera: null, level: stays ? level : 'auto' };
}

const shows = (level: Level, place: Level): boolean =>
  place === 'england' ? !isLocalLevel(level) : STEP[level] >= STEP[place];
