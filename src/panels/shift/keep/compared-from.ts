import { InfeasibleAllocationError } from '../../../shift/infeasible-allocation-error.ts';
import { runScenario, type ScenarioPacks } from '../../../shift/scenario.ts';
import type { ComparedScenario } from '../../../shift/scenario-comparison.ts';
import type { KeptScenario } from '../../../store/scenarios.ts';
import type { ShiftView } from '../../../view/shift/shift-view.ts';

/** Stands for the scenario on screen where ids of kept ones are listed. */
export const ON_SCREEN = 'on-screen';

export interface ComparedSource {
  readonly id: string;
  readonly scenario: ComparedScenario;
  readonly packs: ScenarioPacks;
}

/** The scenario on screen; null while it loads. */
export function onScreenCompared(
  shift: Pick<ShiftView, 'name' | 'settings' | 'figures' | 'run' | 'beneath'>,
): ComparedSource | null {
  const { name, settings, figures, run, beneath } = shift;
  if (figures === null) return null;
  return {
    id: ON_SCREEN,
    scenario: {
      name: name === '' ? 'On screen' : name,
      placeName: figures.placeName,
      settings: run?.settings ?? settings,
      run,
      beneath: beneath?.run ?? null,
    },
    packs: figures.packs,
  };
}

/** A kept scenario, run again over its own figures, so that it stands as it was kept. */
export function keptCompared({ id, placeName, scenario }: KeptScenario): ComparedSource {
  const { name, settings, areas, packs } = scenario;
  const about = { name, placeName, settings };
  try {
    return { id, scenario: { ...about, run: runScenario(settings, areas) }, packs };
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof InfeasibleAllocationError)) throw error;
    return { id, scenario: { ...about, run: null }, packs };
  }
}

/** "Plan A", and "Plan A, kept" where two go by one name: columns need names of their own. */
export function withOwnNames(sources: readonly ComparedSource[]): ComparedSource[] {
  const seen = new Map<string, number>();
  return sources.map((source) => {
    const { name } = source.scenario;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    if (times === 1) return source;
    const other = `${name}, ${times === 2 && source.id !== ON_SCREEN ? 'as kept' : times}`;
    return { ...source, scenario: { ...source.scenario, name: other } };
  });
}
