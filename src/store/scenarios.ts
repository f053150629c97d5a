import * as z from 'zod/mini';
import type { Scenario } from '../shift/scenario.ts';
import type { ScenarioSettings } from '../shift/scenario-settings.ts';
import { readSettings } from '../shift/settings-schema.ts';
import { type Change, type Storage, storage } from './storage.ts';

/** A kept scenario as a list shows it; its figures are read when it is opened. */
export interface KeptSummary {
  readonly id: string;
  readonly name: string;
  readonly placeName: string;
  /** ISO */
  readonly savedAt: string;
  /** as they stood in the address bar, without what the packs add to them */
  readonly settings: ScenarioSettings;
  /** pounds given out, baselines included */
  readonly total: number;
  readonly areas: number;
}

export interface KeptScenario {
  readonly id: string;
  readonly placeName: string;
  readonly settings: ScenarioSettings;
  readonly scenario: Scenario;
}

const summarySchema = z.object({
  id: z.string(),
  name: z.string(),
  placeName: z.string(),
  savedAt: z.string(),
  settings: z.record(z.string(), z.unknown()),
  total: z.number(),
  areas: z.number(),
});

function summaryOf({ id, placeName, settings, scenario }: KeptScenario): KeptSummary {
  const { name, savedAt, result, areas } = scenario;
  const pence = result.reduce((sum, one) => sum + one, 0);
  return { id, name, placeName, savedAt, settings, total: pence / 100, areas: areas.length };
}

/**
 * All kept scenarios, newest first. One that another version kept in a form that can't be read is left
 * where it is and out of the list. Never throws: see `storage.state`.
 */
export async function listScenarios(at: Storage = storage): Promise<readonly KeptSummary[]> {
  const all = (await at.getAll('scenarios')).flatMap((value) => {
    const read = summarySchema.safeParse(value);
    if (!read.success) return [];
    return [{ ...read.data, settings: readSettings(read.data.settings).settings }];
  });
  // Ties by id, so that the order never depends on the store.
  return all.sort((a, b) => compare(b.savedAt, a.savedAt) || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** A kept scenario with its figures; undefined where it is not held. Check it before it is used. */
export async function getScenario(
  id: string,
  at: Storage = storage,
): Promise<KeptScenario | undefined> {
  const [summary] = (await listScenarios(at)).filter((one) => one.id === id);
  const body = await at.get('bodies', id);
  if (summary === undefined || typeof body !== 'object' || body === null) return undefined;
  const { placeName, settings, name, savedAt } = summary;
  // The name is the list's: renaming does not touch the figures.
  const scenario = { ...(body as Scenario), name, savedAt };
  return { id, placeName, settings, scenario };
}

/** An id for a scenario that is not kept yet. `crypto.randomUUID` is not there on an intranet's plain http. */
export const newScenarioId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** Keeps a scenario, in the place of the one with its id if there is one. Never throws: see `storage.state`. */
export const putScenario = (kept: KeptScenario, at: Storage = storage): Promise<void> =>
  at.write([
    { store: 'scenarios', key: kept.id, value: summaryOf(kept) },
    { store: 'bodies', key: kept.id, value: kept.scenario },
  ]);

/** Gives a kept scenario another name. One that is not held stays so. */
export async function renameScenario(
  id: string,
  name: string,
  at: Storage = storage,
): Promise<void> {
  const found = (await listScenarios(at)).find((one) => one.id === id);
  if (found !== undefined)
    await at.write([{ store: 'scenarios', key: id, value: { ...found, name } }]);
}

/** Takes a kept scenario away, and hands it back so that this can be undone by `putScenario`. */
export async function removeScenario(
  id: string,
  at: Storage = storage,
): Promise<KeptScenario | undefined> {
  const found = await getScenario(id, at);
  const gone: Change[] = [
    { store: 'scenarios', key: id, value: undefined },
    { store: 'bodies', key: id, value: undefined },
  ];
  await at.write(gone);
  return found;
}
