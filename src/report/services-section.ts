/** The service sites inside a place. */
import { rowsWithin } from '../place/area-table.ts';
import type { Level } from '../place/levels.ts';
import type { AreaTables } from './inputs.ts';

/** What the section needs of a site; null areas lie outside England's outlines. */
export interface LocatedSite {
  readonly name: string;
  readonly lsoa: string | null;
  readonly ward: string | null;
  readonly ltla: string | null;
}

/** The tables that tell which sites lie in a place of that level. */
export const SERVICE_TABLES_FOR: Readonly<Record<Level, readonly Level[]>> = {
  england: [],
  region: ['ltla'],
  icb: ['lsoa'],
  utla: ['ltla'],
  ltla: [],
  msoa: ['lsoa'],
  ward: [],
  lsoa: [],
};

/**
 * The sites inside a place, by name. A place of a level that the sites do not name is made of its
 * districts (upper tier, region) or its LSOAs (MSOA, ICB).
 * @throws RangeError where the table that tells is not among `tables`
 */
export function sitesWithin<S extends LocatedSite>(
  tables: AreaTables,
  place: { readonly level: Level; readonly code: string },
  sites: readonly S[],
): S[] {
  return sites
    .filter(insideOf(tables, place))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

function insideOf(
  tables: AreaTables,
  { level, code }: { readonly level: Level; readonly code: string },
): (site: LocatedSite) => boolean {
  switch (level) {
    case 'england':
      return () => true;
    case 'ltla':
      return (site) => site.ltla === code;
    case 'ward':
      return (site) => site.ward === code;
    case 'lsoa':
      return (site) => site.lsoa === code;
    case 'region':
    case 'utla': {
      const codes = codesWithin(tables, 'ltla', level, code);
      return (site) => site.ltla !== null && codes.has(site.ltla);
    }
    case 'msoa':
    case 'icb': {
      const codes = codesWithin(tables, 'lsoa', level, code);
      return (site) => site.lsoa !== null && codes.has(site.lsoa);
    }
    default:
      return level satisfies never;
  }
}

function codesWithin(tables: AreaTables, of: 'ltla' | 'lsoa', level: Level, code: string) {
  const table = tables[of];
  if (table === undefined) throw new RangeError(`a table of ${of} expected`);
  return new Set<string>(rowsWithin(table, level, code).map((row) => table.codes[row] as string));
}
