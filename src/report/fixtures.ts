/** Builders for tests: a small made-up England with named areas. */
import { type Column, STATUS } from '../indicators/value.ts';
import type { AreaCode } from '../place/area.ts';
import type { AreaTable, ParentLevel } from '../place/area-table.ts';
import type { Level } from '../place/levels.ts';
import type { AreaTables, Book } from './inputs.ts';

export interface MadeArea {
  readonly code: string;
  readonly name: string;
  readonly population?: number;
  readonly parents?: Partial<Record<ParentLevel, string>>;
  readonly lsoas?: number;
  readonly bestFit?: number;
  readonly flag?: number;
}

/** A table of areas in ascending order of code. */
export function madeTable(level: Level, areas: readonly MadeArea[]): AreaTable {
  const rows = areas.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const codes = rows.map((row) => row.code as AreaCode);
  const levels = new Set(rows.flatMap((row) => Object.keys(row.parents ?? {}) as ParentLevel[]));
  const numbers = (read: (row: MadeArea) => number | undefined) =>
    Float64Array.from(rows, (row) => read(row) ?? Number.NaN);
  return {
    level,
    codes,
    names: rows.map((row) => row.name),
    officialNames: null,
    rowOf: new Map(codes.map((code, row) => [code, row])),
    parents: Object.fromEntries(
      [...levels].map((parent) => [
        parent,
        rows.map((row) => (row.parents?.[parent] ?? null) as AreaCode | null),
      ]),
    ),
    population: numbers((row) => row.population),
    populationCensus: numbers((row) => row.population),
    bounds: new Float64Array(rows.length * 4),
    centres: new Float64Array(rows.length * 2),
    lsoas: numbers((row) => row.lsoas),
    bestFit: level === 'ward' ? numbers((row) => row.bestFit) : null,
    institutionFlag: numbers((row) => row.flag),
    aliases: new Map(),
  };
}

export type MadeCell = number | keyof typeof STATUS | readonly [number, number, number];

/** A column from numbers, [value, lower, upper] or the name of an absence, in table order. */
export function madeColumn(cells: readonly MadeCell[]): Column {
  const part = (index: 0 | 1 | 2) =>
    Float32Array.from(cells, (cell) => {
      if (typeof cell === 'string') return Number.NaN;
      if (typeof cell === 'number') return index === 0 ? cell : Number.NaN;
      return cell[index];
    });
  return {
    values: part(0),
    status: Uint8Array.from(cells, (cell) =>
      typeof cell === 'string' ? STATUS[cell] : STATUS.present,
    ),
    lower: part(1),
    upper: part(2),
  };
}

export const madeBook = (table: AreaTable, cells: Record<string, readonly MadeCell[]>): Book => ({
  table,
  columns: new Map(Object.entries(cells).map(([id, column]) => [id, madeColumn(column)])),
});

const LEICESTER = { region: 'E12000004', icb: 'E54000015' };
const ESSEX = { region: 'E12000006', icb: 'E54000023', utla: 'E10000012' };

/** England with two regions, Leicester (unitary) and Essex with Tendring, and a few wards and LSOAs. */
export const MADE_TABLES = {
  england: madeTable('england', [{ code: 'E92000001', name: 'England', population: 57_000_000 }]),
  region: madeTable('region', [
    { code: 'E12000004', name: 'East Midlands', population: 4_900_000 },
    { code: 'E12000006', name: 'East of England', population: 6_400_000 },
  ]),
  icb: madeTable('icb', [
    { code: 'E54000015', name: 'Leicester, Leicestershire and Rutland', population: 1_100_000 },
    { code: 'E54000023', name: 'Suffolk and North East Essex', population: 1_000_000 },
  ]),
  utla: madeTable('utla', [
    { code: 'E06000016', name: 'Leicester', population: 380_000, parents: LEICESTER },
    {
      code: 'E10000012',
      name: 'Essex',
      population: 1_500_000,
      parents: { region: 'E12000006', icb: 'E54000023' },
    },
  ]),
  ltla: madeTable('ltla', [
    {
      code: 'E06000016',
      name: 'Leicester',
      population: 380_000,
      parents: { ...LEICESTER, utla: 'E06000016' },
    },
    { code: 'E07000066', name: 'Basildon', population: 190_000, parents: ESSEX },
    { code: 'E07000076', name: 'Tendring', population: 150_000, parents: ESSEX },
  ]),
  ward: madeTable('ward', [
    {
      code: 'E05010458',
      name: 'Beaumont Leys',
      population: 18_000,
      lsoas: 2,
      bestFit: 0.97,
      parents: { ...LEICESTER, utla: 'E06000016', ltla: 'E06000016' },
    },
    {
      code: 'E05010461',
      name: 'Castle',
      population: 24_000,
      lsoas: 1,
      bestFit: 0.91,
      flag: 1,
      parents: { ...LEICESTER, utla: 'E06000016', ltla: 'E06000016' },
    },
    {
      code: 'E05010470',
      name: 'Empty Ward',
      lsoas: 0,
      parents: { ...LEICESTER, utla: 'E06000016', ltla: 'E06000016' },
    },
  ]),
  msoa: madeTable('msoa', [
    {
      code: 'E02002823',
      name: 'Beaumont Leys North',
      population: 9_000,
      parents: { ...LEICESTER, utla: 'E06000016', ltla: 'E06000016' },
    },
    {
      code: 'E02002824',
      name: 'City Centre',
      population: 9_000,
      parents: { ...LEICESTER, utla: 'E06000016', ltla: 'E06000016' },
    },
  ]),
  lsoa: madeTable('lsoa', [
    madeLsoa('E01013600', 'Leicester 002A', 2_000, 'E05010458', 'E02002823'),
    madeLsoa('E01013601', 'Leicester 002B', 1_000, 'E05010458', 'E02002824'),
    madeLsoa('E01013602', 'Leicester 041A', 1_500, 'E05010461', 'E02002824'),
  ]),
} as const satisfies AreaTables;

function madeLsoa(code: string, name: string, population: number, ward: string, msoa: string) {
  return {
    code,
    name,
    population,
    flag: 0,
    parents: { ...LEICESTER, utla: 'E06000016', ltla: 'E06000016', ward, msoa },
  };
}
