import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { runScenario, type ScenarioPacks } from '../../shift/scenario.ts';
import { scenarioFile } from '../../shift/scenario-file.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from '../../shift/scenario-settings.ts';
import type { ShiftArea } from '../../shift/shift-area.ts';
import { getFigures, putFigures } from '../../store/figures.ts';
import { getScenario, listScenarios, putScenario } from '../../store/scenarios.ts';
import { createStorage, openDatabase, type Storage } from '../../store/storage.ts';
import {
  freeName,
  keptOnScreen,
  scenarioOnScreen,
  standingOf,
  suggestedName,
} from './keep-scenario.ts';
import { openKept, openText } from './open-scenario.ts';
import type { ShiftFigures } from './shift-view.ts';

let at: Storage;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  at = createStorage(openDatabase, null);
});
/** Another machine: nothing is kept there. */
const elsewhere = (): Storage => {
  globalThis.indexedDB = new IDBFactory();
  return createStorage(openDatabase, null);
};

const area = (code: string, name: string, population: number, need: number): ShiftArea => ({
  code,
  name,
  population,
  need,
  baseline: null,
  position: null,
  core20Share: null,
  incomeDeprived: null,
  deprivation: null,
  publishedTarget: null,
  publishedDistance: null,
});
const LLR = [
  area('E06000016', 'Leicester', 379780, 73.35218048095703),
  area('E10000018', 'Leicestershire', 734015, 50.90309143066406),
  area('E06000017', 'Rutland', 40643, 47.723533630371094),
];
const packs: ScenarioPacks = {
  edition: '2026-11-21',
  files: { 'values/utla/health.parquet': 'abcdef0123' },
};
const figures = { placeName: 'LLR', areas: LLR, packs } as unknown as ShiftFigures;
const onScreen = (more: Partial<ScenarioSettings> = {}, name = 'Plan A') => {
  const settings = { ...DEFAULT_SETTINGS, ...more };
  return { name, settings, figures, run: runScenario(settings, LLR) };
};
const now = '2026-11-22T09:00:00.000Z';
const fileOf = (shift: ReturnType<typeof onScreen>): string =>
  scenarioFile(scenarioOnScreen(shift, now) as NonNullable<ReturnType<typeof scenarioOnScreen>>);

describe('opening', () => {
  test('a file as it was saved, from the same packs: its settings are enough', async () => {
    const opened = await openText(fileOf(onScreen({ universalShare: 0.3 })), packs, at);
    expect(opened).toMatchObject({ ok: true, name: 'Plan A', differences: [], ownFigures: false });
    expect(opened.ok && opened.settings).toEqual({ ...DEFAULT_SETTINGS, universalShare: 0.3 });
  });

  test('from other packs, on another machine: its own figures, and so the same pennies', async () => {
    const shift = onScreen({ universalShare: 0.3 });
    const there = elsewhere();
    const opened = await openText(fileOf(shift), { ...packs, edition: '2027-02-01' }, there);
    if (!opened.ok) throw new Error(opened.problem);
    expect(opened.differences.map(({ message }) => message)).toEqual([
      'Its packs are the edition of 2026-11-21, those here of 2027-02-01.',
    ]);
    const kept = await getFigures(opened.settings.figures ?? '', there);
    if (kept?.kind !== 'file') throw new Error('figures of a file expected');
    const again = runScenario(opened.settings, kept.areas);
    expect([...again.allocation.allocation]).toEqual([...shift.run.allocation.allocation]);
  });

  test('with figures of the user’s that this browser holds: over them; on another machine its own', async () => {
    const ownNeed = await putFigures(
      { kind: 'own', fileName: 'need.csv', figure: 'need', values: [['E06000016', 2]] },
      at,
    );
    const text = fileOf(onScreen({ ownNeed, need: 'own' }));
    const here = await openText(text, packs, at);
    expect(here).toMatchObject({ ownFigures: false, settings: { ownNeed, figures: null } });
    const there = await openText(text, packs, elsewhere());
    expect(there).toMatchObject({ ownFigures: true, differences: [] });
  });

  test('no scenario: why', async () => {
    expect(await openText('{', packs, at)).toEqual({
      ok: false,
      problem: 'The file is not JSON: it may be cut short, or another kind of file.',
    });
  });

  test('a kept one goes through the same check, and opens what was asked', async () => {
    const shift = onScreen({ universalShare: 0.3 });
    const kept = keptOnScreen(shift, 'a', now);
    if (kept === null) throw new Error('a scenario expected');
    await putScenario(kept, at);
    const held = await getScenario('a', at);
    if (held === undefined) throw new Error('a kept scenario expected');
    expect(await openKept(held, packs, at)).toMatchObject({
      differences: [],
      settings: shift.settings,
    });
    const other = { edition: packs.edition, files: { 'values/utla/health.parquet': '9999' } };
    const opened = await openKept(held, other, at);
    expect(opened.ok && opened.differences.map(({ message }) => message)).toEqual([
      'Pack values/utla/health.parquet is another: abcdef01 in the file, 9999 here.',
    ]);
    expect(opened.ok && opened.settings.figures).not.toBeNull();
  });

  test('kept in a form that can’t be read: says so', async () => {
    const kept = keptOnScreen(onScreen(), 'a', now) as NonNullable<ReturnType<typeof keptOnScreen>>;
    const broken = { ...kept, scenario: { name: 'Plan A' } as never };
    expect(await openKept(broken, packs, at)).toMatchObject({ ok: false });
  });
});

describe('how the scenario on screen stands to what is kept', () => {
  test('by its name: not kept, the same, changed', async () => {
    const shift = onScreen();
    expect(standingOf(shift, await listScenarios(at)).kind).toBe('none');
    await putScenario(keptOnScreen(shift, 'a', now) as never, at);
    const list = await listScenarios(at);
    expect(standingOf(shift, list)).toMatchObject({ kind: 'same', kept: { id: 'a' } });
    expect(standingOf(onScreen({ universalShare: 0.3 }), list).kind).toBe('changed');
    expect(standingOf(onScreen({}, 'Plan B'), list).kind).toBe('none');
  });

  test('nothing to keep without a result', () => {
    expect(scenarioOnScreen({ ...onScreen(), run: null }, now)).toBeNull();
  });

  test('a name for what has none', () =>
    expect(suggestedName(onScreen({ universalShare: 0.3 }))).toBe(
      '£1,000,000 for LLR: 30% by head, 70% by years of potential life lost',
    ));

  test('a name that is free', () => {
    expect(freeName('Plan', ['Plan'])).toBe('Plan (2)');
    expect(freeName('Plan (2)', ['Plan', 'Plan (2)'])).toBe('Plan (3)');
  });
});
