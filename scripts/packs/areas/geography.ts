import { LEVELS } from '../../../src/place/levels.ts';
import type {
  AreaList,
  DistrictList,
  Geography,
  LsoaList,
  MsoaList,
  ParentLevel,
  UpperTierList,
  WardList,
} from '../core/context.ts';
import type { Sources } from '../core/sources.ts';
import { createLocator } from '../geometry/locate.ts';
import type { Outlines } from '../geometry/outlines.ts';
import { areaList } from './area-list.ts';
import { currentDistrictCode } from './codes.ts';
import { heaviestParent } from './heaviest-parent.ts';
import { readAgeBands, readMid2023 } from './population.ts';

type Parents = Int32Array;

/**
 * England's areas at every level, joined from the lookups. Every join is exact or stops the build:
 * a code that is not in the geography is named with its file and row.
 */
export function buildGeography(sources: Sources, outlines: Outlines): Geography {
  const names = new Map<string, string>();
  const districtCode = new Map<string, string>();
  const districtNames = new Map<string, string>();
  const districtByName = new Map<string, string>();
  const membership = sources.readCsv('lsoa21_ward24_ltla24', {
    columns: ['lsoa21_code', 'lsoa21_name', 'ltla24_code', 'ltla24_name'],
  });
  for (const row of membership) {
    const district = currentDistrictCode(row.text('ltla24_code'));
    names.set(row.text('lsoa21_code'), row.text('lsoa21_name'));
    districtCode.set(row.text('lsoa21_code'), district);
    districtNames.set(district, row.text('ltla24_name'));
    districtByName.set(row.text('ltla24_name'), district);
  }
  // The lookup goes through wards, so one LSOA stands in the district of its best-fit ward; MHCLG
  // counts it where its name says. LSOAs of districts abolished since 2021 keep the old district's
  // name, so a name overrules the lookup only where it is a district of today.
  for (const [code, name] of names) {
    const named = districtByName.get(name.replace(/ \d{3}[A-Z]+$/, ''));
    if (named !== undefined) districtCode.set(code, named);
  }
  const lsoa = areaList('lsoa', names, LEVELS.lsoa.count);
  const ltla = areaList('ltla', districtNames, LEVELS.ltla.count);

  const toUtla = new Map<string, string>();
  const utlaNames = new Map<string, string>();
  for (const row of sources.readCsv('ltla23_utla23', {
    columns: ['ltla23_code', 'utla23_code', 'utla23_name'],
  })) {
    const utla = currentDistrictCode(row.text('utla23_code'));
    toUtla.set(currentDistrictCode(row.text('ltla23_code')), utla);
    utlaNames.set(utla, row.text('utla23_name'));
  }
  const toRegion = new Map<string, string>();
  const regionNames = new Map<string, string>();
  for (const row of sources.readCsv('ltla24_region24', {
    columns: ['ltla24_code', 'region24_code', 'region24_name'],
  })) {
    toRegion.set(currentDistrictCode(row.text('ltla24_code')), row.text('region24_code'));
    regionNames.set(row.text('region24_code'), row.text('region24_name'));
  }
  const utla = areaList('utla', utlaNames, LEVELS.utla.count);
  const region = areaList('region', regionNames, LEVELS.region.count);

  const toIcb = new Map<string, string>();
  const icbNames = new Map<string, string>();
  for (const row of sources.readCsv('lsoa21_sicbl24_icb24', {
    columns: ['lsoa21_code', 'icb24_code', 'icb24_name'],
  })) {
    toIcb.set(row.text('lsoa21_code'), row.text('icb24_code'));
    icbNames.set(row.text('icb24_code'), row.text('icb24_name'));
  }
  const icb = areaList('icb', icbNames, LEVELS.icb.count);

  const msoaNames = new Map<string, string>();
  const officialName = new Map<string, string>();
  for (const row of sources.readCsv('msoa21_commons_names', {
    columns: ['msoa21_code', 'msoa21_name', 'commons_name'],
  })) {
    msoaNames.set(row.text('msoa21_code'), row.text('commons_name') || row.text('msoa21_name'));
    officialName.set(row.text('msoa21_code'), row.text('msoa21_name'));
  }
  const msoa = areaList('msoa', msoaNames, LEVELS.msoa.count);

  const wardNames = new Map<string, string>();
  const wardDistrict = new Map<string, string>();
  for (const each of outlines.ward) {
    wardNames.set(each.code, each.properties.ward25_name ?? '');
    wardDistrict.set(each.code, currentDistrictCode(each.properties.ltla25_code ?? ''));
  }
  const ward = areaList('ward', wardNames, LEVELS.ward.count);

  const toMsoa = new Map<string, string>();
  for (const row of sources.readCsv('lsoa21_msoa21', { columns: ['lsoa21_code', 'msoa21_code'] }))
    toMsoa.set(row.text('lsoa21_code'), row.text('msoa21_code'));
  const toWard = new Map<string, string>();
  const wardFit = new Float64Array(lsoa.count).fill(Number.NaN);
  for (const row of sources.readCsv('lsoa21_ward25', {
    columns: ['lsoa21_code', 'ward25_code', 'postcode_share'],
  })) {
    toWard.set(row.text('lsoa21_code'), row.text('ward25_code'));
    const share = row.optionalNumber('postcode_share', { minimum: 0, maximum: 1 });
    if (share !== null)
      wardFit[lsoa.rowOrFail(row.text('lsoa21_code'), row.where('lsoa21_code'))] = share;
  }
  const ruralUrbanOf = new Map<string, string>();
  for (const row of sources.readCsv('ruc21_lsoa21', { columns: ['lsoa21_code', 'classification'] }))
    ruralUrbanOf.set(row.text('lsoa21_code'), row.text('classification'));

  const parent = {
    ltla: parents(lsoa, ltla, districtCode, 'lsoa21_ward24_ltla24'),
    msoa: parents(lsoa, msoa, toMsoa, 'lsoa21_msoa21'),
    ward: parents(lsoa, ward, toWard, 'lsoa21_ward25'),
    icb: parents(lsoa, icb, toIcb, 'lsoa21_sicbl24_icb24'),
  };
  const districtUtla = parents(ltla, utla, toUtla, 'ltla23_utla23');
  const districtRegion = parents(ltla, region, toRegion, 'ltla24_region24');
  const lsoaParent: LsoaList['parent'] = {
    ...parent,
    utla: through(parent.ltla, districtUtla),
    region: through(parent.ltla, districtRegion),
  };

  // Populations: census, then now = census × growth of the district.
  const ageBands = readAgeBands(sources, lsoa);
  for (const band of ageBands)
    for (let row = 0; row < lsoa.count; row++) add(lsoa.populationCensus, row, band[row] as number);
  sumInto(ltla.populationCensus, parent.ltla, lsoa.populationCensus);
  const mid2023 = readMid2023(sources, ltla);
  const growth = mid2023.map((people, row) => people / (ltla.populationCensus[row] as number));
  for (let row = 0; row < lsoa.count; row++)
    lsoa.population[row] =
      (lsoa.populationCensus[row] as number) * (growth[parent.ltla[row] as number] as number);
  ltla.population.set(mid2023);
  const lists: Record<Exclude<ParentLevel, 'ltla'>, AreaList> = { msoa, ward, utla, icb, region };
  for (const [level, list] of Object.entries(lists)) {
    const rows = lsoaParent[level as ParentLevel];
    sumInto(list.populationCensus, rows, lsoa.populationCensus);
    sumInto(list.population, rows, lsoa.population);
  }

  const msoaDistrict = heaviestParent(parent.msoa, parent.ltla, lsoa.populationCensus, msoa.count);
  const msoaIcb = heaviestParent(parent.msoa, parent.icb, lsoa.populationCensus, msoa.count);
  const districtIcb = heaviestParent(parent.ltla, parent.icb, lsoa.populationCensus, ltla.count);
  const wardLtla = parents(ward, ltla, wardDistrict, 'ward25_bgc');
  const wardIcb = heaviestParent(parent.ward, parent.icb, lsoa.populationCensus, ward.count).map(
    (found, row) => (found === -1 ? (districtIcb[wardLtla[row] as number] as number) : found),
  );
  const upperTier = (district: Parents) => ({
    ltla: district,
    utla: through(district, districtUtla),
    region: through(district, districtRegion),
  });

  const members = new Map<ParentLevel, Int32Array[]>();
  const full = {
    lsoa: {
      ...lsoa,
      parent: lsoaParent,
      ageBands,
      ruralUrban: lsoa.codes.map((code) => found(ruralUrbanOf, code, 'ruc21_lsoa21')),
      wardFit,
    } satisfies LsoaList,
    msoa: {
      ...msoa,
      officialNames: msoa.codes.map((code) => found(officialName, code, 'msoa21_commons_names')),
      parent: { ...upperTier(msoaDistrict), icb: msoaIcb },
    } satisfies MsoaList,
    ward: { ...ward, parent: { ...upperTier(wardLtla), icb: wardIcb } } satisfies WardList,
    ltla: {
      ...ltla,
      growth,
      parent: { utla: districtUtla, region: districtRegion },
    } satisfies DistrictList,
    utla: {
      ...utla,
      parent: {
        region: heaviestParent(districtUtla, districtRegion, ltla.populationCensus, utla.count),
      },
    } satisfies UpperTierList,
    icb,
    region,
  };
  return {
    ...full,
    englandCensus: lsoa.populationCensus.reduce((sum, people) => sum + people, 0),
    englandNow: mid2023.reduce((sum, people) => sum + people, 0),
    lsoasOf(level, row) {
      let byParent = members.get(level);
      if (!byParent) {
        byParent = group(lsoaParent[level], full[level].count);
        members.set(level, byParent);
      }
      const rows = byParent[row];
      if (!rows) throw new RangeError(`${level} has no row ${row}`);
      return rows;
    },
    locate: createLocator(outlines.lsoa, (code) => lsoa.rowOrFail(code, 'lsoa21_bgc')),
    locateWard: createLocator(outlines.ward, (code) => ward.rowOrFail(code, 'ward25_bgc')),
  };
}

function found(map: ReadonlyMap<string, string>, code: string, file: string): string {
  const value = map.get(code);
  if (value === undefined) throw new Error(`${file}: no row for ${code}`);
  return value;
}

function parents(
  children: AreaList,
  list: AreaList,
  codes: ReadonlyMap<string, string>,
  file: string,
): Parents {
  return Int32Array.from(children.codes, (code) =>
    list.rowOrFail(found(codes, code, file), `${file}, ${children.level} ${code}`),
  );
}

const through = (first: Parents, second: Parents): Parents =>
  first.map((row) => second[row] as number);

function add(sums: Float64Array, row: number, value: number): void {
  sums[row] = (sums[row] as number) + value;
}

function sumInto(sums: Float64Array, rows: Parents, values: Float64Array): void {
  rows.forEach((row, child) => {
    add(sums, row, values[child] as number);
  });
}

function group(rows: Parents, count: number): Int32Array[] {
  const members: number[][] = Array.from({ length: count }, () => []);
  rows.forEach((row, child) => {
    members[row]?.push(child);
  });
  return members.map((each) => Int32Array.from(each));
}
