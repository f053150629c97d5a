import { mostOf, type SmallAreaSeries } from '../../../src/indicators/modelled-life-expectancy.ts';
import type { BuildContext } from '../core/context.ts';
import type { CsvRow } from '../core/csv.ts';
import { SEXES, type Sex, sexOf, YEARS } from './official-life-expectancy.ts';

/** The MSOAs of 2011, in which small-area life expectancy was measured, and how they lie in today's areas. */
export interface Msoa11 {
  /** ascending */
  readonly codes: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
  /** row of the district of 2025 that most of its LSOAs lie in */
  readonly district: Int32Array;
  /** residents in mid-2020: the weights of district means */
  readonly population: Float64Array;
  /** for each MSOA of 2021 the row of the MSOA of 2011 that most of its LSOAs come from */
  readonly ofMsoa21: Int32Array;
}

/** @throws Error where an MSOA of 2021 has none, or an MSOA of 2011 no district or population. */
export function readMsoa11({ sources, geography }: BuildContext): Msoa11 {
  const msoaOfLsoa11 = new Map<string, string>();
  const lookup = { columns: ['lsoa11_code', 'msoa11_code'] };
  sources.eachRow('lsoa11_msoa11', lookup, (row: CsvRow) => {
    msoaOfLsoa11.set(row.text('lsoa11_code'), row.text('msoa11_code'));
  });
  const codes = [...new Set(msoaOfLsoa11.values())].sort();
  const rowOf = new Map(codes.map((code, row) => [code, row]));

  const links: { lsoa: number; msoa11: number }[] = [];
  sources.eachRow('lsoa11_lsoa21', { columns: ['lsoa11_code', 'lsoa21_code'] }, (row: CsvRow) => {
    const msoa11 = rowOf.get(msoaOfLsoa11.get(row.text('lsoa11_code')) as string);
    if (msoa11 === undefined) row.fail('lsoa11_code', 'an LSOA of 2011 in England expected');
    const lsoa = geography.lsoa.rowOrFail(row.text('lsoa21_code'), row.where('lsoa21_code'));
    links.push({ lsoa, msoa11 });
  });
  const origins = new Uint8Array(geography.lsoa.count);
  for (const { lsoa } of links) origins[lsoa] = (origins[lsoa] as number) + 1;
  // An LSOA merged from two comes half from each.
  const share = (lsoa: number) => 1 / (origins[lsoa] as number);
  const parts = (to: Int32Array) =>
    links.map(({ lsoa, msoa11 }) => ({
      to: to[lsoa] as number,
      from: msoa11,
      share: share(lsoa),
    }));
  const ofMsoa21 = mostOf(parts(geography.lsoa.parent.msoa), geography.msoa.count);
  const orphan = ofMsoa21.indexOf(-1);
  if (orphan >= 0)
    throw new Error(`lookups: MSOA ${geography.msoa.codes[orphan]} comes from no MSOA of 2011`);
  const district = mostOf(
    links.map(({ lsoa, msoa11 }) => ({
      to: msoa11,
      from: geography.lsoa.parent.ltla[lsoa] as number,
      share: share(lsoa),
    })),
    codes.length,
  );

  const population = new Float64Array(codes.length).fill(Number.NaN);
  const columns = ['msoa11_code', 'total_population'];
  sources.eachRow('mye2020_msoa11_single_year_age', { columns }, (row: CsvRow) => {
    const code = row.text('msoa11_code');
    if (code.startsWith('W')) return;
    const at = rowOf.get(code);
    if (at === undefined) row.fail('msoa11_code', 'the code of an MSOA of 2011 expected');
    population[at] = row.number('total_population', { minimum: 1 });
  });
  codes.forEach((code, row) => {
    if (Number.isNaN(population[row]) || district[row] === -1)
      throw new Error(`MSOA of 2011 ${code}: no population of mid-2020, or no district`);
  });
  return { codes, rowOf, district, population, ofMsoa21 };
}

/** A measure with limits by MSOA of 2011, for each sex; NaN where the source has none. */
export type Msoa11Series = Readonly<Record<Sex, SmallAreaSeries>>;

/**
 * Reads one measure of a source by MSOA of 2011 and sex.
 * @param columns the headings of code, value, lower and upper limit
 */
export function readMsoa11Series(
  { sources }: BuildContext,
  msoa11: Msoa11,
  source: string,
  columns: { code: string; value: string; lower: string; upper: string },
): Msoa11Series {
  const blank = () => new Float64Array(msoa11.codes.length).fill(Number.NaN);
  const series = Object.fromEntries(
    SEXES.map((sex) => [sex, { values: blank(), lower: blank(), upper: blank() }]),
  ) as Record<Sex, SmallAreaSeries>;
  const headings = [columns.code, 'sex', columns.value, columns.lower, columns.upper];
  sources.eachRow(source, { columns: headings }, (row: CsvRow) => {
    const code = row.text(columns.code);
    const sex = sexOf(row);
    if (code.startsWith('W') || sex === undefined) return;
    const at = msoa11.rowOf.get(code);
    if (at === undefined) row.fail(columns.code, 'the code of an MSOA of 2011 expected');
    const value = row.optionalNumber(columns.value, YEARS_ABOVE_0);
    if (value === null) return;
    const { values, lower, upper } = series[sex];
    if (!Number.isNaN(values[at])) row.fail(columns.code, 'each MSOA and sex once expected');
    values[at] = value;
    lower[at] = row.number(columns.lower);
    upper[at] = row.number(columns.upper);
    if ((lower[at] as number) > value || (upper[at] as number) < value)
      row.fail(columns.value, `a value between its limits ${lower[at]} and ${upper[at]} expected`);
  });
  return series;
}

/** Healthy and disability-free years can be few, where life expectancy can't. */
const YEARS_ABOVE_0 = { minimum: 20, maximum: YEARS.maximum } as const;
