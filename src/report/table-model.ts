/** The table of the areas within a place, with every shown indicator: on screen and as a file. */
import { INDICATORS, indicator, originAt, periodAt } from '../indicators/registry.ts';
import type { Indicator, Origin, Theme } from '../indicators/types.ts';
import { type Column, type Value, valueAt } from '../indicators/value.ts';
import type { AreaCode } from '../place/area.ts';
import { type AreaTable, rowsWithin } from '../place/area-table.ts';
import type { Level } from '../place/levels.ts';
import { rankValues } from '../stats/ranks.ts';
import { flagWords } from './extremes-section.ts';
import { type AreaTables, type Columns, peopleIn } from './inputs.ts';
import { namedArea, WITHIN_ONE_DISTRICT } from './place.ts';
import { isRanked, ranksAscending, speaksOfDeprivation } from './standing.ts';

export interface TableColumn {
  readonly indicator: Indicator;
  readonly origin: Origin;
  readonly period: string;
  readonly values: Column;
}

export interface TableRow {
  /** row in the level's area table */
  readonly row: number;
  readonly code: AreaCode;
  readonly name: string;
  /** the district it lies in, where the table spans several; else null */
  readonly within: string | null;
  /** null where none are counted (a ward without an LSOA) */
  readonly population: number | null;
  /** rank by the first column among the areas listed; null where absent or not ranked */
  readonly rank: number | null;
  /** "Prison, barracks or students likely …"; null where nothing points to it */
  readonly flagWords: string | null;
}

export interface AreaTableModel {
  readonly level: Level;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** "Rank by IMD score, 1 = most deprived"; null where the first column is not ranked */
  readonly rankHead: string | null;
}

/** Indicators that exist at a level and can stand as columns, in the registry's order. */
export const columnsAt = (level: Level): Indicator[] =>
  INDICATORS.filter((i) => originAt(i, level) !== null && i.id !== 'population');

const USUAL = [
  'imd_score',
  'imd_decile',
  'core20_share',
  'life_expectancy_male',
  'life_expectancy_female',
] as const;

/** The columns that a table opens with: the map's indicator first, then the usual ones. */
export function usualColumns(level: Level, mapped: string): string[] {
  const exists = (id: string) => originAt(indicator(id), level) !== null;
  return [...new Set([mapped, ...USUAL])].filter(exists);
}

/** An indicator's figures for a period that is not its latest, in the order of the level's table. */
export interface EarlierPeriod {
  readonly indicator: string;
  readonly period: string;
  readonly column: Column;
}

/** The themes whose packs some indicators need. */
export const themesOf = (ids: readonly string[]): Theme[] => [
  ...new Set(ids.map((id) => indicator(id).theme)),
];

export const valueIn = (column: TableColumn, row: TableRow): Value =>
  valueAt(column.values, row.row);

/**
 * The areas of a level within a place. Indicators whose column is not at hand are left out.
 * Ranks are by the first indicator among the areas listed; ties share the lowest.
 *
 * @param columns by indicator id, in the table's order
 * @param earlier the one indicator that is shown for an earlier period, as on the map
 */
export function areaTableModel(
  tables: AreaTables,
  place: { readonly level: Level; readonly code: string },
  table: AreaTable,
  columns: Columns,
  ids: readonly string[],
  earlier: EarlierPeriod | null = null,
): AreaTableModel {
  const { level } = table;
  const shown = ids.flatMap((id): TableColumn[] => {
    const i = indicator(id);
    const origin = originAt(i, level);
    if (origin === null) return [];
    if (earlier?.indicator === id)
      return [{ indicator: i, origin, period: earlier.period, values: earlier.column }];
    const values = columns.get(id);
    return values === undefined
      ? []
      : [{ indicator: i, origin, period: periodAt(i, level), values }];
  });
  const rows = rowsWithin(table, place.level, place.code);
  const ranks = ranksWithin(shown[0], rows, level);
  const districts = WITHIN_ONE_DISTRICT.has(place.level) ? undefined : table.parents.ltla;
  return {
    level,
    columns: shown,
    rows: rows.map((row) => ({
      row,
      code: table.codes[row] as AreaCode,
      name: table.names[row] as string,
      within:
        districts === undefined
          ? null
          : (namedArea(tables, 'ltla', districts[row] ?? null)?.name ?? null),
      population: peopleIn(table, row),
      rank: ranks?.get(row) ?? null,
      flagWords: flagWords(level, table.institutionFlag?.[row]),
    })),
    rankHead: ranks === null || shown[0] === undefined ? null : rankHead(shown[0].indicator),
  };
}

function rankHead(i: Indicator): string {
  const first = speaksOfDeprivation(i) ? 'most deprived' : ranksAscending(i) ? 'lowest' : 'highest';
  return `Rank by ${i.shortLabel}, 1 = ${first}`;
}

function ranksWithin(
  column: TableColumn | undefined,
  rows: readonly number[],
  level: Level,
): ReadonlyMap<number, number> | null {
  if (column === undefined || !isRanked(column.indicator, level)) return null;
  const { values } = column.values;
  const ranks = rankValues(
    rows.map((row) => values[row] as number),
    ranksAscending(column.indicator) ? 'ascending' : 'descending',
  );
  return new Map(
    rows.flatMap((row, k): [number, number][] => {
      const rank = ranks[k] as number;
      return Number.isNaN(rank) ? [] : [[row, rank]];
    }),
  );
}

/** Rows whose name, code or district holds every word of the text, case and accents aside. */
export function filterRows(rows: readonly TableRow[], text: string): readonly TableRow[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const held = plain(`${row.name} ${row.code} ${row.within ?? ''}`);
    return words.every((word) => held.includes(word));
  });
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase();
