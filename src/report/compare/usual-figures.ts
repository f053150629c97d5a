/** Which indicators stand side by side unless the reader chooses. */
import { INDICATORS, indicator, originAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { type Level, levelOfCode } from '../../place/levels.ts';

/** In the order shown; the first dozen that a pinned area has a figure of. */
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
const DOZEN = 14;

/** One code at district and upper tier. */
export const isUnitary = (code: string): boolean => /^E0[689]/.test(code);

/** The levels whose figures are an area's own: a unitary authority has those of both tiers. */
export function ownLevels(code: string): Level[] {
  const level = levelOfCode(code);
  if (level === null) return [];
  return isUnitary(code) ? ['ltla', 'utla'] : [level];
}

/** Whether the indicator has figures of the area's level. */
export const isHeldFor = (i: Indicator, code: string): boolean =>
  ownLevels(code).some((level) => originAt(i, level) !== null);

/** The usual dozen for some areas: those that at least one has a figure of. */
export const usualFigures = (codes: readonly string[]): string[] =>
  USUAL.filter((id) => codes.some((code) => isHeldFor(indicator(id), code))).slice(0, DOZEN);

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
