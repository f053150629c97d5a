import { keepsLimits } from './baseline-use.ts';
import { rule } from './rules.ts';
import type { ScenarioSettings } from './scenario-settings.ts';

/** What holds of a scenario whatever the figures. */
export interface Promises {
  readonly hold: readonly string[];
  /** why others of the rule's do not; null where all hold */
  readonly but: string | null;
}

const NO_LOSS = 'No area loses.';

/** Whether something besides the rule decides what an area gets: then need alone does not. */
const isLimited = (settings: ScenarioSettings): boolean =>
  settings.mode !== 'new' || keepsLimits(settings);

/** The promises of the chosen rule that its limits leave standing. */
export function promisesOf(settings: ScenarioSettings): Promises {
  const { promises, setsMoney } = rule(settings.rule);
  if (setsMoney === true || !isLimited(settings)) return { hold: promises, but: null };
  const hold = promises.filter((promise) => promise === NO_LOSS);
  return {
    hold,
    but:
      hold.length === promises.length
        ? null
        : 'What it promises of need and money holds before limits: what areas have now, floors, caps and awards come first.',
  };
}
