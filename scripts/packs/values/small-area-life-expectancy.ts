import {
  averageDeviations,
  type Deviations,
  firstDeviations,
  modelLifeExpectancy,
  type SmallAreaSeries,
  shrunkDeviations,
} from '../../../src/indicators/modelled-life-expectancy.ts';
import { STATUS } from '../../../src/indicators/value.ts';
import type { BuildContext } from '../core/context.ts';
import { type Msoa11, readMsoa11, readMsoa11Series } from './msoa11.ts';
import { blankColumn, SEXES } from './official-life-expectancy.ts';
import type { ValueStore } from './store.ts';
import { compareWithWards11 } from './ward11-comparison.ts';

const UNOFFICIAL = 'le_msoa11_2016-20_unofficial';
const OFFICIAL = 'le_hle_dfle_msoa11_2009-13';

/** The measures of the official file of 2009-13, by registry id. */
const MEASURES = {
  life_expectancy: 'LE',
  healthy_life_expectancy: 'HLE',
  disability_free_life_expectancy: 'DFLE',
} as const;

/**
 * Life expectancy of MSOAs and wards: official of 2009-13, and modelled 2021-23 on the official
 * figures of districts, which must be in the store.
 */
export function buildSmallAreaLifeExpectancy(ctx: BuildContext, store: ValueStore): void {
  const msoa11 = readMsoa11(ctx);
  const measured = Object.fromEntries(
    Object.entries(MEASURES).map(([id, column]) => [
      id,
      readMsoa11Series(ctx, msoa11, OFFICIAL, {
        code: 'msoa11cd',
        value: column,
        lower: `${column}_lci`,
        upper: `${column}_uci`,
      }),
    ]),
  ) as Record<keyof typeof MEASURES, ReturnType<typeof readMsoa11Series>>;
  for (const id of Object.keys(MEASURES) as (keyof typeof MEASURES)[])
    for (const sex of SEXES)
      store.set('msoa', `${id}_${sex}_2009_13`, carriedToMsoa21(msoa11, measured[id][sex]));

  const unofficial = readMsoa11Series(ctx, msoa11, UNOFFICIAL, {
    code: 'code',
    value: 'LE',
    lower: 'lci',
    upper: 'uci',
  });
  for (const sex of SEXES) {
    const shrunk = [unofficial[sex], measured.life_expectancy[sex]].map((series) =>
      shrunkDeviations(series, msoa11.district, msoa11.population, ctx.geography.ltla.count),
    );
    ctx.output.report(`values.modelledLifeExpectancy.${sex}`, {
      betweenVariance2016_20: rounded(shrunk[0]?.betweenVariance),
      betweenVariance2009_13: rounded(shrunk[1]?.betweenVariance),
      msoasFrom2009_13: ctx.geography.msoa.codes.filter((_, row) =>
        Number.isNaN(unofficial[sex].values[msoa11.ofMsoa21[row] as number]),
      ).length,
      msoasThatShareAValue: sharing(msoa11.ofMsoa21),
    });
    placeModelled(ctx, store, msoa11, sex, firstDeviations(shrunk));
  }
  compareWithWards11(ctx, store);
}

function placeModelled(
  { geography }: BuildContext,
  store: ValueStore,
  msoa11: Msoa11,
  sex: (typeof SEXES)[number],
  deviations11: Deviations,
): void {
  const id = `life_expectancy_${sex}`;
  const district = store.get('ltla', id);
  const official: SmallAreaSeries = {
    values: district.values,
    lower: district.lower as Float64Array,
    upper: district.upper as Float64Array,
  };
  const deviations21: Deviations = {
    deviation: Float64Array.from(msoa11.ofMsoa21, (row) => deviations11.deviation[row] as number),
    variance: Float64Array.from(msoa11.ofMsoa21, (row) => deviations11.variance[row] as number),
  };
  const { msoa, ward, lsoa } = geography;
  store.set(
    'msoa',
    id,
    modelLifeExpectancy(deviations21, msoa.population, msoa.parent.ltla, official),
  );
  const wardDeviations = averageDeviations(
    deviations11,
    {
      area: lsoa.parent.ward,
      source: lsoa.parent.msoa.map((row) => msoa11.ofMsoa21[row] as number),
      population: lsoa.population,
    },
    ward.count,
  );
  store.set(
    'ward',
    id,
    modelLifeExpectancy(wardDeviations, ward.population, ward.parent.ltla, official),
  );
}

/** The official figure of the MSOA of 2011 that most of each MSOA of 2021 comes from; missing where the source has none. */
function carriedToMsoa21(msoa11: Msoa11, { values, lower, upper }: SmallAreaSeries) {
  const column = blankColumn(msoa11.ofMsoa21.length);
  msoa11.ofMsoa21.forEach((from, row) => {
    const value = values[from] as number;
    column.status[row] = Number.isNaN(value) ? STATUS.missing : STATUS.present;
    column.values[row] = value;
    column.lower[row] = lower[from] as number;
    column.upper[row] = upper[from] as number;
  });
  return column;
}

/** How many MSOAs of 2021 take the value of an MSOA of 2011 that another takes too. */
function sharing(ofMsoa21: Int32Array): number {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const row of ofMsoa21) (seen.has(row) ? shared : seen).add(row);
  return ofMsoa21.filter((row) => shared.has(row)).length;
}

const rounded = (value: number | undefined): number | null =>
  value === undefined ? null : Number(value.toFixed(4));
