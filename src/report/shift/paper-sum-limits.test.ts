import { describe, expect, test } from 'vitest';
import { check, WORDS } from '../../../tests/fixtures/paper-redone.ts';
import { runScenario, type ScenarioRun } from '../../shift/scenario.ts';
import { area, LLR, settings } from './fixtures.ts';
import { paperSum } from './paper-sum.ts';
import { paperSumText } from './paper-sum-text.ts';

describe('limits on paper, by hand', () => {
  const linesOf = (run: ScenarioRun, row: number) =>
    paperSum(run, row, WORDS).lines.map(({ words, sum, pence }) => [words, sum, pence]);

  test('a practice scheme: those at the cap first, the rest in proportion to shortfall', () => {
    // Weighted people 1 each: targets of £250 (all £2,000 over eight). Funded least: A to D.
    const has = [20, 120, 145, 145, 250, 260, 280, 380];
    const areas = has.map((baseline, i) =>
      area(`P${i}`, 'ABCDEFGH'.charAt(i), 100, 1, { baseline }),
    );
    const run = runScenario(
      settings({
        unit: 'practice',
        rule: 'shortfall',
        universalShare: 0,
        pot: 'gpPayments',
        newMoney: 400,
        mostAward: 150,
        onlyLeastFundedHalf: true,
      }),
      areas,
    );
    // Short of £250: £230, £130, £105, £105. A is held at £150; £250 is left for £340 of shortfall.
    expect(linesOf(run, 0)).toEqual([
      ['What it has now', null, 2000],
      ['Held at its cap: £150 is the most beyond what it has', '£170.00 − £20.00', 15000],
    ]);
    expect(linesOf(run, 1)).toEqual([
      ['What it has now', null, 12000],
      [
        'By shortfall: what is left × what it is short of its target ÷ the same of the 3 areas that share it',
        '£250.00 × £130.00 ÷ £340.00',
        9559,
      ],
    ]);
    const inputs = paperSum(run, 1, WORDS).inputs.map(({ words, text }) => `${words}: ${text}`);
    expect(inputs).toContain(
      'First come 1 area at a limit (cap or smallest award), with together: £150.00',
    );
    expect(inputs).toContain(
      'Left for the 3 areas that no limit holds and that are short of their target: £250.00',
    );
    // E has its target to the penny, and G and H more.
    expect(linesOf(run, 4)[1]).toEqual(['Nothing more: it is not short of its target', null, 0]);
    for (const row of areas.keys()) check(run, row);
  });

  test('not in the least-funded half is a reason of its own', () => {
    const areas = [10, 20, 30, 140].map((baseline, i) =>
      area(`P${i}`, `P${i}`, 100, 1, { baseline }),
    );
    const run = runScenario(
      settings({
        unit: 'practice',
        rule: 'shortfall',
        universalShare: 0,
        pot: 'gpPayments',
        newMoney: 40,
        mostAward: 30,
        onlyLeastFundedHalf: true,
      }),
      areas,
    );
    expect(linesOf(run, 2)[1]).toEqual([
      'Nothing more: it is not in the half of areas with least money for need, and only these may gain',
      null,
      0,
    ]);
  });

  test('existing money: Leicester at its floor, the two others at one share of their targets', () => {
    const held = [29_500_000, 36_600_000, 1_850_000];
    const areas = LLR.map((one, i) => ({ ...one, baseline: held[i] as number }));
    const of = (pounds: readonly number[], share: number) =>
      runScenario(
        settings({
          pot: 'publicHealthOutturn',
          unit: 'utla',
          mode: 'existing',
          noLoss: false,
          uncommittedShare: share,
          newMoney: 0,
        }),
        areas.map((one, i) => ({ ...one, baseline: pounds[i] as number })),
      );
    const run = of(held, 0.05);
    expect(linesOf(run, 0).at(-1)?.[0]).toBe(
      'Held at its floor: 5% of what it has is all that may move',
    );
    const words = [1, 2].map(
      (row) => linesOf(run, row).find(([w]) => /no limit/.test(String(w)))?.[0],
    );
    expect(words[0]).toMatch(/^Limits on other areas come first\. The 2 areas that no limit holds/);
    expect(words[1]).toBe(words[0]);
    for (const row of areas.keys()) check(run, row);
    // Held but one: what is left, and not its own answer put back in.
    const one = of([20_000_000, 50_000_000, 2_500_000], 0.01);
    const free = [0, 1, 2].filter((row) => /no limit/i.test(JSON.stringify(linesOf(one, row))));
    expect(free).toHaveLength(1);
    expect(JSON.stringify(linesOf(one, free[0] as number))).toContain(
      'it alone takes what the others leave',
    );
    for (const row of areas.keys()) check(one, row);
  });

  test('at most so many places: how they are chosen, and this area’s own award', () => {
    const areas = [50, 30, 20].map((people, i) => area(`W${i}`, `W${i}`, people, 1));
    const run = runScenario(settings({ unit: 'ward', newMoney: 100, mostPlaces: 2 }), areas);
    const sum = paperSum(run, 2, WORDS);
    expect(sum.lines.at(-1)).toEqual({
      words: 'No award: at most 2 areas may gain',
      sum: '£0.00 − £20.00',
      pence: -2000,
    });
    const text = paperSumText(sum);
    expect(text).toContain('Places go to the areas whose awards would be largest');
    expect(text).toContain('had awards and places no limit: £20.00');
    expect(text).toContain('The smallest such award of the 2 areas chosen: £30.00');
  });
});
