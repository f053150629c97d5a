import { expect, test } from 'vitest';
import { runScenario } from '../../shift/scenario.ts';
import { area, figuresOf, settings } from './fixtures.ts';
import { compareNeeds } from './need-compared.ts';

test('two measures on one scale, mean 1, and who gets more under the second', () => {
  // Needs 3 and 1 over equal people: mean 2, so 1.5 and 0.5. The second: 1 and 1, so 1 and 1.
  const one = [area('E05000001', 'Abbey', 1000, 3), area('E05000002', 'Castle', 1000, 1)];
  const two = one.map((each) => ({ ...each, need: 1 }));
  const byNeed = settings({ unit: 'ward', newMoney: 100, universalShare: 0 });
  const { rows } = compareNeeds(
    { figures: figuresOf(one), run: runScenario(byNeed, one) },
    { figures: figuresOf(two), run: runScenario(byNeed, two) },
  );
  expect(rows.map(({ first, second, morePounds }) => [first, second, morePounds])).toEqual([
    [1.5, 1, -25],
    [0.5, 1, 25],
  ]);
});

test('a missing need is no need of 0, and an area of one measure only is left out', () => {
  const one = [area('E05000001', 'Abbey', 1000, 3), area('E05000002', 'Castle', 1000, null)];
  const two = [area('E05000002', 'Castle', 1000, 2), area('E05000003', 'Dane', 1000, 2)];
  const { rows } = compareNeeds(
    { figures: figuresOf(one), run: null },
    { figures: figuresOf(two), run: null },
  );
  expect(rows).toEqual([
    {
      code: 'E05000002',
      name: 'Castle',
      first: null,
      second: 1,
      firstPounds: null,
      secondPounds: null,
      morePounds: null,
    },
  ]);
});
