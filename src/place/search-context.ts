import { type AreaTable, type ParentLevel, parentOf } from './area-table.ts';
import { LEVELS, type Level } from './levels.ts';

/** The tables that names are looked up in, by level; a level not loaded yet is absent. */
export type AreaTables = Readonly<Partial<Record<Level, AreaTable>>>;

/** The name of the area's parent at a level; null where it has none, or that level is not loaded. */
export function parentName(
  tables: AreaTables,
  table: AreaTable,
  row: number,
  level: ParentLevel,
): string | null {
  const code = parentOf(table, row, level);
  if (code === null) return null;
  const parents = tables[level];
  const parentRow = parents?.rowOf.get(code);
  return parentRow === undefined ? null : (parents?.names[parentRow] ?? null);
}

/** What an area is and where: "Ward in Leicester", "District in Essex", "LSOA in Stoneygate, Leicester". */
export function areaContext(tables: AreaTables, table: AreaTable, row: number): string {
  const code = table.codes[row] ?? '';
  const what = kindOfArea(table.level, code);
  // "London borough in London" says one thing twice.
  const where = what === LONDON_BOROUGH ? [] : placesAbove(tables, table, row);
  return where.length === 0 ? what : `${what} in ${where.join(', ')}`;
}

function placesAbove(tables: AreaTables, table: AreaTable, row: number): string[] {
  const name = (level: ParentLevel) => parentName(tables, table, row, level);
  const present = (...names: (string | null)[]) => names.filter((each) => each !== null);
  switch (table.level) {
    case 'england':
    case 'region':
    case 'icb':
      return [];
    case 'utla':
      return present(name('region'));
    case 'ltla': {
      const upperTier = name('utla');
      return present(
        upperTier === table.names[row] ? name('region') : (upperTier ?? name('region')),
      );
    }
    case 'msoa':
    case 'ward':
      return present(name('ltla'));
    case 'lsoa':
      return present(name('msoa'), name('ltla'));
    default:
      return table.level satisfies never;
  }
}

const LONDON_BOROUGH = 'London borough';

/** What kind of area a code is of, in words that councils use: "Unitary authority", "County", "Ward". */
export function kindOfArea(level: Level, code: string): string {
  if (code === 'E09000001') return 'District';
  switch (code.slice(0, 3)) {
    case 'E06':
      return 'Unitary authority';
    case 'E08':
      return 'Metropolitan district';
    case 'E09':
      return LONDON_BOROUGH;
    case 'E10':
      return 'County';
    case 'E92':
      return 'Country';
    default:
      return LEVELS[level].short === 'ICB' ? LEVELS.icb.singular : LEVELS[level].short;
  }
}
