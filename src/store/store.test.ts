import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { IDBPDatabase } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { runScenario, scenarioOf } from '../shift/scenario.ts';
import { DEFAULT_SETTINGS } from '../shift/scenario-settings.ts';
import type { ShiftArea } from '../shift/shift-area.ts';
import { contentId } from './content-id.ts';
import { getDraft, putDraft } from './drafts.ts';
import { getFigures, type KeptFigures, putFigures } from './figures.ts';
import {
  getScenario,
  type KeptScenario,
  listScenarios,
  putScenario,
  removeScenario,
  renameScenario,
} from './scenarios.ts';
import { type Channel, createStorage, openDatabase, type Storage } from './storage.ts';

/** A browser that was never used. */
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
const fresh = (): Storage => createStorage(openDatabase, null);

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
const keptAs = (id: string, name: string, savedAt: string): KeptScenario => ({
  id,
  placeName: 'Leicester, Leicestershire and Rutland',
  settings: DEFAULT_SETTINGS,
  scenario: scenarioOf(runScenario(DEFAULT_SETTINGS, LLR), {
    name,
    note: '',
    savedAt,
    packs: { edition: '2026-11-21', files: {} },
  }),
});
const own: KeptFigures = {
  kind: 'own',
  fileName: 'need.csv',
  figure: 'need',
  values: [
    ['E06000016', 1.5],
    ['E06000017', null],
  ],
};

describe('what is kept is there when the page opens again', () => {
  test('a draft under its id; none under another', async () => {
    await putDraft('k1', { settings: DEFAULT_SETTINGS }, fresh());
    expect(await getDraft('k1', fresh())).toEqual({ settings: DEFAULT_SETTINGS });
    expect(await getDraft('k2', fresh())).toBeUndefined();
  });

  test('figures under an id that their content gives: a missing figure stays missing', async () => {
    const id = await putFigures(own, fresh());
    expect(id).toMatch(/^[\da-f]{24}$/);
    expect(await putFigures({ ...own }, fresh())).toBe(id);
    expect(await getFigures(id, fresh())).toEqual(own);
    expect(await putFigures({ ...own, figure: 'baseline' }, fresh())).not.toBe(id);
  });

  test('figures of an opened file, whole', async () => {
    const given: KeptFigures = {
      kind: 'file',
      name: 'Plan A',
      areas: LLR,
      packs: { edition: '2026-11-21', files: { 'values/utla/health.parquet': 'abc' } },
    };
    expect(await getFigures(await putFigures(given, fresh()), fresh())).toEqual(given);
  });

  test('figures in a form that can’t be read are none', async () => {
    const at = fresh();
    await at.write([{ store: 'figures', key: 'old', value: { kind: 'own', values: 'all' } }]);
    expect(await getFigures('old', at)).toBeUndefined();
  });

  // SHA-256 of "abc" in JSON quotes, by sha256sum: printf '"abc"' | sha256sum
  test('the id of "abc" is the head of its published digest', () => {
    expect(contentId('abc')).toBe('6cc43f858fbb763301637b5a');
  });
});

describe('scenarios', () => {
  test('newest first, with the total of their pennies', async () => {
    await putScenario(keptAs('a', 'Plan A', '2026-11-22T09:00:00.000Z'), fresh());
    await putScenario(keptAs('b', 'Plan B', '2026-11-22T10:00:00.000Z'), fresh());
    const list = await listScenarios(fresh());
    expect(list.map(({ name, total, areas }) => [name, total, areas])).toEqual([
      ['Plan B', 1_000_000, 3],
      ['Plan A', 1_000_000, 3],
    ]);
    const pence = (await getScenario('a', fresh()))?.scenario.result ?? [];
    expect(pence.map((one) => Math.round(one / 100))).toEqual([371882, 596075, 32043]);
  });

  test('renamed without a change of its figures; one that is gone stays gone', async () => {
    const at = fresh();
    await putScenario(keptAs('a', 'Plan A', '2026-11-22T09:00:00.000Z'), at);
    await renameScenario('a', 'For the board', at);
    await renameScenario('z', 'Nobody', at);
    expect((await getScenario('a', at))?.scenario.name).toBe('For the board');
    expect((await listScenarios(at)).map(({ name }) => name)).toEqual(['For the board']);
  });

  test('removed, and back again by undoing', async () => {
    const at = fresh();
    const kept = keptAs('a', 'Plan A', '2026-11-22T09:00:00.000Z');
    await putScenario(kept, at);
    const gone = await removeScenario('a', at);
    expect(await listScenarios(at)).toEqual([]);
    expect(await getScenario('a', at)).toBeUndefined();
    await putScenario(gone as KeptScenario, at);
    expect(await getScenario('a', at)).toEqual(kept);
  });

  test('one in a form that can’t be read stays out of the list, and the others in it', async () => {
    const at = fresh();
    await at.write([{ store: 'scenarios', key: 'old', value: { id: 'old' } }]);
    await putScenario(keptAs('a', 'Plan A', '2026-11-22T09:00:00.000Z'), at);
    expect((await listScenarios(at)).map(({ id }) => id)).toEqual(['a']);
  });
});

const failing = (name: string) => () => Promise.reject(new DOMException('no', name));

describe('where the browser keeps nothing, the session does, and says so', () => {
  test.each([
    ['SecurityError', /private window/],
    ['QuotaExceededError', /full/],
    ['VersionError', /reload the page/],
  ])('%s', async (name, reason) => {
    const at = createStorage(failing(name), null);
    expect(at.state()).toEqual({ kind: 'browser' });
    let told = 0;
    at.subscribe(() => told++);
    await putScenario(keptAs('a', 'Plan A', '2026-11-22T09:00:00.000Z'), at);
    expect(await getScenario('a', at)).toBeDefined();
    expect((await listScenarios(at)).map((one) => one.name)).toEqual(['Plan A']);
    expect(at.state()).toMatchObject({ kind: 'session', reason: expect.stringMatching(reason) });
    expect(told).toBeGreaterThan(0);
    await removeScenario('a', at);
    expect(await listScenarios(at)).toEqual([]);
  });

  test('no IndexedDB at all', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    const at = fresh();
    await putDraft('k1', 7, at);
    expect(await getDraft('k1', at)).toBe(7);
    expect(at.state().kind).toBe('session');
  });

  test('storage that does not answer is not waited for twice, and is taken up when it does', async () => {
    let answer: (db: IDBPDatabase) => void = () => undefined;
    const at = createStorage(() => new Promise((resolve) => (answer = resolve)), null, 5);
    await putDraft('k1', 'kept', at);
    expect(at.state()).toMatchObject({ reason: 'this browser’s storage does not answer' });
    answer(await openDatabase(() => undefined));
    await expect.poll(() => at.state()).toEqual({ kind: 'browser' });
    expect(await getDraft('k1', fresh())).toBe('kept');
  });

  test('what found no room goes to the browser once there is room', async () => {
    const db = await openDatabase(() => undefined);
    let isFull = true;
    const full = new Proxy(db, {
      get(target, key) {
        if (key === 'transaction' && isFull) throw new DOMException('', 'QuotaExceededError');
        const member = Reflect.get(target, key) as unknown;
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
    const at = createStorage(() => Promise.resolve(full), null);
    await putDraft('k1', 'first', at);
    expect(at.state().kind).toBe('session');
    isFull = false;
    await putDraft('k2', 'second', at);
    expect(at.state()).toEqual({ kind: 'browser' });
    expect(await getDraft('k1', fresh())).toBe('first');
  });
});

test('a change here is told to other tabs, and theirs here', async () => {
  const heard: (() => void)[][] = [[], []];
  const tab = (own: 0 | 1): Channel => ({
    post() {
      for (const listener of heard[1 - own] ?? []) listener();
    },
    onMessage: (listener) => heard[own]?.push(listener),
  });
  const here = createStorage(openDatabase, tab(0));
  const there = createStorage(openDatabase, tab(1));
  let told = 0;
  there.subscribe(() => told++);
  await putDraft('k1', 1, here);
  expect(told).toBe(1);
  expect(await getDraft('k1', there)).toBe(1);
});
