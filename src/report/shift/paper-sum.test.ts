import { describe, expect, test } from 'vitest';
import { PRESETS } from '../../shift/presets.ts';
import { runScenario, type ScenarioRun } from '../../shift/scenario.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import type { ShiftArea } from '../../shift/shift-area.ts';
import { area, LLR, settings } from './fixtures.ts';
import { paperSum } from './paper-sum.ts';
import { paperSumText } from './paper-sum-text.ts';

const WORDS = { denominator: 'residents', needWords: 'years of potential life lost, 2025' };

const numberIn = (text: string): number => Number(text.replace(/[£,]/g, '').replaceAll('−', '-'));

/** What a reader with a calculator gets: left to right, the subtraction last. In pence. */
function redone(sum: string): number {
  const [first, second] = sum.split(' − ');
  const product = (text: string): number => {
    const [head = '', ...rest] = text.split(/ (?=[×÷] )/);
    return rest.reduce((value, step) => {
      const by = numberIn(step.slice(2));
      return step.startsWith('×') ? value * by : value / by;
    }, numberIn(head));
  };
  const pence = Math.round(product(first as string) * 100);
  return second === undefined ? pence : pence - Math.round(numberIn(second) * 100);
}

/** Every line of the printed text is worked out again, and they are added up. */
function check(run: ScenarioRun, row: number): void {
  const text = paperSumText(paperSum(run, row, WORDS));
  const lines = text.split('\nThe sum\n')[1]?.split('\n') ?? [];
  const total = lines.pop() ?? '';
  let added = 0;
  for (const line of lines) {
    const body = line.slice(line.lastIndexOf(': ') + 2).replaceAll('−£', '-£');
    const parts = body.split(' = ');
    const amount = Math.round(numberIn((parts[1] ?? parts[0]) as string) * 100);
    if (parts.length === 2)
      expect(redone((parts[0] as string).replaceAll('-£', '−£')), text).toBe(amount);
    added += amount;
  }
  expect(added, text).toBe(Math.round((run.allocation.allocation[row] as number) * 100));
  expect(numberIn(total.slice(total.lastIndexOf(': ') + 2).replaceAll('−', '-')) * 100).toBeCloseTo(
    added,
    3,
  );
}

const rounding = (run: ScenarioRun, row: number): number =>
  paperSum(run, row, WORDS).lines.find(({ words }) => words.startsWith('Rounding'))?.pence ?? 0;

test('Leicester’s £371,882 by hand (issue 4)', () => {
  const run = runScenario(settings(PRESETS.opening.settings), LLR);
  const sum = paperSum(run, 0, WORDS);
  expect(sum.lines.map(({ sum: text, pence }) => [text, pence])).toEqual([
    ['0.5 × £1,000,000.00 × 379,780 ÷ 1,154,438', 16448696],
    ['0.5 × £1,000,000.00 × 379,780 × 73.352180481 ÷ 67,160,951.3369', 20739500],
  ]);
  expect(sum.pence).toBe(37188196);
  for (const row of LLR.keys()) {
    check(run, row);
    expect(Math.abs(rounding(run, row))).toBeLessThanOrEqual(2);
  }
});

describe('every sum can be redone from its print', () => {
  // A small generator with a fixed seed: the same figures every time.
  let seed = 7;
  const random = (): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const areas: ShiftArea[] = Array.from({ length: 60 }, (_, i) =>
    area(
      `E05${String(i).padStart(6, '0')}`,
      `Ward ${i}`,
      Math.round(2000 + random() * 12000),
      random() * 90,
      {
        baseline: Math.round(random() * 4e7) / 100,
        position: random(),
        core20Share: i % 3 === 0 ? random() : 0,
      },
    ),
  );
  const CASES: readonly (readonly [string, Partial<ScenarioSettings>])[] = [
    ['a share between', { universalShare: 0.7 }],
    ['by head', { rule: 'perHead' }],
    ['all by need', { universalShare: 0 }],
    ['position with a ratio', { rule: 'positionRatio', ratio: 2.5, universalShare: 0.3 }],
    ['Core20 only', { rule: 'core20Only' }],
    ['lift to a common level', { rule: 'levelUp', newMoney: 3_000_000 }],
    ['in proportion to shortfall', { rule: 'shortfall', newMoney: 3_000_000 }],
    ['a cap', { mostAward: 20_000 }],
    ['a floor', { floorPerHead: 1.5 }],
    ['a minimum award', { minimumAward: 25_000 }],
    ['at most ten places', { mostPlaces: 10 }],
    ['existing money', { mode: 'existing', noLoss: false, uncommittedShare: 0.1 }],
    ['both', { mode: 'both', noLoss: true, uncommittedShare: 0.5 }],
    [
      'a limit on yearly change',
      { mode: 'both', noLoss: false, mostYearlyChange: 0.05, newMoney: 100_000 },
    ],
    ['£124bn', { newMoney: 124_345_779_000, universalShare: 0.123 }],
  ];
  test.each(CASES)('%s', (_, more) => {
    const run = runScenario(settings({ unit: 'ward', ...more }), areas);
    for (const row of areas.keys()) {
      check(run, row);
      const { lines } = paperSum(run, row, WORDS);
      expect(lines.map(({ words }) => words)).not.toContain(
        'What limits on other areas add or take',
      );
    }
  });
});

test.each([
  ['under target', 2_900_000_000, 2_950_000_000],
  ['over target', 2_900_000_000, 3_010_000_000],
  ['far under target', 2_900_000_000, 3_400_000_000],
  ['far over target', 2_900_000_000, 2_400_000_000],
])('pace of change %s', (_, baseline, publishedTarget) => {
  const icb = area('E54000015', 'NHS LLR', 1_200_000, 1, { baseline, publishedTarget });
  const run = runScenario(settings({ unit: 'icb', pot: 'icbCore', rule: 'paceOfChange' }), [icb]);
  check(run, 0);
  expect(Math.abs(rounding(run, 0))).toBeLessThanOrEqual(2);
});

test('an area set aside says why, and its money is what it has', () => {
  const areas = [
    area('E05000001', 'Abbey', 1000, 2, { baseline: 500 }),
    area('E05000002', 'Castle', 1000, null, { baseline: 700 }),
  ];
  const run = runScenario(
    settings({ unit: 'ward', mode: 'both', noLoss: true, newMoney: 100 }),
    areas,
  );
  const sum = paperSum(run, 1, WORDS);
  expect(sum.setAside).toBe('no figure of need');
  expect(sum.lines).toEqual([
    {
      words: 'Set aside (no figure of need): it takes no part and keeps what it has',
      sum: null,
      pence: 70000,
    },
  ]);
});
