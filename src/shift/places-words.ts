import { keptLimits } from './baseline-use.ts';
import type { ScenarioSettings } from './scenario-settings.ts';

/** Who has a place where only so many areas may gain, as `allocate` chooses. */
export const MOST_PLACES_WORDS =
  'Places go to the areas whose awards would be largest without that limit. Awards grow with people, so areas with many people come before small ones of equal need.';

/** Who has an award where small ones are not given, as `allocate` chooses. */
export const MINIMUM_AWARD_WORDS =
  'Awards go first to the areas that reach the smallest award soonest as the money grows, which favours those with many people; what the others would have had is shared out again.';

/** How places and awards are given out under these settings: a sentence or two each; none where they have no limit. */
export function placesWords(settings: ScenarioSettings): string[] {
  const { mostPlaces, minimumAward } = keptLimits(settings);
  return [
    ...(mostPlaces === null ? [] : [MOST_PLACES_WORDS]),
    ...(minimumAward === null ? [] : [MINIMUM_AWARD_WORDS]),
  ];
}
