/** Which indicators stand side by side unless the reader chooses. */
import { INDICATORS, indicator, originAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { ownLevelsOfCode } from '../../place/levels.ts';

/** In the order shown; the first few that a pinned area has a figure of, at most `MOST`. */
const USUAL = [
  'imd_score',
  'core20_share',
  'income_deprived_share',
  'life_expectancy_male',
  'life_expectancy_female',
  'healthy_life_expectancy_male',
  'healthy_life_expectancy_female',
  'years_of_potential_life_lost',
  'illness_disability_ratio',
  'preventable_cardiovascular_mortality',
  'smoking',
  'adult_obesity',
  'child_poverty_after_housing_costs',
  'mental_health',
  'early_cancer_diagnosis',
  'bad_health',
  'disability_limited_a_lot',
  'no_car',
  'fuel_poverty',
] as const;
/** So many rows that a table of them is read without a search. */
const MOST = 14;

/** Whether the indicator has figures of the area's level. */
export const isHeldFor = (i: Indicator, code: string): boolean =>
  ownLevelsOfCode(code).some((level) => originAt(i, level) !== null);

/** The usual ones for some areas: those that at least one has a figure of. */
export const usualFigures = (codes: readonly string[]): string[] =>
  USUAL.filter((id) => codes.some((code) => isHeldFor(indicator(id), code))).slice(0, MOST);

export interface FigureGroup {
  readonly heading: string;
  readonly indicators: readonly Indicator[];
}

/** All that can be put side by side, under the headings of the registry; counts are left out. */
export function comparableFigures(codes: readonly string[]): FigureGroup[] {
  const groups = new Map<string, Indicator[]>();
  for (const i of INDICATORS) {
    if (!i.mappable || !codes.some((code) => isHeldFor(i, code))) continue;
    groups.set(i.group, [...(groups.get(i.group) ?? []), i]);
  }
  return [...groups].map(([heading, indicators]) => ({ heading, indicators }));
}
