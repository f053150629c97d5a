import { type Allocation, allocate } from './allocate.ts';
import { type AllocationCase, allocationCase } from './allocation-input.ts';
import { CURVE_STEPS, type CurvePoint, curveOverUniversalShare } from './curve.ts';
import { needMeasure } from './need-measures.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { paceOfChangeCase, paceOfChangeWorkings } from './pace-of-change-case.ts';
import { showsDistance } from './pots.ts';
import { rule } from './rules.ts';
import type { ScenarioSettings } from './scenario-settings.ts';
import type { ShiftArea } from './shift-area.ts';
import { type Workings, workings } from './workings.ts';
import { type YearlyPath, yearlyPath } from './yearly-path.ts';

/** Changes whenever the same inputs may give other pennies. */
export const METHOD_VERSION = 'shift 2';

/** The packs that figures were taken from: edition, and the checksum of each file read. */
export interface ScenarioPacks {
  readonly edition: string;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * A scenario: what was asked, of which figures, by which method, and what came out. Its figures stand
 * in it, so that it gives the same pennies whatever packs it meets later.
 */
export interface Scenario {
  readonly name: string;
  readonly note: string;
  /** when it was saved, ISO; the caller's clock */
  readonly savedAt: string;
  readonly settings: ScenarioSettings;
  readonly areas: readonly ShiftArea[];
  readonly method: string;
  readonly packs: ScenarioPacks;
  /** pence, in the order of the areas */
  readonly result: readonly number[];
}

/** One run of settings over figures: late answers can be told by what they answer. */
export interface ScenarioRun extends AllocationCase {
  readonly settings: ScenarioSettings;
  readonly areas: readonly ShiftArea[];
  readonly allocation: Allocation;
  readonly outcome: Outcome;
}

/**
 * @throws RangeError where a setting or figure is invalid
 * @throws InfeasibleAllocationError where the constraints can't be kept
 */
export function runScenario(settings: ScenarioSettings, areas: readonly ShiftArea[]): ScenarioRun {
  const { allocation, ...asked } = allocated(settings, areas);
  const outcome = outcomeOf({
    areas,
    allocation,
    budget: asked.input.budget,
    countsBaseline: asked.countsBaseline,
    showsDistance: showsDistance(settings),
    measure: settings.gradientMeasure,
    usedMeasures: usedMeasures(settings),
  });
  return { ...asked, settings, areas, allocation, outcome };
}

function allocated(
  settings: ScenarioSettings,
  areas: readonly ShiftArea[],
): AllocationCase & { readonly allocation: Allocation } {
  if (settings.rule === 'paceOfChange') return paceOfChangeCase(settings, areas);
  const asked = allocationCase(settings, areas);
  return { ...asked, allocation: allocate(asked.input) };
}

/** The outcomes of a run as its slider goes from "by head" to "all by need"; null where its rule has no slider. */
export function scenarioCurve(run: ScenarioRun, steps = CURVE_STEPS): CurvePoint[] | null {
  const { settings, areas, input, countsBaseline: counts } = run;
  if (!rule(settings.rule).takesUniversalShare) return null;
  return curveOverUniversalShare(
    input,
    {
      areas,
      countsBaseline: counts,
      showsDistance: showsDistance(settings),
      measure: settings.gradientMeasure,
      usedMeasures: usedMeasures(settings),
    },
    steps,
  );
}

/** The sum behind one area's money. @throws RangeError where there is no such row */
export const scenarioWorkings = (run: ScenarioRun, row: number): Workings =>
  run.settings.rule === 'paceOfChange'
    ? paceOfChangeWorkings(run.settings, run.areas, run.allocation, row)
    : workings(run.input, run.allocation, row);

/** Indicators that the rule reads, by id. */
function usedMeasures({ rule, need, mix }: ScenarioSettings): string[] {
  if (rule === 'perHead' || rule === 'core20Only' || rule === 'paceOfChange') return [];
  const ids = need === 'mix' && mix !== null ? [mix.first, mix.second] : [need];
  return ids.flatMap((id) => {
    const { indicator } = needMeasure(id);
    return indicator === null ? [] : [indicator];
  });
}

/**
 * The years of a scenario under its limit on yearly change; null where it has none, or where its money
 * has no baseline to change from. Areas without a baseline are left out, as they are set aside.
 */
export function scenarioPath(
  settings: ScenarioSettings,
  areas: readonly ShiftArea[],
): YearlyPath | null {
  const { mostYearlyChange, years } = settings;
  if (mostYearlyChange === null || years < 2 || settings.rule === 'paceOfChange') return null;
  const { input, countsBaseline } = allocationCase({ ...settings, mostYearlyChange: null }, areas);
  if (!countsBaseline) return null;
  return yearlyPath(
    { ...input, areas: input.areas.filter((area) => area.baseline !== undefined) },
    { mostRise: mostYearlyChange, mostFall: Math.min(1, mostYearlyChange), years },
  );
}

/** A run as a value to keep. */
export function scenarioOf(
  run: ScenarioRun,
  about: { name: string; note: string; savedAt: string; packs: ScenarioPacks },
): Scenario {
  return {
    ...about,
    settings: run.settings,
    areas: run.areas,
    method: METHOD_VERSION,
    result: Array.from(run.allocation.allocation, (pounds) => Math.round(pounds * 100)),
  };
}
