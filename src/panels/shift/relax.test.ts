import { expect, test } from 'vitest';
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

test('nothing here lets an area lose', () => {
  const settings = { ...DEFAULT_SETTINGS, mode: 'existing', noLoss: true } as const;
  const error = new InfeasibleAllocationError('noLoss', 10, 'the baselines come to more');
  expect(relaxations(settings, error)).toEqual([]);
});
