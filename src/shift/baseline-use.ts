/** What a scenario makes of the money that areas have now: it moves it, its limits read it, or it only shows it. */
import { hasBaseline } from './pots.ts';
import { RULES } from './rules.ts';
import type { ScenarioSettings } from './scenario-settings.ts';

/**
 * Whether what areas have now is part of the money that is shared out. New money needs no baseline, unless
 * its rule lifts from one.
 */
export const countsBaseline = ({ mode, rule }: Pick<ScenarioSettings, 'mode' | 'rule'>): boolean =>
  mode !== 'new' || RULES[rule].readsBaseline;

type BaselineLimits = Pick<
  ScenarioSettings,
  'mode' | 'rule' | 'pot' | 'unit' | 'ownBaseline' | 'mostYearlyChange' | 'onlyLeastFundedHalf'
>;

/** Whether a limit is set that is measured by what areas have now, and they have it: published, or given. */
const limitsRead = (settings: BaselineLimits): boolean =>
  (settings.mostYearlyChange !== null || settings.onlyLeastFundedHalf) && hasBaseline(settings);

/**
 * Whether these settings read what areas have now, to share it out or to measure a limit by it. An area
 * without it is then set aside: a limit that can't be measured can't be kept.
 */
export const readsBaseline = (settings: BaselineLimits): boolean =>
  countsBaseline(settings) || limitsRead(settings);

/**
 * The limits that a scenario keeps. Those measured by what areas have now are none where that is neither
 * counted, published nor given: they are then not to be stated.
 */
export function keptLimits(
  settings: ScenarioSettings,
): Pick<
  ScenarioSettings,
  | 'floorPerHead'
  | 'mostAward'
  | 'minimumAward'
  | 'mostPlaces'
  | 'mostYearlyChange'
  | 'onlyLeastFundedHalf'
> {
  const { floorPerHead, mostAward, minimumAward, mostPlaces } = settings;
  const reads = readsBaseline(settings);
  return {
    floorPerHead,
    mostAward,
    minimumAward,
    mostPlaces,
    mostYearlyChange: reads ? settings.mostYearlyChange : null,
    onlyLeastFundedHalf: reads && settings.onlyLeastFundedHalf,
  };
}

/** Whether a limit is kept: then the rule alone does not decide what an area gets. */
export const keepsLimits = (settings: ScenarioSettings): boolean =>
  Object.values(keptLimits(settings)).some((limit) => limit !== null && limit !== false);
