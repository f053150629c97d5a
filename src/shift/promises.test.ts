import { expect, test } from 'vitest';
import { allocate } from './allocate.ts';
import { promisesOf } from './promises.ts';
import { RULES } from './rules.ts';
import { DEFAULT_SETTINGS } from './scenario-settings.ts';

test('without a limit all that the rule promises holds', () => {
  expect(promisesOf(DEFAULT_SETTINGS)).toEqual({
    hold: RULES.needWeighted.promises,
    but: null,
  });
});

test('a cap, or existing money, comes before more need, more money', () => {
  for (const limited of [{ mostAward: 100 }, { mostPlaces: 3 }, { mode: 'existing' as const }]) {
    const { hold, but } = promisesOf({ ...DEFAULT_SETTINGS, ...limited });
    expect(hold).toEqual([]);
    expect(but).toMatch(/holds before limits/);
  }
});

test('the least funded half: still no area loses', () => {
  const { hold, but } = promisesOf({
    ...DEFAULT_SETTINGS,
    rule: 'shortfall',
    onlyLeastFundedHalf: true,
  });
  expect(hold).toEqual(['No area loses.']);
  expect(but).not.toBeNull();
});

test('more need is more money a head, not more money: of two areas the smaller can get less', () => {
  // Saffron: 14,000 people of need 91.14; Castle: 27,000 of 91.03.
  const { allocation } = allocate({
    areas: [
      { population: 14_000, need: 91.14 },
      { population: 27_000, need: 91.03 },
    ],
    budget: 41_000,
    universalShare: 0.5,
    rule: 'needWeighted',
  });
  const [saffron = 0, castle = 0] = allocation;
  expect(saffron).toBeLessThan(castle);
  expect(saffron / 14_000).toBeGreaterThan(castle / 27_000);
  expect(RULES.needWeighted.promises).toContain('More need never means less money a head.');
});

test('from baselines two areas cannot be compared by need, and that is not promised', () => {
  // The needier of two has less now, and still has less after.
  const { allocation } = allocate({
    areas: [
      { population: 1000, need: 2, baseline: 100 },
      { population: 1000, need: 1, baseline: 900 },
    ],
    budget: 1100,
    universalShare: 0,
    rule: 'shortfall',
  });
  expect(allocation[0]).toBeLessThan(allocation[1] as number);
  for (const { promises, readsBaseline } of Object.values(RULES))
    if (readsBaseline) expect(promises.join(' ')).not.toMatch(/More need|Equal need/);
});
