import { expect, test } from 'vitest';
import { indicator } from '../../indicators/registry.ts';
import { madeColumn } from '../fixtures.ts';
import { twoVariables } from './two-variables.ts';

const imd = indicator('imd_score');
const men = indicator('life_expectancy_male');

test('the bad corner of both is cell 8, though a long life is a high figure', () => {
  const found = twoVariables(
    { indicator: imd, column: madeColumn([10, 20, 30, 40, 50, 60, 'missing']) },
    { indicator: men, column: madeColumn([84, 83, 80, 79, 75, 74, 81]) },
    'ltla',
  );
  expect([...(found?.classes ?? [])]).toEqual([0, 0, 4, 4, 8, 8, -1]);
  expect(found?.cells[8]).toMatchObject({ count: 2, words: 'more deprived and shorter lives' });
  expect(found?.cells[4]?.words).toBe('in the middle of both');
  expect(found?.cells[5]?.words).toBe('more deprived, in the middle of the other');
  expect(found?.up.ranges).toEqual(['83.0 to 84.0', '79.0 to 80.0', '74.0 to 75.0']);
  expect(found?.absent).toEqual([
    { kind: -1, count: 1, words: 'No figure for IMD score, though one for Life expectancy, men' },
  ]);
  expect(found?.sentence).toBe(
    '2 of 6 districts are more deprived and have shorter lives; 2 are less deprived and have longer lives. Each figure is cut into thirds: if the two had nothing to do with each other, each of these numbers would be about 1.',
  );
  expect(found?.notes[0]).toContain('a health domain');
  expect(found?.notes[0]).toContain('IMD without health leaves that out');
});

test('deprivation stands across, whichever was chosen first', () => {
  const a = { indicator: imd, column: madeColumn([1, 2, 3]) };
  const b = { indicator: men, column: madeColumn([80, 79, 78]) };
  expect(twoVariables(b, a, 'ward')?.across.indicator.id).toBe('imd_score');
  expect(twoVariables(b, a, 'ward')?.up.modelled).toBe(true);
  expect(twoVariables(b, a, 'ward')?.notes.join(' ')).toContain('modelled for wards');
});

test.each([
  [
    'imd_score',
    'claimant_count',
    /an employment domain \(people out of work\), .* by their making\.$/,
  ],
  ['imd_without_health_score', 'life_expectancy_male', null],
  ['imd_score', 'smoking', null],
  [
    'barriers_score',
    'connectivity',
    /^“Barriers to housing and services” is made from figures of the reach/,
  ],
] as const)('%s with %s', (index, figure, note) => {
  const found = twoVariables(
    { indicator: indicator(index), column: madeColumn([1, 2, 3]) },
    { indicator: indicator(figure), column: madeColumn([3, 1, 2]) },
    'ltla',
  );
  const told = found?.notes.find((one) => one.includes('by their making')) ?? null;
  if (note === null) expect(told).toBeNull();
  else expect(told).toMatch(note);
});

test('one area in a corner, and two figures of one kind', () => {
  const found = twoVariables(
    { indicator: indicator('smoking'), column: madeColumn([9, 5, 1]) },
    { indicator: men, column: madeColumn([70, 75, 80]) },
    'ltla',
  );
  expect(found?.sentence).toMatch(
    /^1 of 3 districts has more people who smoke and shorter lives; 1 has fewer people who smoke and longer lives\./,
  );
});

test('what its publisher models is read as modelled', () => {
  const found = twoVariables(
    { indicator: imd, column: madeColumn([1, 2, 3]) },
    { indicator: indicator('fuel_poverty'), column: madeColumn([1, 2, 3]) },
    'ward',
  );
  expect(found?.notes.join(' ')).toContain('Fuel poverty is modelled for wards');
});

test('two areas make no thirds', () => {
  expect(
    twoVariables(
      { indicator: imd, column: madeColumn([1, 2]) },
      { indicator: men, column: madeColumn([80, 79]) },
      'ltla',
    ),
  ).toBeNull();
});
