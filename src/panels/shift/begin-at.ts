import { LEVELS_WITHIN, type Level, levelOfCode } from '../../place/levels.ts';
import {
  type ScenarioSettings,
  SHIFT_UNITS,
  type ShiftUnit,
} from '../../shift/scenario-settings.ts';

/** Levels that a code is an area of: a unitary authority is a district and an upper-tier authority at once. */
function levelsOfCode(code: string): readonly Level[] {
  const level = levelOfCode(code);
  if (level === null) return [];
  return level === 'ltla' ? ['ltla', 'utla'] : [level];
}

const PRACTICES_WITHIN: readonly Level[] = ['england', 'region', 'icb', 'utla', 'ltla'];

/** Units that the areas of a place can be shared out between, largest first; none for an empty place. */
export function unitsWithin(place: readonly string[]): ShiftUnit[] {
  if (place.length === 0) return [];
  return SHIFT_UNITS.filter((unit) =>
    place.every((code) => {
      const levels = levelsOfCode(code);
      if (unit === 'practice') return levels.some((level) => PRACTICES_WITHIN.includes(level));
      return levels.some((level) => level === unit || LEVELS_WITHIN[level].includes(unit));
    }),
  );
}

/** What a place is divided into unless the user says otherwise. */
const FIRST_UNIT: Readonly<Record<Level, ShiftUnit | null>> = {
  england: 'icb',
  region: 'utla',
  // Upper-tier authorities do not nest in integrated care boards: Essex lies in three.
  icb: 'ltla',
  utla: 'ltla',
  ltla: 'ward',
  msoa: 'lsoa',
  ward: 'lsoa',
  // There is nothing under a neighbourhood.
  lsoa: null,
};

/** The unit that a scenario of one area begins with; null where the area can't be divided. */
export function firstUnitOf(code: string): ShiftUnit | null {
  const level = levelOfCode(code);
  return level === null ? null : FIRST_UNIT[level];
}

/**
 * Settings for another place. The unit stays where the place has it with more than one area, and nests in
 * it; otherwise it is the one that a place of its kind begins with. Figures and names of the old place go.
 */
export function withPlace(
  settings: Pick<ScenarioSettings, 'unit' | 'excluded' | 'place'>,
  place: readonly string[],
): Pick<ScenarioSettings, 'place' | 'unit' | 'excluded' | 'figures'> {
  const units = unitsWithin(place);
  const [only] = place;
  const isAlone =
    place.length === 1 &&
    only !== undefined &&
    levelsOfCode(only).some((level) => level === settings.unit);
  const first = only === undefined ? null : firstUnitOf(only);
  const mayStraddle = settings.unit === 'utla' && place.some((code) => levelOfCode(code) === 'icb');
  const unit =
    units.includes(settings.unit) && !isAlone && !mayStraddle
      ? settings.unit
      : first !== null && units.includes(first)
        ? first
        : (units[0] ?? settings.unit);
  return { place, unit, excluded: [], figures: null };
}
