import { expect, test } from 'vitest';
import { infeasibleWords } from '../../report/shift/infeasible-words.ts';
import { InfeasibleAllocationError } from '../../shift/infeasible-allocation-error.ts';
import { runScenario } from '../../shift/scenario.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from '../../shift/scenario-settings.ts';
import type { ShiftArea } from '../../shift/shift-area.ts';
import { relaxations } from './relax.ts';

const area = (name: string, population: number, need: number): ShiftArea => ({
  code: `E05${name}`,
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
const AREAS = [area('Abbey', 1000, 2), area('Beacon', 3000, 1)];

const problemOf = (settings: ScenarioSettings): InfeasibleAllocationError => {
  try {
    runScenario(settings, AREAS);
  } catch (error) {
    if (error instanceof InfeasibleAllocationError) return error;
    throw error;
  }
  throw new Error('it was possible');
};

test.each<[string, Partial<ScenarioSettings>]>([
  ['floors over the sum', { newMoney: 1000, floorPerHead: 0.5 }],
  ['a floor over a limit', { newMoney: 1000, floorPerHead: 0.22, mostAward: 600 }],
  ['limits that leave money', { newMoney: 1000, mostAward: 300 }],
  ['a smallest award over the sum', { newMoney: 1000, minimumAward: 1500 }],
])('%s: each way out is a way out', (_, changed) => {
  const settings = { ...DEFAULT_SETTINGS, ...changed };
  const ways = relaxations(settings, problemOf(settings));
  expect(ways.length).toBeGreaterThan(0);
  for (const { change } of ways)
    expect(runScenario({ ...settings, ...change }, AREAS).outcome.unallocated).toBe(0);
});

test('floors of 4,000 people at £0.50 need £2,000: £1,000 more', () => {
  const settings = { ...DEFAULT_SETTINGS, newMoney: 1000, floorPerHead: 0.5 };
  expect(relaxations(settings, problemOf(settings)).map(({ label }) => label)).toEqual([
    'Raise the sum by £1,000, to £2,000',
    'Take the floor of £0.50 a head away',
  ]);
});

test('no way out lets an area lose, whichever constraint is in the way', () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    mode: 'both',
    floorPerHead: 0.5,
    mostAward: 300,
    minimumAward: 1500,
    mostPlaces: 1,
  } as const;
  const constraints = [
    'floor',
    'floorOverCap',
    'cap',
    'noLoss',
    'noLossOverCap',
    'minimumAward',
    'mostPlaces',
    'setAside',
  ] as const;
  const ways = constraints.flatMap((constraint) =>
    relaxations(settings, new InfeasibleAllocationError(constraint, 10, 'it is in the way')),
  );
  expect(ways.length).toBeGreaterThan(0);
  for (const { change } of ways)
    for (const field of ['mode', 'noLoss', 'uncommittedShare'])
      expect(Object.keys(change)).not.toContain(field);
});

test('a floor over a limit: either may go, and the sum is not at fault', () => {
  const settings = { ...DEFAULT_SETTINGS, newMoney: 1000, floorPerHead: 0.22, mostAward: 600 };
  const error = problemOf(settings);
  expect(relaxations(settings, error).map(({ label }) => label)).toEqual([
    'Take the floor of £0.22 a head away',
    'Take the limit of £600 an area away',
  ]);
  expect(infeasibleWords(settings, error, AREAS)).toEqual({
    title: 'The floor of £0.22 a head is more than the limit of £600 an area allows',
    body: 'In 1 area, by £60 in Beacon.',
  });
});

test('several areas: all are counted, and the furthest apart is named first', () => {
  const settings = { ...DEFAULT_SETTINGS, newMoney: 2000, floorPerHead: 0.22, mostAward: 200 };
  expect(infeasibleWords(settings, problemOf(settings), AREAS).body).toBe(
    'In 2 areas, by £460 in Beacon and £20 in Abbey.',
  );
});
