/** The scenario on screen as a value to keep or to write to a file. Pure: the clock and ids are the caller's. */
import { formatPounds, rulePhrase } from '../../report/shift/scenario-sentence.ts';
import { pot } from '../../shift/pots.ts';
import { rule } from '../../shift/rules.ts';
import { type Scenario, scenarioOf } from '../../shift/scenario.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import type { KeptScenario, KeptSummary } from '../../store/scenarios.ts';
import type { ShiftView } from './shift-view.ts';

type OnScreen = Pick<ShiftView, 'name' | 'figures' | 'run' | 'settings'>;

/** null while figures load, or where the money can't be shared out: there is no result to keep. */
export function scenarioOnScreen(
  { name, figures, run }: OnScreen,
  savedAt: string,
): Scenario | null {
  if (figures === null || run === null) return null;
  return scenarioOf(run, { name, note: '', savedAt, packs: figures.packs });
}

/** @param id of the kept scenario that it takes the place of, or a new one */
export function keptOnScreen(shift: OnScreen, id: string, savedAt: string): KeptScenario | null {
  const scenario = scenarioOnScreen(shift, savedAt);
  if (scenario === null || shift.figures === null) return null;
  return { id, placeName: shift.figures.placeName, settings: shift.settings, scenario };
}

/** How the scenario on screen stands to what is kept. */
export type KeptStanding =
  | { readonly kind: 'none' }
  /** kept under its name, as it is */
  | { readonly kind: 'same'; readonly kept: KeptSummary }
  /** kept under its name, with other settings */
  | { readonly kind: 'changed'; readonly kept: KeptSummary };

/** A kept scenario goes by its name, as a file does: the newest of that name that is the same, or the newest. */
export function standingOf(
  { name, settings }: Pick<ShiftView, 'name' | 'settings'>,
  list: readonly KeptSummary[],
): KeptStanding {
  const named = list.filter((one) => one.name === name);
  const same = named.find((one) => sameSettings(one.settings, settings));
  if (same !== undefined) return { kind: 'same', kept: same };
  const [newest] = named;
  return newest === undefined ? { kind: 'none' } : { kind: 'changed', kept: newest };
}

/** Whatever the order in which their fields were written. */
export function sameSettings(a: ScenarioSettings, b: ScenarioSettings): boolean {
  return (Object.keys(a) as (keyof ScenarioSettings)[]).every(
    (field) => JSON.stringify(a[field]) === JSON.stringify(b[field]),
  );
}

const LONGEST_NAME = 120;

/** A name for what has none: "£1,000,000 for Essex: 30% by head, 70% by years of potential life lost". */
export function suggestedName({
  settings,
  figures,
}: Pick<OnScreen, 'settings' | 'figures'>): string {
  const { mode, newMoney } = settings;
  const ofPot = mode === 'existing' || rule(settings.rule).setsMoney === true;
  const money = ofPot ? pot(settings.pot).label : formatPounds(newMoney);
  const place = figures === null ? '' : ` for ${figures.placeName}`;
  const name = `${money}${place}: ${rulePhrase(settings)}`;
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}

const NUMBERED = / \(\d+\)$/;

/** Whether a name is the one that we suggested for these settings, perhaps numbered. */
export const isSuggested = (name: string, on: Pick<OnScreen, 'settings' | 'figures'>): boolean =>
  name.replace(NUMBERED, '') === suggestedName(on);

/** "Plan", "Plan (2)", "Plan (3)": the first that nothing has yet. */
export function freeName(name: string, taken: readonly string[]): string {
  const stem = name.replace(NUMBERED, '');
  for (let n = 2; ; n++) {
    const next = `${stem} (${n})`;
    if (!taken.includes(next)) return next;
  }
}
