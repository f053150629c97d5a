/** What lies in more than one integrated care board, and what is said of it. */
import { formatNumber } from '../../indicators/format.ts';
import type { AreaTable } from '../../place/area-table.ts';
import { levelOfCode } from '../../place/levels.ts';
import type { AreaTables } from '../../report/inputs.ts';
import { placeName, UNIT_WORDS } from './unit-rows.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** "Essex lies in three integrated care boards: choose districts." */
export function inPartWords(
  tables: AreaTables,
  place: readonly string[],
  inPart: readonly number[],
): string {
  const { utla, ltla } = tables;
  const where = placeName(tables, place);
  const each = inPart.map((row) => {
    const code = utla?.codes[row];
    const boards = new Set(
      ltla?.parents.icb?.filter((_, district) => ltla.parents.utla?.[district] === code),
    ).size;
    const name = utla?.names[row] ?? code;
    return boards > 1
      ? `${name} lies in ${NUMBERS[boards] ?? boards} integrated care boards`
      : `${name} lies only in part in ${where}`;
  });
  const last = each.at(-1) ?? '';
  const all = each.length < 2 ? last : `${each.slice(0, -1).join(', ')} and ${last}`;
  return `${where} is not made of whole upper-tier authorities. ${all}: choose districts.`;
}

/** A part of people under which a difference is one of rounding. */
const SAME = 0.0005;

/**
 * What a place of whole ICBs must say of its areas: a few districts, and fewer wards, lie in two ICBs, and
 * stand whole in that of most of their people. Told by people: those of the ICBs against those of the areas.
 *
 * @param rows of the table: the areas that stand for the ICBs
 */
export function boardNotes(
  { icb }: AreaTables,
  place: readonly string[],
  table: AreaTable,
  rows: readonly number[],
): string[] {
  if (icb === undefined || table.level === 'icb' || table.level === 'england') return [];
  const boards = [...new Set(place)];
  if (!boards.every((code) => levelOfCode(code) === 'icb')) return [];
  const people = (of: AreaTable, at: readonly number[]): number =>
    at.reduce((sum, row) => sum + (of.population[row] || 0), 0);
  const lives = people(
    icb,
    boards.map((code) => icb.rowOf.get(code) ?? -1),
  );
  const counted = people(table, rows);
  if (Math.abs(counted - lives) <= lives * SAME) return [];
  const { plural } = UNIT_WORDS[table.level as keyof typeof UNIT_WORDS];
  const whole = (count: number): string => formatNumber(Math.round(count));
  return [
    `Some ${plural} lie in two integrated care boards, and stand whole in that of most of their people: ${whole(counted)} residents are counted here, ${whole(lives)} live in ${boards.length === 1 ? 'the board' : 'the boards'}.`,
  ];
}
