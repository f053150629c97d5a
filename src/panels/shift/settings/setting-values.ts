/** How each part of the workbench stands, in a line. */
import { formatPounds, needPhrase } from '../../../report/shift/scenario-sentence.ts';
import { keptLimits } from '../../../shift/baseline-use.ts';
import { givesTargetsOnly, pot } from '../../../shift/pots.ts';
import { rule } from '../../../shift/rules.ts';
import type { ScenarioSettings } from '../../../shift/scenario-settings.ts';
import { UNIT_WORDS } from '../../../view/shift/unit-rows.ts';
import { universalWords } from '../money-words.ts';

const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function moneyValue(settings: ScenarioSettings): string {
  const { mode, newMoney, recurrent } = settings;
  const often = recurrent ? 'every year' : 'once';
  if (givesTargetsOnly(settings)) return `${formatPounds(newMoney)} of ${pot(settings.pot).label}`;
  if (mode === 'new') return `${formatPounds(newMoney)} of new money, ${often}`;
  const moved = settings.pot === 'own' ? 'your own figures' : pot(settings.pot).label;
  return mode === 'existing'
    ? `Existing money: ${moved}`
    : `${formatPounds(newMoney)} of new money, and existing money: ${moved}`;
}

export const placeValue = (settings: ScenarioSettings, placeName: string | null): string =>
  `${placeName ?? `${settings.place.length} areas`}, by ${UNIT_WORDS[settings.unit].singular}`;

export const needValue = (settings: ScenarioSettings): string => first(needPhrase(settings));

export function ruleValue(settings: ScenarioSettings): string {
  const chosen = rule(settings.rule);
  return chosen.takesUniversalShare
    ? `${chosen.label}. ${universalWords(settings.universalShare)}`
    : chosen.label;
}

export function limitsValue(settings: ScenarioSettings): string {
  const kept = keptLimits(settings);
  const set = [
    kept.floorPerHead !== null && 'a floor',
    kept.mostAward !== null && 'most to one area',
    kept.minimumAward !== null && 'a smallest award',
    kept.mostPlaces !== null && 'how many gain',
    kept.mostYearlyChange !== null && 'yearly change',
    kept.onlyLeastFundedHalf && 'who may gain',
  ].filter((words) => words !== false);
  const lose = givesTargetsOnly(settings)
    ? 'Target shares only'
    : settings.mode === 'new' || settings.noLoss
      ? 'Nobody loses'
      : 'Areas can lose';
  return set.length === 0 ? `${lose}, no other limit` : `${lose}; ${set.join(', ')}`;
}
