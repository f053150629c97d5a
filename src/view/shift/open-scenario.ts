/** Opening a scenario from a file or from what this browser keeps, with exactly what differs. */
import type { Scenario, ScenarioPacks } from '../../shift/scenario.ts';
import {
  type FileDifference,
  type OpenedScenario,
  openKeptScenario,
  openScenarioFile,
} from '../../shift/scenario-file.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import { getFigures, putFigures } from '../../store/figures.ts';
import type { KeptScenario } from '../../store/scenarios.ts';
import { type Storage, storage } from '../../store/storage.ts';

export type Opening =
  | { readonly ok: false; readonly problem: string }
  | {
      readonly ok: true;
      readonly name: string;
      /** what to open: over today's packs, or over its own figures by their id */
      readonly settings: ScenarioSettings;
      readonly scenario: Scenario;
      readonly differences: readonly FileDifference[];
      /** true: it opens with the figures that it holds, and so to its own pennies */
      readonly ownFigures: boolean;
    };

/** @param packs those of today: edition and checksums from the manifest */
export const openText = (
  text: string,
  packs: ScenarioPacks,
  at: Storage = storage,
): Promise<Opening> => openingOf(openScenarioFile(text, packs), null, at);

export const openKept = (
  kept: KeptScenario,
  packs: ScenarioPacks,
  at: Storage = storage,
): Promise<Opening> => openingOf(openKeptScenario(kept.scenario, packs), kept.settings, at);

/**
 * Where nothing differs, today's packs give the same pennies: the settings are enough, and a link carries
 * them. Where something does, or where figures of the user's are not in this browser, the scenario's own
 * figures are kept and named in the settings, so that the pennies are its own.
 *
 * @param asked settings without what the packs added to them, where they are known
 */
async function openingOf(
  opened: OpenedScenario,
  asked: ScenarioSettings | null,
  at: Storage,
): Promise<Opening> {
  if (!opened.ok) return opened;
  const { scenario, differences } = opened;
  const { name, areas, packs, settings } = scenario;
  const ownFigures =
    differences.length > 0 || settings.figures !== null || !(await holdsOwn(settings, at));
  if (!ownFigures)
    return { ok: true, name, settings: asked ?? settings, scenario, differences, ownFigures };
  const figures = await putFigures({ kind: 'file', name, areas, packs }, at);
  return {
    ok: true,
    name,
    settings: { ...settings, figures },
    scenario,
    differences,
    ownFigures,
  };
}

/** Whether this browser holds every file of the user's that settings name. */
async function holdsOwn({ ownNeed, ownBaseline }: ScenarioSettings, at: Storage): Promise<boolean> {
  for (const id of [ownNeed, ownBaseline])
    if (id !== null && (await getFigures(id, at)) === undefined) return false;
  return true;
}
