import { LOCAL_AREA_COLUMNS } from '../../../src/pack/schemas.ts';
import type { AreaList, Geography } from '../core/context.ts';
import { type ParquetColumn, writeParquet } from '../core/parquet.ts';
import type { Bounds } from '../geometry/outlines.ts';

type LocalLevel = keyof typeof LOCAL_AREA_COLUMNS;
type Columns = Readonly<Record<string, Omit<ParquetColumn, 'name'>>>;

const text = (data: readonly string[]) => ({ type: 'string', data }) as const;
const float = (data: ArrayLike<number | null>) => ({ type: 'float', data }) as const;
const int = (data: ArrayLike<number | null>) => ({ type: 'int', data }) as const;
const codesOf = (list: AreaList, rows: Int32Array) =>
  text(Array.from(rows, (row) => list.codes[row] as string));

/** Bounds of the areas, and the point that stands for each, in row order. */
export interface Extents {
  readonly bounds: readonly Bounds[];
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** Whole people; none counted (a ward without an LSOA) is absent, not nobody. */
const peopled = (list: AreaList, people: Float64Array): (number | null)[] =>
  Array.from(people, (n, row) => (list.populationCensus[row] === 0 ? null : Math.round(n)));

function sharedColumns(list: AreaList, extents: Extents): Columns {
  return {
    code: text(list.codes),
    name: text(list.names),
    population: int(peopled(list, list.population)),
    population_census: int(peopled(list, list.populationCensus)),
    west: float(extents.bounds.map(([west]) => west)),
    south: float(extents.bounds.map(([, south]) => south)),
    east: float(extents.bounds.map(([, , east]) => east)),
    north: float(extents.bounds.map(([, , , north]) => north)),
    x: float(extents.x),
    y: float(extents.y),
  };
}

/** Bytes of areas/lsoa.parquet. */
export function lsoaTable(geography: Geography, extents: Extents, flag: Uint8Array): Uint8Array {
  const { lsoa } = geography;
  return table(
    'lsoa',
    {
      ...sharedColumns(lsoa, extents),
      ...parentColumns(geography, lsoa.parent),
      msoa: codesOf(geography.msoa, lsoa.parent.msoa),
      ward: codesOf(geography.ward, lsoa.parent.ward),
      rural_urban: text(lsoa.ruralUrban),
      ward_fit: float(lsoa.wardFit),
      flag: int(flag),
    },
    'lsoa21_bgc,lsoa21_ward24_ltla24,lsoa21_ward25,lsoa21_msoa21,lsoa21_sicbl24_icb24,ruc21_lsoa21,census2021_lsoa21_age6,mye_ltla23_single_year_age,codepoint_open_england_2025-10,gp_registrations_by_lsoa11_2022-07',
  );
}

/** Bytes of areas/msoa.parquet. */
export function msoaTable(geography: Geography, extents: Extents, flag: Uint8Array): Uint8Array {
  const { msoa } = geography;
  return table(
    'msoa',
    {
      ...sharedColumns(msoa, extents),
      ...parentColumns(geography, msoa.parent),
      official_name: text(msoa.officialNames),
      lsoas: int(msoa.codes.map((_, row) => geography.lsoasOf('msoa', row).length)),
      flag: float(flaggedShare(geography, 'msoa', flag)),
    },
    'lsoa21_bgc,lsoa21_msoa21,msoa21_commons_names,census2021_lsoa21_age6,mye_ltla23_single_year_age,gp_registrations_by_lsoa11_2022-07',
  );
}

/** Bytes of areas/ward.parquet; `best_fit` and `flag` are absent where a ward has no LSOA. */
export function wardTable(geography: Geography, extents: Extents, flag: Uint8Array): Uint8Array {
  const { ward } = geography;
  return table(
    'ward',
    {
      ...sharedColumns(ward, extents),
      ...parentColumns(geography, ward.parent),
      lsoas: int(ward.codes.map((_, row) => geography.lsoasOf('ward', row).length)),
      best_fit: float(ward.codes.map((_, row) => wardFit(geography, row))),
      flag: float(flaggedShare(geography, 'ward', flag)),
    },
    'ward25_bgc,lsoa21_ward25,census2021_lsoa21_age6,mye_ltla23_single_year_age,gp_registrations_by_lsoa11_2022-07',
  );
}

function parentColumns(
  { ltla, utla, region, icb }: Geography,
  parent: Readonly<Record<'ltla' | 'utla' | 'region' | 'icb', Int32Array>>,
): Columns {
  return {
    ltla: codesOf(ltla, parent.ltla),
    utla: codesOf(utla, parent.utla),
    region: codesOf(region, parent.region),
    icb: codesOf(icb, parent.icb),
  };
}

/** How well a ward's LSOAs fit it: their shares of postcodes in their majority ward, weighted by people. */
function wardFit({ lsoa, lsoasOf }: Geography, row: number): number | null {
  let people = 0;
  let fitting = 0;
  for (const each of lsoasOf('ward', row)) {
    people += lsoa.populationCensus[each] as number;
    fitting += (lsoa.populationCensus[each] as number) * (lsoa.wardFit[each] as number);
  }
  return people === 0 ? null : fitting / people;
}

function flaggedShare(
  geography: Geography,
  level: 'msoa' | 'ward',
  flag: Uint8Array,
): (number | null)[] {
  const { lsoa } = geography;
  return geography[level].codes.map((_, row) => {
    let people = 0;
    let flagged = 0;
    for (const each of geography.lsoasOf(level, row)) {
      people += lsoa.population[each] as number;
      if (flag[each] === 1) flagged += lsoa.population[each] as number;
    }
    return people === 0 ? null : flagged / people;
  });
}

function table(level: LocalLevel, columns: Columns, sources: string): Uint8Array {
  return writeParquet(
    LOCAL_AREA_COLUMNS[level].map((name) => {
      const column = columns[name];
      if (!column) throw new Error(`areas/${level}.parquet: no column "${name}"`);
      return { name, ...column } as ParquetColumn;
    }),
    { sources, period: '2025' },
  );
}
