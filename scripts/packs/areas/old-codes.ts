import { OLD_CODE_COLUMNS } from '../../../src/pack/schemas.ts';
import type { Geography } from '../core/context.ts';
import type { CsvRow } from '../core/csv.ts';
import { type ParquetColumn, writeParquet } from '../core/parquet.ts';
import type { Sources } from '../core/sources.ts';
import { byCode, RECODED_DISTRICTS } from './codes.ts';

/** A code that is not of today's geography, and what is known of what came after it. */
export interface OldCode {
  readonly code: string;
  readonly kind: 'ward' | 'ltla' | 'lsoa' | 'msoa';
  /** null where the source has none (LSOAs of 2011) */
  readonly name: string | null;
  /** its district by the name it then had */
  readonly district_name: string | null;
  /** today's district that it lies in */
  readonly district: string | null;
  readonly last_seen: number | null;
  /** today's code where one successor is known */
  readonly became: string | null;
}

/** Every code that a reader may bring from an older (or newer) list, ascending. */
export function oldCodes(sources: Sources, geography: Geography): OldCode[] {
  const wardRows = sources.readCsv('ward_codes_all_years', {
    columns: [
      'ward_code',
      'ward_name',
      'district_code',
      'district_name',
      'last_seen',
      'current_district_code',
    ],
  });
  return [
    ...oldWards(wardRows, geography),
    ...oldDistricts(wardRows, geography),
    ...oldLsoas(sources, geography),
    ...oldMsoas(sources, geography),
  ].sort((a, b) => byCode(a.code, b.code));
}

/** "Hunmanby & Sherburn (part Ryedale)" is one ward that lay in two districts. */
const wholeName = (name: string) => name.replace(/ \(part [^)]*\)$/, '');

function oldWards(rows: readonly CsvRow[], { ward, ltla }: Geography): OldCode[] {
  const nameInDistrict = new Map<string, string[]>();
  ward.codes.forEach((code, row) => {
    const key = `${ltla.codes[ward.parent.ltla[row] as number]} ${ward.names[row]}`;
    nameInDistrict.set(key, [...(nameInDistrict.get(key) ?? []), code]);
  });
  const old = new Map<string, OldCode>();
  for (const row of rows) {
    const code = row.text('ward_code');
    if (ward.row(code) !== undefined) continue;
    const district = currentDistrict(row, ltla);
    const before = old.get(code);
    const heirs = nameInDistrict.get(`${district} ${wholeName(row.text('ward_name'))}`) ?? [];
    old.set(code, {
      code,
      kind: 'ward',
      name: wholeName(row.text('ward_name')),
      district_name: before
        ? `${before.district_name} and ${row.text('district_name')}`
        : row.text('district_name'),
      district,
      last_seen: row.number('last_seen', { minimum: 2009, maximum: 2030 }),
      became: heirs.length === 1 ? (heirs[0] as string) : null,
    });
  }
  return [...old.values()];
}

function currentDistrict(row: CsvRow, ltla: Geography['ltla']): string {
  const code = row.text('current_district_code');
  const at = ltla.rowOrFail(code, row.where('current_district_code'));
  return ltla.codes[at] as string;
}

/** Districts abolished or recoded, as the wards' district codes then and now tell. */
function oldDistricts(rows: readonly CsvRow[], { ltla }: Geography): OldCode[] {
  const heirs = new Map<string, Set<string>>();
  const old = new Map<string, OldCode>();
  for (const row of rows) {
    const code = row.text('district_code');
    if (ltla.codes.includes(code)) continue;
    const district = currentDistrict(row, ltla);
    const all = heirs.get(code) ?? new Set();
    heirs.set(code, all.add(district));
    const seen = row.number('last_seen');
    const before = old.get(code)?.last_seen;
    old.set(code, {
      code,
      kind: 'ltla',
      name: row.text('district_name'),
      district_name: row.text('district_name'),
      district,
      last_seen: lastSeen(code, before == null ? seen : Math.max(before, seen)),
      became: all.size === 1 ? district : null,
    });
  }
  return [...old.values()];
}

/**
 * The year of the last ward that carries the district's code; a recoded district's wards carry the
 * new code to the end, but the lookups of 2024 still have the old.
 */
const lastSeen = (code: string, year: number): number =>
  Object.hasOwn(RECODED_DISTRICTS, code) ? Math.max(year, 2024) : year;

/** LSOAs of 2011 that are not of 2021; of those a split made, the one of most people at the census. */
function oldLsoas(sources: Sources, { lsoa, ltla }: Geography): OldCode[] {
  const parts = new Map<string, number[]>();
  for (const row of sources.readCsv('lsoa11_lsoa21', { columns: ['lsoa11_code', 'lsoa21_code'] })) {
    const code = row.text('lsoa11_code');
    if (lsoa.row(code) !== undefined) continue;
    const at = lsoa.rowOrFail(row.text('lsoa21_code'), row.where('lsoa21_code'));
    parts.set(code, [...(parts.get(code) ?? []), at]);
  }
  return [...parts].map(([code, rows]) => {
    const people = (row: number) => lsoa.populationCensus[row] as number;
    const main = [...rows].sort((a, b) => people(b) - people(a) || a - b)[0] as number;
    const district = lsoa.parent.ltla[main] as number;
    return {
      code,
      kind: 'lsoa',
      name: null,
      district_name: ltla.names[district] as string,
      district: ltla.codes[district] as string,
      last_seen: 2011,
      became: lsoa.codes[main] as string,
    };
  });
}

function oldMsoas(sources: Sources, { msoa, ltla }: Geography): OldCode[] {
  const old: OldCode[] = [];
  for (const row of sources.readCsv('msoa11_msoa21', {
    columns: ['msoa11_code', 'msoa11_name', 'msoa21_code', 'ltla22_name'],
  })) {
    const code = row.text('msoa11_code');
    if (msoa.row(code) !== undefined) continue;
    const became = msoa.rowOrFail(row.text('msoa21_code'), row.where('msoa21_code'));
    old.push({
      code,
      kind: 'msoa',
      name: row.text('msoa11_name'),
      district_name: row.text('ltla22_name'),
      district: ltla.codes[msoa.parent.ltla[became] as number] as string,
      last_seen: 2011,
      became: msoa.codes[became] as string,
    });
  }
  return old;
}

/** Bytes of areas/old-codes.parquet. */
export function oldCodesTable(codes: readonly OldCode[]): Uint8Array {
  return writeParquet(
    OLD_CODE_COLUMNS.map(
      (name): ParquetColumn =>
        name === 'last_seen'
          ? { name, type: 'int', data: codes.map((code) => code[name]) }
          : { name, type: 'string', data: codes.map((code) => code[name]) },
    ),
    { sources: 'ward_codes_all_years,lsoa11_lsoa21,msoa11_msoa21', period: '2011-2026' },
  );
}
