import { expect, test } from 'vitest';
import { runScenario, scenarioPath } from '../../shift/scenario.ts';
import { area, settings } from './fixtures.ts';
import { scenarioSentence } from './scenario-sentence.ts';
import { yearsTable } from './years-table.ts';

/** £200 of existing money by head over two areas of 100 people that have £150 and £50, 10% a year: £5 moves a year. */
const AREAS = [
  area('E06000001', 'Much', 100, 1, { baseline: 150 }),
  area('E06000002', 'Little', 100, 1, { baseline: 50 }),
];
const SETTINGS = settings({
  place: ['E92000001'],
  mode: 'existing',
  pot: 'own',
  ownBaseline: 'sha256-x',
  rule: 'perHead',
  noLoss: false,
  mostYearlyChange: 0.1,
  years: 2,
});

test('what moves each year, and where each area ends, add up by hand', () => {
  const run = runScenario(SETTINGS, AREAS);
  const path = scenarioPath(SETTINGS, AREAS);
  if (path === null) throw new Error('no path');
  const { areas, totals } = yearsTable(run, path);
  expect(areas.map(({ pounds }) => pounds)).toEqual([
    [150, 145, 139.5],
    [50, 55, 60.5],
  ]);
  expect(totals).toEqual([
    { year: 1, gained: 5, givenUp: 5, atTarget: 0, takingPart: 2 },
    { year: 2, gained: 5.5, givenUp: 5.5, atTarget: 0, takingPart: 2 },
  ]);
  // The first of them is what the scenario itself shows.
  expect([...run.allocation.allocation]).toEqual([145, 55]);
});

test('the sentence names the years, and which is shown', () => {
  expect(scenarioSentence(SETTINGS, 'England')).toContain(
    'No area changes by more than 10% a year, over 2 years: the first is shown.',
  );
  expect(scenarioSentence({ ...SETTINGS, years: 1 }, 'England')).toContain(
    'No area changes by more than 10% a year.',
  );
});
