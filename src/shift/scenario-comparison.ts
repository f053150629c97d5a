import { compareScenarios } from './compare-scenarios.ts';
import type { ScenarioRun } from './scenario.ts';
import type { ScenarioSettings } from './scenario-settings.ts';
import { settingsWords, unsetLimitWords } from './settings-words.ts';

/** One scenario among those that are compared. */
export interface ComparedScenario {
  readonly name: string;
  readonly placeName: string;
  readonly settings: ScenarioSettings;
  /** null where its money can't be shared out */
  readonly run: ScenarioRun | null;
  /**
   * the wards beneath its areas, where its page reads fifths, gradient and targeting; null or left out: they
   * are read from its own areas
   */
  readonly beneath?: ScenarioRun | null;
}

/** A setting in words, one value a scenario; null where that scenario does not read it. */
export interface ComparedSetting {
  readonly label: string;
  readonly values: readonly (string | null)[];
}

/** What a scenario gives an area (minus: takes), pounds. */
export interface GivenToArea {
  readonly pounds: number;
  /** null where nobody lives there */
  readonly perHead: number | null;
}

export interface AreaDifference {
  readonly pounds: number;
  /** null where the scenarios count different people: there is no one head */
  readonly perHead: number | null;
}

export interface AreaCompared {
  readonly code: string;
  readonly name: string;
  /** one a scenario; null: the area is not in it */
  readonly given: readonly (GivenToArea | null)[];
  /** each scenario but the first, less the first; null where the area lacks in either */
  readonly differences: readonly (AreaDifference | null)[];
}

/** Settings that are not the same in all scenarios: those of the first in their order, then those that only others read. */
export function differingSettings(scenarios: readonly ComparedScenario[]): ComparedSetting[] {
  const said = scenarios.map(
    ({ settings, placeName }) =>
      new Map(settingsWords(settings, placeName).map(({ label, value }) => [label, value])),
  );
  // A limit that is not set is none: only one that is set, and moves nothing, is not read.
  const unset = scenarios.map(({ settings }) => unsetLimitWords(settings));
  const labels = new Set(said.flatMap((one) => [...one.keys()]));
  return [...labels]
    .map((label) => ({
      label,
      values: said.map((one, i) => one.get(label) ?? unset[i]?.get(label) ?? null),
    }))
    .filter(({ values }) => values.some((value) => value !== values[0]));
}

/**
 * Areas of all scenarios, each with what it is given; those of the first in its order, then those that
 * only others have. null where the scenarios share out between different kinds of areas, or one has no
 * result: then there is no area to compare.
 */
export function comparedAreas(scenarios: readonly ComparedScenario[]): AreaCompared[] | null {
  const [first] = scenarios;
  const runs = scenarios.flatMap(({ run }) => (run === null ? [] : [run]));
  const [base, ...others] = runs;
  if (first === undefined || base === undefined || runs.length < scenarios.length) return null;
  if (scenarios.some(({ settings }) => settings.unit !== first.settings.unit)) return null;
  const pairs = others.map(
    (other) => new Map(compareScenarios(base, other).map((row) => [row.code, row])),
  );
  const given = runs.map(
    (run) =>
      new Map(
        run.outcome.areas.map((row) => [
          row.code,
          { pounds: row.change, perHead: row.changePerHead },
        ]),
      ),
  );
  const names = new Map<string, string>();
  for (const run of runs)
    for (const { code, name } of run.outcome.areas) if (!names.has(code)) names.set(code, name);
  return [...names].map(([code, name]) => ({
    code,
    name,
    given: given.map((one) => one.get(code) ?? null),
    differences: pairs.map((pair) => {
      const row = pair.get(code);
      return row === undefined || row.difference === null
        ? null
        : { pounds: row.difference, perHead: row.differencePerHead };
    }),
  }));
}
