import { expect, test } from 'vitest';
import { pennyDifferences } from './penny-differences.ts';
import { runScenario, scenarioOf } from './scenario.ts';
import { DEFAULT_SETTINGS } from './scenario-settings.ts';
import type { ShiftArea } from './shift-area.ts';

const area = (code: string, name: string, population: number): ShiftArea => ({
  code,
  name,
  population,
  need: 1,
  baseline: null,
  position: null,
  core20Share: null,
  incomeDeprived: null,
  deprivation: null,
  publishedTarget: null,
  publishedDistance: null,
});
const settings = { ...DEFAULT_SETTINGS, newMoney: 1000 };
const NORTH = area('E06000001', 'North', 100);
const SOUTH = area('E06000002', 'South', 100);
const saved = scenarioOf(runScenario(settings, [NORTH, SOUTH]), {
  name: 'Plan',
  note: '',
  savedAt: '2026-11-22T09:00:00.000Z',
  packs: { edition: '2026-11-21', files: {} },
});

test('the same figures: none', () =>
  expect(pennyDifferences(saved, runScenario(settings, [SOUTH, NORTH]))).toEqual([]));

test('other figures: each area whose pennies differ, and areas that only one has', () => {
  // £1,000 by 100 and 150 people: £400 and £600.
  expect(
    pennyDifferences(saved, runScenario(settings, [NORTH, area('E06000003', 'East', 150)])),
  ).toMatchInlineSnapshot(`
    [
      "North (E06000001) had £500.00; from today’s packs it has £400.00.",
      "South (E06000002) is not among today’s areas.",
      "East (E06000003) was not among its areas.",
    ]
  `);
});
