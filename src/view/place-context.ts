import { type AreaCode, ENGLAND } from '../place/area.ts';
import { type Area, type AreaTable, areaAt, parentOf, rowOfCode } from '../place/area-table.ts';
import { LEVELS_WITHIN, type Level, levelOfCode } from '../place/levels.ts';

export type Tables = Readonly<Partial<Record<Level, AreaTable>>>;

/** An area with where it stands. `areas` that a table not yet loaded would name are null. */
export interface PlaceContext {
  readonly area: Area;
  readonly table: AreaTable;
  readonly region: AreaCode | null;
  readonly icb: AreaCode | null;
  readonly utla: AreaCode | null;
  readonly ltla: AreaCode | null;
}

/** The place of that code among the loaded tables; null where its level is not loaded or has no such area. */
export function placeContext(tables: Tables, code: AreaCode): PlaceContext | null {
  const level = levelOfCode(code);
  const table = level === null ? undefined : tables[level];
  if (table === undefined) return null;
  const row = rowOfCode(table, code);
  if (row === null) return null;
  const area = areaAt(table, row);
  const own = (l: Level) => (table.level === l ? area.code : null);
  return {
    area,
    table,
    region: own('region') ?? parentOf(table, row, 'region'),
    icb: own('icb') ?? parentOf(table, row, 'icb'),
    utla: own('utla') ?? parentOf(table, row, 'utla'),
    ltla: own('ltla') ?? parentOf(table, row, 'ltla'),
  };
}

const holds = (outer: Level, inner: Level): boolean =>
  LEVELS_WITHIN[outer].some((level) => level === inner);

/**
 * The area within which areas of `level` are listed and, on the basis of the chosen place, ranked:
 * the place itself where it holds such areas, else the smallest of its parents that does; England
 * where no place is chosen.
 */
export function holderOf(
  context: PlaceContext | null,
  level: Level,
): { level: Level; code: AreaCode } {
  if (context !== null) {
    const { area } = context;
    if (holds(area.level, level)) return { level: area.level, code: area.code };
    for (const parent of ['ltla', 'utla', 'region'] as const) {
      const code = context[parent];
      if (code !== null && code !== area.code && holds(parent, level))
        return { level: parent, code };
    }
  }
  return { level: 'england', code: ENGLAND };
}
