/** The second figure of a map that shows two at once. */
import { indicator as indicatorOf } from '../../indicators/registry.ts';
import type { ViewState } from '../../url/view-state.ts';

/** What a figure is set against where the link names no second one: deprivation, or for deprivation early death. */
export const secondOf = ({
  indicator,
  second,
}: Pick<ViewState, 'indicator' | 'second'>): string => {
  if (second !== null && second !== indicator) return second;
  return indicatorOf(indicator).theme === 'deprivation'
    ? 'years_of_potential_life_lost'
    : 'imd_score';
};
