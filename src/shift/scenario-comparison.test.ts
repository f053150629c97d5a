import { expect, test } from 'vitest';
import { runScenario } from './scenario.ts';
import { type ComparedScenario, comparedAreas, differingSettings } from './scenario-comparison.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from './scenario-settings.ts';
import type { ShiftArea } from './shift-area.ts';

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
// £1,000 between two areas of 100 people, one with three times the need of the other: by head £500
// each; all by need £750 and £250; half and half £625 and £375.
const NORTH = area('E06000001', 'North', 100, 3);
const SOUTH = area('E06000002', 'South', 100, 1);
const scenario = (
  name: string,
  more: Partial<ScenarioSettings>,
  areas: readonly ShiftArea[] = [NORTH, SOUTH],
): ComparedScenario => {
  const settings = { ...DEFAULT_SETTINGS, newMoney: 1000, ...more };
  return { name, placeName: 'Testshire', settings, run: runScenario(settings, areas) };
};
const half = scenario('Half', {});
const byHead = scenario('By head', { rule: 'perHead' });
const byNeed = scenario('By need', { universalShare: 0 });

test('three scenarios by area: what each gives, and each against the first', () => {
  expect(comparedAreas([half, byHead, byNeed])).toEqual([
    {
      code: 'E06000001',
      name: 'North',
      given: [
        { pounds: 625, perHead: 6.25 },
        { pounds: 500, perHead: 5 },
        { pounds: 750, perHead: 7.5 },
      ],
      differences: [
        { pounds: -125, perHead: -1.25 },
        { pounds: 125, perHead: 1.25 },
      ],
    },
    {
      code: 'E06000002',
      name: 'South',
      given: [
        { pounds: 375, perHead: 3.75 },
        { pounds: 500, perHead: 5 },
        { pounds: 250, perHead: 2.5 },
      ],
      differences: [
        { pounds: 125, perHead: 1.25 },
        { pounds: -125, perHead: -1.25 },
      ],
    },
  ]);
});

test('an area in only one is there, and has no difference', () => {
  const alone = scenario('South alone', {}, [SOUTH]);
  const rows = comparedAreas([alone, half]);
  expect(rows?.map((row) => [row.name, row.given[0]?.pounds, row.given[1]?.pounds])).toEqual([
    ['South', 1000, 375],
    ['North', undefined, 625],
  ]);
  expect(rows?.[1]?.differences).toEqual([null]);
});

test('other heads: the pounds compare, the pounds a head do not', () => {
  const patients = scenario('Patients', {}, [{ ...NORTH, population: 120 }, SOUTH]);
  expect(comparedAreas([half, patients])?.[0]?.differences[0]?.perHead).toBeNull();
});

test('other units, or one without a result: no areas to compare', () => {
  expect(comparedAreas([half, scenario('Wards', { unit: 'ward' })])).toBeNull();
  expect(comparedAreas([half, { ...byHead, run: null }])).toBeNull();
});

test('only settings that differ, and those that one does not read', () => {
  expect(differingSettings([half, byNeed])).toEqual([
    {
      label: 'Universal share',
      values: ['50% by head, 50% by need', '0% by head, 100% by need'],
    },
  ]);
  expect(differingSettings([half, byHead]).map(({ label }) => label)).toEqual([
    'Need',
    'Rule',
    'Universal share',
  ]);
  expect(differingSettings([half, byHead])[2]?.values).toEqual(['50% by head, 50% by need', null]);
  expect(differingSettings([half, half])).toEqual([]);
});

test('a limit that one sets and another does not: none, which is not the same as not read', () => {
  const capped = scenario('Capped', { mostAward: 600 });
  expect(differingSettings([half, capped])).toEqual([
    { label: 'Most to one area', values: ['None', '£600'] },
  ]);
  // Of new money no share of what areas have is kept to: a limit that is set, and moves nothing.
  const unread = scenario('Unread', { mostYearlyChange: 0.1 });
  const again = scenario('Again', { mode: 'existing', mostYearlyChange: 0.1 }, [
    { ...NORTH, baseline: 500 },
    { ...SOUTH, baseline: 500 },
  ]);
  const [limit] = differingSettings([again, unread]).filter(
    ({ label }) => label === 'Most change in a year',
  );
  expect(limit?.values).toEqual(['10% of what an area has', null]);
});
