import { expect, test } from 'vitest';
import { mapCaption, mappedFigures } from './mapped-figures.ts';

const STATE = {
  look: 'map',
  both: false,
  indicator: 'years_of_potential_life_lost',
  period: null,
  second: null,
  secondPeriod: null,
  level: 'ward',
} as const;
const told = (state: Parameters<typeof mappedFigures>[0]) => {
  const figures = mappedFigures(state, 9);
  return {
    figures: figures.map(({ indicator: { id }, level }) => [id, level]),
    caption: mapCaption(figures, state.look),
  };
};

test('one map, of one figure', () => {
  const { figures, caption } = told(STATE);
  expect(figures).toEqual([['years_of_potential_life_lost', 'ward']]);
  expect(caption).toMatch(
    /^The map as it stood on the screen: Years of potential life lost.*wards/,
  );
});

test('a map of two figures names both', () => {
  const { figures, caption } = told({ ...STATE, both: true });
  expect(figures).toEqual([
    ['years_of_potential_life_lost', 'ward'],
    ['imd_score', 'ward'],
  ]);
  expect(caption).toContain('two figures at once');
});

test('two maps: each its figure, its period and its level', () => {
  const { figures, caption } = told({
    ...STATE,
    look: 'maps',
    indicator: 'life_expectancy_male',
    second: 'smoking',
    period: '2001-03',
    level: 'ltla',
  });
  expect(figures).toEqual([
    ['life_expectancy_male', 'ltla'],
    ['smoking', 'ltla'],
  ]);
  expect(caption).toMatch(/^The two maps .* Left: Life expectancy .* 2001-03 .*Right: Adults who/);
});
