import type { ShiftArea } from './shift-area.ts';

export interface Targeting {
  /** share of income-deprived people who live in areas that gain more than by head; null without figures */
  readonly incomeDeprivedReached: number | null;
  /**
   * share of the money gained that goes to residents who are not income-deprived, each area's money taken
   * to reach its residents evenly; null where nothing is gained or figures lack
   */
  readonly moneyToNotIncomeDeprived: number | null;
  /** share of the population that both figures stand for */
  readonly coverage: number;
}

/**
 * Targeting completeness, both ways. METHODS, "Shown". Areas without a figure of income deprivation are left out of both.
 *
 * @param changes pounds that each area gains (minus: loses)
 */
export function targetingOf(areas: readonly ShiftArea[], changes: readonly number[]): Targeting {
  const known = areas.flatMap((area, i) =>
    area.incomeDeprived !== null && area.population > 0
      ? [{ population: area.population, poor: area.incomeDeprived, gain: changes[i] as number }]
      : [],
  );
  const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0);
  const everybody = sum(areas.map((area) => area.population));
  const evenly = everybody > 0 ? sum([...changes]) / everybody : 0;
  const poor = sum(known.map((area) => area.poor));
  // Beyond a penny an area: what rounding gives is no more than by head.
  const reached = known.filter(({ gain, population }) => gain - evenly * population > 0.01);
  const gained = sum(known.map(({ gain }) => Math.max(0, gain)));
  const toOthers = sum(
    known.map(
      ({ gain, population, poor: own }) => Math.max(0, gain) * Math.max(0, 1 - own / population),
    ),
  );
  return {
    incomeDeprivedReached: poor > 0 ? sum(reached.map((area) => area.poor)) / poor : null,
    moneyToNotIncomeDeprived: gained > 0 ? toOthers / gained : null,
    coverage: everybody > 0 ? sum(known.map((area) => area.population)) / everybody : 0,
  };
}
