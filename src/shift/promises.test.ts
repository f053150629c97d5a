import { expect, test } from 'vitest';
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
