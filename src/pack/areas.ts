import { type AreaCode, ENGLAND } from '../place/area.ts';
import type { AreaTable, ParentLevel } from '../place/area-table.ts';
import type { Level, LocalLevel } from '../place/levels.ts';
import { PackError } from './pack-error.ts';
import { fullTextColumn, numberColumn, type ParquetTable, textColumn } from './parquet.ts';
import { areasFileSchema, type NationalArea, packPath } from './schemas.ts';

export type NationalTables = Readonly<Record<Exclude<Level, LocalLevel>, AreaTable>>;

const indexOf = (codes: readonly string[]): Map<string, number> =>
  new Map(codes.map((code, row) => [code, row]));

function nationalTable(level: Level, areas: readonly NationalArea[]): AreaTable {
  const rows = areas
    .filter((area) => area.level === level)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const codes = rows.map((area) => area.code as AreaCode);
  const parents: Partial<Record<ParentLevel, (AreaCode | null)[]>> = {};
  if (level === 'ltla' || level === 'utla') {
    parents.region = rows.map((area) => area.region as AreaCode | null);
    parents.icb = rows.map((area) => (area.icbs[0] ?? null) as AreaCode | null);
  }
  if (level === 'ltla') parents.utla = rows.map((area) => area.utla as AreaCode | null);
  return {
    level,
    codes,
    names: rows.map((area) => area.name),
    officialNames: null,
    rowOf: indexOf(codes),
    parents,
    population: Float64Array.from(rows, (area) => area.population),
    populationCensus: Float64Array.from(rows, (area) => area.populationCensus),
    bounds: Float64Array.from(rows.flatMap((area) => area.bounds)),
    centres: Float64Array.from(rows.flatMap((area) => area.centre)),
    lsoas: null,
    bestFit: null,
    institutionFlag: null,
    aliases: new Map(
      rows.flatMap((area) => area.aliases.map((old) => [old, area.code as AreaCode] as const)),
    ),
  };
}

/** The national levels' tables from areas/england.json. @throws PackError where it has another form. */
export function decodeNationalAreas(bytes: ArrayBuffer): NationalTables {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new PackError(packPath.areasEngland, 'format', 'not JSON');
  }
  const parsed = areasFileSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new PackError(
      packPath.areasEngland,
      'format',
      `${issue?.path.join('.')}: ${issue?.message}`,
    );
  }
  const { areas } = parsed.data;
  if (!areas.some((area) => area.code === ENGLAND))
    throw new PackError(packPath.areasEngland, 'format', 'England itself is not in it');
  return {
    england: nationalTable('england', areas),
    region: nationalTable('region', areas),
    icb: nationalTable('icb', areas),
    utla: nationalTable('utla', areas),
    ltla: nationalTable('ltla', areas),
  };
}

const PARENTS: Record<LocalLevel, readonly ParentLevel[]> = {
  msoa: ['ltla', 'utla', 'region', 'icb'],
  ward: ['ltla', 'utla', 'region', 'icb'],
  lsoa: ['msoa', 'ward', 'ltla', 'utla', 'region', 'icb'],
};

/** Two or more columns as one, row by row: a0 b0 a1 b1 … */
function interleave(columns: readonly Float64Array[], rows: number): Float64Array {
  const out = new Float64Array(rows * columns.length);
  columns.forEach((column, c) => {
    for (let row = 0; row < rows; row++) out[row * columns.length + c] = column[row] ?? Number.NaN;
  });
  return out;
}

/** The table of a local level from areas/<level>.parquet. @throws PackError where it has another form. */
export function decodeLocalAreas(level: LocalLevel, table: ParquetTable): AreaTable {
  const path = packPath.areas(level);
  const codes = fullTextColumn(path, 'code', table.column('code')) as AreaCode[];
  const number = (name: string) => numberColumn(table.column(name));
  const optional = (name: string) => (table.has(name) ? number(name) : null);
  return {
    level,
    codes,
    names: fullTextColumn(path, 'name', table.column('name')),
    officialNames: table.has('official_name')
      ? fullTextColumn(path, 'official_name', table.column('official_name'))
      : null,
    rowOf: indexOf(codes),
    parents: Object.fromEntries(
      PARENTS[level].map((parent) => [
        parent,
        textColumn(table.column(parent)) as (AreaCode | null)[],
      ]),
    ),
    population: number('population'),
    populationCensus: number('population_census'),
    bounds: interleave(['west', 'south', 'east', 'north'].map(number), table.rows),
    centres: interleave(['x', 'y'].map(number), table.rows),
    lsoas: optional('lsoas'),
    bestFit: optional('best_fit'),
    institutionFlag: optional('flag'),
    aliases: new Map(),
  };
}
