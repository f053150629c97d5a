/** Which units lie in a place, and what the place is called. */
import type { PracticeTable } from '../../pack/practices.ts';
import { ENGLAND } from '../../place/area.ts';
import type { AreaTable } from '../../place/area-table.ts';
import { LEVELS, levelOfCode } from '../../place/levels.ts';
import type { AreaTables } from '../../report/inputs.ts';
import type { ShiftUnit } from '../../shift/scenario-settings.ts';

export const UNIT_WORDS: Readonly<Record<ShiftUnit, { singular: string; plural: string }>> = {
  icb: { singular: 'integrated care board', plural: 'integrated care boards' },
  utla: { singular: 'upper-tier authority', plural: 'upper-tier authorities' },
  ltla: { singular: 'district', plural: 'districts' },
  ward: { singular: 'ward', plural: 'wards' },
  msoa: { singular: 'middle-layer area (MSOA)', plural: 'middle-layer areas (MSOA)' },
  lsoa: { singular: 'neighbourhood (LSOA)', plural: 'neighbourhoods (LSOA)' },
  practice: { singular: 'GP practice', plural: 'GP practices' },
};

/** Codes as they are today, each once: an older code of a place stands for the area that it became. */
export function todaysCodes(tables: AreaTables, place: readonly string[]): readonly string[] {
  const { ltla, utla } = tables;
  return [
    ...new Set(place.map((code) => ltla?.aliases.get(code) ?? utla?.aliases.get(code) ?? code)),
  ];
}

/** The rows of a table that a place is made of, each once, in table order. */
export interface RowsInPlace {
  readonly rows: readonly number[];
  /** of upper-tier authorities: those of which some districts lie in the place, and others do not */
  readonly inPart: readonly number[];
}

/**
 * Rows of a table that lie in a place, which may be several areas that overlap; all for England. A row lies
 * where the table says: for one in several areas that is where most of its people live.
 *
 * Upper-tier authorities don't nest in ICBs (Essex lies in three), so one lies in a place only where all
 * its districts do.
 *
 * @param tables districts at least, where the rows are of upper-tier authorities
 * @param place codes, of today or of before
 */
export function rowsInPlace(
  table: AreaTable,
  place: readonly string[],
  tables: AreaTables,
): RowsInPlace {
  const wanted = new Set(todaysCodes(tables, place));
  return table.level === 'utla'
    ? authoritiesIn(table, wanted, tables)
    : { rows: rowsUnder(table, wanted), inPart: [] };
}

/** Rows that are one of some areas, or that have one as a parent. */
function rowsUnder(table: AreaTable, wanted: ReadonlySet<string>): number[] {
  const everything = wanted.has(ENGLAND);
  const parents = Object.values(table.parents);
  const rows: number[] = [];
  for (let row = 0; row < table.codes.length; row++) {
    let inside = everything || wanted.has(table.codes[row] as string);
    for (let k = 0; !inside && k < parents.length; k++) {
      const code = parents[k]?.[row];
      inside = code !== null && code !== undefined && wanted.has(code);
    }
    if (inside) rows.push(row);
  }
  return rows;
}

function authoritiesIn(
  table: AreaTable,
  wanted: ReadonlySet<string>,
  { ltla: districts }: AreaTables,
): RowsInPlace {
  if (districts === undefined) throw new Error('Districts are not loaded');
  const inside = new Set(rowsUnder(districts, wanted));
  const authorities = districts.parents.utla ?? [];
  const [all, within] = [new Map<string, number>(), new Map<string, number>()];
  authorities.forEach((code, row) => {
    if (code === null) return;
    all.set(code, (all.get(code) ?? 0) + 1);
    if (inside.has(row)) within.set(code, (within.get(code) ?? 0) + 1);
  });
  const rows: number[] = [];
  const inPart: number[] = [];
  table.codes.forEach((code, row) => {
    const count = within.get(code) ?? 0;
    if (wanted.has(code) || (count > 0 && count === all.get(code))) rows.push(row);
    else if (count > 0) inPart.push(row);
  });
  return { rows, inPart };
}

/**
 * Rows of practices in a place: those that an ICB of it commissions, and those whose site stands in another area of it.
 * @param lsoas by which sites are placed in wards and regions
 */
export function practicesInPlace(
  practices: PracticeTable,
  lsoas: AreaTable | undefined,
  place: readonly string[],
): number[] {
  const wanted = new Set(place);
  if (wanted.has(ENGLAND)) return [...practices.codes.keys()];
  const { ward, msoa, region } = lsoas?.parents ?? {};
  return [...practices.codes.keys()].filter((row) => {
    const site = practices.lsoa[row] ?? null;
    const at = site === null ? undefined : lsoas?.rowOf.get(site);
    return [
      practices.icb[row],
      practices.utla[row],
      practices.ltla[row],
      site,
      ...(at === undefined ? [] : [ward?.[at], msoa?.[at], region?.[at]]),
    ].some((code) => code !== null && code !== undefined && wanted.has(code));
  });
}

/** The name of one area of a place; its code where its table is not at hand. */
function areaName(tables: AreaTables, code: string): string {
  const level = levelOfCode(code);
  const table = level === null ? undefined : tables[level];
  const row = table?.rowOf.get(code);
  return row === undefined ? code : (table?.names[row] ?? code);
}

const MOST_NAMES = 4;

/** "Leicester, Leicestershire and Rutland"; of many areas, how many. */
export function placeName(tables: AreaTables, place: readonly string[]): string {
  const names = place.map((code) => areaName(tables, code));
  const last = names.at(-1);
  if (last === undefined) return 'No place';
  if (names.length === 1) return last;
  if (names.length <= MOST_NAMES) return `${names.slice(0, -1).join(', ')} and ${last}`;
  const levels = new Set(place.map(levelOfCode));
  const [only] = levels;
  const what =
    levels.size === 1 && only !== undefined && only !== null
      ? LEVELS[only].plural.toLowerCase().replace('(msoa)', '(MSOA)').replace('(lsoa)', '(LSOA)')
      : 'areas';
  return `${names.length} ${what}, among them ${names[0]} and ${names[1]}`;
}
