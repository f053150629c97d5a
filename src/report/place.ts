/** Where a place stands in the hierarchy, and what it is compared with. */
import { type AreaCode, ENGLAND } from '../place/area.ts';
import {
  type Area,
  type AreaTable,
  areaAt,
  type ParentLevel,
  parentOf,
  rowOfCode,
} from '../place/area-table.ts';
import { type Level, levelOfCode } from '../place/levels.ts';
import type { AreaTables, NamedArea } from './inputs.ts';

export interface Place {
  readonly area: Area;
  readonly table: AreaTable;
  /** true for a unitary authority, metropolitan or London borough: one code at district and upper tier */
  readonly alsoUpperTier: boolean;
  /** from England down to the area just above it; areas whose table is not at hand are left out */
  readonly ancestors: readonly NamedArea[];
  readonly icb: NamedArea | null;
}

/** The levels whose tables a place of that level needs for its own row and its breadcrumb. */
export const TABLES_FOR: Readonly<Record<Level, readonly Level[]>> = {
  england: ['england'],
  region: ['region'],
  icb: ['icb'],
  utla: ['utla'],
  ltla: ['ltla'],
  msoa: ['msoa'],
  ward: ['ward'],
  lsoa: ['lsoa', 'ward', 'msoa'],
};

const ABOVE: readonly ParentLevel[] = ['region', 'utla', 'ltla', 'ward', 'msoa'];

/** The area of that level and code by name; null where the table is not at hand or has no such area. */
export function namedArea(tables: AreaTables, level: Level, code: string | null): NamedArea | null {
  const table = tables[level];
  const row = table === undefined || code === null ? null : rowOfCode(table, code);
  if (table === undefined || row === null) return null;
  const { code: current, name } = areaAt(table, row);
  return { code: current, name, level };
}

/** The place of that code; null where its table is not at hand or has no such area. */
export function placeOf(tables: AreaTables, code: AreaCode): Place | null {
  const level = levelOfCode(code);
  const table = level === null ? undefined : tables[level];
  const row = table === undefined ? null : rowOfCode(table, code);
  if (table === undefined || row === null) return null;
  const area = areaAt(table, row);
  const ancestors: NamedArea[] = [];
  const add = (found: NamedArea | null) => {
    if (found === null || found.code === area.code) return;
    if (ancestors.some((known) => known.code === found.code)) return;
    ancestors.push(found);
  };
  if (level !== 'england') add(namedArea(tables, 'england', ENGLAND));
  for (const above of ABOVE) {
    const parent = parentOf(table, row, above);
    // A unitary authority stands once in the trail, as the district that it also is.
    const shown = above === 'utla' && parent === parentOf(table, row, 'ltla') ? null : parent;
    add(namedArea(tables, above, shown));
  }
  return {
    area,
    table,
    alsoUpperTier: level === 'ltla' && tables.utla?.rowOf.has(area.code) === true,
    ancestors,
    icb: namedArea(tables, 'icb', parentOf(table, row, 'icb')),
  };
}

/** The area that a place is read against, besides England: its district, county or region. */
export function comparatorOf(place: Place): NamedArea | null {
  const wanted: Readonly<Record<Level, readonly Level[]>> = {
    england: [],
    region: [],
    icb: [],
    utla: ['region'],
    ltla: ['utla', 'region'],
    msoa: ['ltla'],
    ward: ['ltla'],
    lsoa: ['ltla'],
  };
  for (const level of wanted[place.area.level]) {
    const found = place.ancestors.find((ancestor) => ancestor.level === level);
    if (found !== undefined) return found;
  }
  return null;
}

/** Places that lie in one district, so that their lists need not name it. */
export const WITHIN_ONE_DISTRICT: ReadonlySet<Level> = new Set(['ltla', 'ward', 'msoa']);
