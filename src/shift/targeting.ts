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
 * People in an area set aside are not reached: its money does not change.
 *
 * @param changes pounds that each area gains (minus: loses)
 * @param evenly pounds a head by head, among the areas that take part
 */
export function targetingOf(
  areas: readonly ShiftArea[],
  changes: readonly number[],
  evenly: number,
): Targeting {
  // One pass and no rows of its own: this runs at every movement of a slider.
  let everybody = 0;
  for (let i = 0; i < areas.length; i++) everybody += (areas[i] as ShiftArea).population;
  let [people, poor, reached, gained, toOthers] = [0, 0, 0, 0, 0];
  for (let i = 0; i < areas.length; i++) {
    const { population, incomeDeprived } = areas[i] as ShiftArea;
    if (incomeDeprived === null || !(population > 0)) continue;
    const gain = changes[i] as number;
    people += population;
    poor += incomeDeprived;
    // Beyond a penny an area: what rounding gives is no more than by head.
    if (gain - evenly * population > 0.01) reached += incomeDeprived;
    if (gain <= 0) continue;
    gained += gain;
    toOthers += gain * Math.max(0, 1 - incomeDeprived / population);
  }
  return {
    incomeDeprivedReached: poor > 0 ? reached / poor : null,
    moneyToNotIncomeDeprived: gained > 0 ? toOthers / gained : null,
    coverage: everybody > 0 ? people / everybody : 0,
  };
}
