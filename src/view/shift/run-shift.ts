/** Settings over figures: a run, or why there is none. */
import { allocationCase } from '../../shift/allocation-input.ts';
import { readsBaseline } from '../../shift/baseline-use.ts';
import { InfeasibleAllocationError } from '../../shift/infeasible-allocation-error.ts';
import { pot } from '../../shift/pots.ts';
import { runScenario, type ScenarioRun } from '../../shift/scenario.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import type { ShiftProblem } from './shift-view.ts';
import { UNIT_WORDS } from './unit-rows.ts';
import type { BareFigures } from './use-shift-figures.ts';

export type RunOrProblem =
  | { readonly run: ScenarioRun; readonly problem: null }
  | { readonly run: null; readonly problem: ShiftProblem };

/** What the packs set aside is set aside with what the user does, whose reason comes first. */
function withExcluded(settings: ScenarioSettings, figures: BareFigures): ScenarioSettings {
  const own = new Set(settings.excluded.map(({ code }) => code));
  const more = figures.excluded.filter(({ code }) => !own.has(code));
  return more.length === 0 ? settings : { ...settings, excluded: [...settings.excluded, ...more] };
}

export function runShift(settings: ScenarioSettings, figures: BareFigures): RunOrProblem {
  const problem = (kind: 'invalid' | 'unavailable', message: string): RunOrProblem => ({
    run: null,
    problem: { kind, message },
  });
  if (readsBaseline(settings) && figures.areas.every(({ baseline }) => baseline === null))
    return problem('unavailable', noBaselineWords(settings));
  try {
    return { run: runScenario(withExcluded(settings, figures), figures.areas), problem: null };
  } catch (error) {
    if (error instanceof InfeasibleAllocationError)
      return { run: null, problem: { kind: 'infeasible', error } };
    if (error instanceof RangeError)
      return problem('invalid', allSetAside(settings, figures) ?? error.message);
    throw error;
  }
}

/** What every area lacks, where none can take part; null where some can. */
function allSetAside(settings: ScenarioSettings, { areas }: BareFigures): string | null {
  if (settings.rule === 'paceOfChange') return null;
  // A share that is out of its range is another fault, and has its own words.
  const { setAside } = allocationCase({ ...settings, uncommittedShare: 1 }, areas);
  if (setAside.length < areas.length) return null;
  const reasons = [...new Set(setAside.map(({ reason }) => reason))].join('; ');
  return `Every area is set aside (${reasons}), so there is nobody to share the money: choose another unit, rule or measure of need.`;
}

function noBaselineWords({ pot: id, unit }: ScenarioSettings): string {
  const { level, label } = pot(id);
  const { plural } = UNIT_WORDS[unit];
  const own = 'or load your own figures of what each area has now';
  if (level === null)
    return `This scenario reads what ${plural} have now, and ${label.toLowerCase()} has no such figures: choose a published pot, a rule for new money, ${own}.`;
  return `This scenario reads what ${plural} have now. ${label}: spend is published for ${UNIT_WORDS[level as keyof typeof UNIT_WORDS].plural} only. Choose these, a rule for new money, ${own}.`;
}
