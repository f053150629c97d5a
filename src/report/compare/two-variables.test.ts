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
  expect(found?.sentence).toContain('2 of 6 districts are more deprived and shorter lives');
  expect(found?.notes[0]).toContain('health domain');
});

test('deprivation stands across, whichever was chosen first', () => {
  const a = { indicator: imd, column: madeColumn([1, 2, 3]) };
  const b = { indicator: men, column: madeColumn([80, 79, 78]) };
  expect(twoVariables(b, a, 'ward')?.across.indicator.id).toBe('imd_score');
  expect(twoVariables(b, a, 'ward')?.up.modelled).toBe(true);
  expect(twoVariables(b, a, 'ward')?.notes.join(' ')).toContain('modelled for wards');
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
