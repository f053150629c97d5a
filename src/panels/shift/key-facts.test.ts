import { expect, test } from 'vitest';
import { runScenario } from '../../shift/scenario.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from '../../shift/scenario-settings.ts';
import type { ShiftArea } from '../../shift/shift-area.ts';
import { givenWords, nothingWords } from './KeyFacts.tsx';

const area = (code: string, core20Share: number, baseline: number | null = null): ShiftArea => ({
  code,
  name: code,
  population: 1000,
  need: 1,
  baseline,
  position: null,
  core20Share,
  incomeDeprived: null,
  deprivation: null,
  publishedTarget: null,
  publishedDistance: null,
});
const runOf = (areas: readonly ShiftArea[], more: Partial<ScenarioSettings>) =>
  runScenario({ ...DEFAULT_SETTINGS, ...more }, areas);
const figures = { unit: 'ltla', leftOut: [], denominator: 'residents' } as const;

test('wards that get nothing are said beside the areas that do', () => {
  const run = runOf([area('Basildon', 0.5), area('Brentwood', 0)], { rule: 'core20Only' });
  const wards = runOf([area('W1', 0.5), area('W2', 0), area('W3', 0)], { rule: 'core20Only' });
  const beneath = {
    run: wards,
    parentOf: ['Basildon', 'Basildon', 'Brentwood'],
    figures: { ...figures, unit: 'ward', leftOut: ['Ibstock West'] },
  } as unknown as NonNullable<Parameters<typeof nothingWords>[0]['beneath']>;
  expect(nothingWords({ run, beneath, figures })).toBe(
    '1 area, 1,000 people; and, within the others, 1 ward, 1,000 people. 1 ward without residents counted takes no part: Ibstock West. By best fit their people count in neighbouring wards',
  );
  expect(nothingWords({ run, beneath: null, figures })).toBe('1 area, 1,000 people');
});

test('at 0% nothing is shared out again, and that is said', () => {
  const held = [area('A', 0, 400), area('B', 0, 600)];
  const existing = { mode: 'existing', noLoss: false, pot: 'own', ownBaseline: 'x' } as const;
  expect(givenWords(runOf(held, { ...existing, uncommittedShare: 0 }))).toBe(
    'Nothing: 0% of the £1,000.00 that areas have may move',
  );
  expect(givenWords(runOf(held, { ...existing, uncommittedShare: 0.05 }))).toBe(
    '£1,000.00, as much as before, to the penny; 5% of it may move',
  );
});
