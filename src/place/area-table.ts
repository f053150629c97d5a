/**
 * All areas of one level, as columns in one order (ascending code), looked up through one index.
 * Every value column of the level has the same order.
 */
import type { AreaCode } from './area.ts';
import type { Level } from './levels.ts';

/** Which area of a higher level each row lies in (for an area in several: the one of most people). */
export type ParentLevel = 'region' | 'icb' | 'utla' | 'ltla' | 'msoa' | 'ward';

/** west, south, east, north in degrees */
export type Bounds = readonly [number, number, number, number];

export interface AreaTable {
  readonly level: Level;
  readonly codes: readonly AreaCode[];
  readonly names: readonly string[];
  /** official names where they differ from `names` (MSOA), else null */
  readonly officialNames: readonly string[] | null;
  readonly rowOf: ReadonlyMap<string, number>;
  /** codes per row; a level that is no parent here has no entry */
  readonly parents: Readonly<Partial<Record<ParentLevel, readonly (AreaCode | null)[]>>>;
  /** residents now (census 2021 scaled to the district's mid-2023 estimate); NaN where an area has none counted (a ward without an LSOA) */
  readonly population: Float64Array;
  readonly populationCensus: Float64Array;
  /** four numbers a row: west, south, east, north */
  readonly bounds: Float64Array;
  /** two numbers a row: longitude and latitude of a point inside the area */
  readonly centres: Float64Array;
  /** how many LSOAs make it up; null where not held */
  readonly lsoas: Float64Array | null;
  /** wards: how well its LSOAs fit, 0 to 1, NaN without an LSOA; else null */
  readonly bestFit: Float64Array | null;
  /** LSOA: 1 where prison, barracks or students are likely; ward and MSOA: share of people in such LSOAs; null where not held */
  readonly institutionFlag: Float64Array | null;
  /** codes that an area went by before → its code of now */
  readonly aliases: ReadonlyMap<string, AreaCode>;
}

/** One area, read off its table. */
export interface Area {
  readonly code: AreaCode;
  readonly name: string;
  readonly level: Level;
  readonly row: number;
}

/** The row of a code in a table, by its own code or one that it went by before; null where neither. */
export function rowOfCode(table: AreaTable, code: string): number | null {
  return table.rowOf.get(code) ?? table.rowOf.get(table.aliases.get(code) ?? '') ?? null;
}

/** The area in a row. @throws RangeError where the row is outside the table. */
export function areaAt(table: AreaTable, row: number): Area {
  const code = table.codes[row];
  const name = table.names[row];
  if (code === undefined || name === undefined)
    throw new RangeError(`row ${row} is outside the ${table.codes.length} areas of ${table.level}`);
  return { code, name, level: table.level, row };
}

/** Bounds of the area in a row, in degrees. @throws RangeError where the row is outside the table. */
export function boundsAt(table: AreaTable, row: number): Bounds {
  const [west, south, east, north] = table.bounds.subarray(row * 4, row * 4 + 4);
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    throw new RangeError(`row ${row} is outside the ${table.codes.length} areas of ${table.level}`);
  return [west, south, east, north];
}

/** The code of the area's parent at a level; null where it has none there. */
export function parentOf(table: AreaTable, row: number, level: ParentLevel): AreaCode | null {
  return table.parents[level]?.[row] ?? null;
}

/** Rows whose parent at `level` is `code`, in table order. England holds every row. */
export function rowsWithin(table: AreaTable, level: Level, code: string): number[] {
  if (level === 'england') return table.codes.map((_, row) => row);
  if (level === table.level) {
    const row = rowOfCode(table, code);
    return row === null ? [] : [row];
  }
  const parents = table.parents[level as ParentLevel];
  if (parents === undefined) return [];
  const rows: number[] = [];
  for (let row = 0; row < parents.length; row++) if (parents[row] === code) rows.push(row);
  return rows;
}
