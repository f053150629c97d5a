import { aggregateMean, aggregateSum, presentFigures } from '../../../src/indicators/aggregate.ts';
import type { BuildContext } from '../core/context.ts';
import { ABOVE_LSOA_LEVELS, lsoasInto } from './areas.ts';
import { type LsoaColumn, readLsoaFigures } from './lsoa-figures.ts';
import type { ValueStore } from './store.ts';

const percentage = (column: string): LsoaColumn => ({
  column,
  range: { minimum: 0, maximum: 100 },
});

const CENSUS_COLUMNS: Readonly<Record<string, LsoaColumn>> = {
  good_health: percentage('census_good_health_pct'),
  bad_health: percentage('census_bad_health_pct'),
  disability: percentage('census_disability_any_pct'),
  disability_limited_a_lot: percentage('census_disability_lot_pct'),
  unpaid_care: percentage('census_provides_unpaid_care_pct'),
  under_5: percentage('census_under5_pct'),
  under_16: percentage('census_under16_pct'),
  working_age: percentage('census_working_age_pct'),
  over_65: percentage('census_over65_pct'),
  over_85: percentage('census_over85_pct'),
  ethnic_white: percentage('census_white_pct'),
  ethnic_asian: percentage('census_asian_pct'),
  ethnic_black: percentage('census_black_pct'),
  ethnic_mixed: percentage('census_mixed_pct'),
  ethnic_other: percentage('census_other_ethnic_pct'),
  born_outside_uk: percentage('census_born_outside_uk_pct'),
  no_english_household: percentage('census_english_hh_none_pct'),
  no_car: percentage('census_no_car_pct'),
  social_rented: percentage('census_social_rented_pct'),
  no_qualifications: percentage('census_no_qual_pct'),
};

const underlying = (column: string, minimum: number, maximum: number): LsoaColumn => ({
  column,
  range: { minimum, maximum },
  blank: 'suppressed',
});

/** The indicators beneath the IoD 2025 that are shown in their own right. */
const IOD_COLUMNS: Readonly<Record<string, LsoaColumn>> = {
  years_of_potential_life_lost: underlying('years_of_potential_life_lost_indicator', 0, 1000),
  illness_disability_ratio: underlying(
    'comparative_illness_and_disability_ratio_indicator',
    0,
    1000,
  ),
  acute_morbidity: underlying('acute_morbidity_indicator', 0, 1000),
  mental_health: underlying('mental_health_indicator', -6, 6),
  patients_per_gp: underlying('patient_to_gp_ratio', 0, 100_000),
  connectivity: underlying('connectivity_score', 0, 100),
};

/** Population, Census 2021, fuel poverty and the IoD's underlying indicators, at every level. */
export function buildPeople(ctx: BuildContext, store: ValueStore): void {
  const { geography } = ctx;
  const now = geography.lsoa.population;
  const census = geography.lsoa.populationCensus;
  for (const [id, counts] of [
    ['population', now],
    ['population_census', census],
  ] as const) {
    const figures = presentFigures(counts);
    store.set('lsoa', id, figures);
    for (const level of ABOVE_LSOA_LEVELS)
      store.set(level, id, aggregateSum(figures, lsoasInto(geography, level, counts)));
  }
  const weighted = (source: string, codeColumn: string, columns: typeof IOD_COLUMNS) => {
    const weights = source === 'imd2025_lsoa21_indicators' ? now : census;
    for (const [id, figures] of Object.entries(readLsoaFigures(ctx, source, codeColumn, columns))) {
      store.set('lsoa', id, figures);
      for (const level of ABOVE_LSOA_LEVELS)
        store.set(level, id, aggregateMean(figures, lsoasInto(geography, level, weights)));
    }
  };
  weighted('census2021_lsoa21', 'LSOA21CD', CENSUS_COLUMNS);
  weighted('fuel_poverty_lsoa21', 'LSOA21CD', { fuel_poverty: percentage('fuel_poverty_pct') });
  weighted('imd2025_lsoa21_indicators', 'lsoa21_code', IOD_COLUMNS);
}
