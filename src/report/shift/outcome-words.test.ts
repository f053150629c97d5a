import { describe, expect, test } from 'vitest';
import { runScenario } from '../../shift/scenario.ts';
import { nothingSentence } from './beneath-words.ts';
import { area, LLR, settings, subject, WARDS } from './fixtures.ts';
import {
  endsByHead,
  fifthsSentence,
  formatPerHead,
  gradientSentences,
  lossAnswer,
  namesWords,
  needSentence,
  targetingSentences,
} from './outcome-words.ts';
import { finestStage } from './subject.ts';

const PAID = WARDS.map((ward, i) => ({ ...ward, baseline: 100_000 + i * 20_000 }));

describe('fifths and gradient, read the right way round', () => {
  test('the difference is that of the figures as shown: £1.02 less £0.79 is £0.23', () => {
    expect(
      fifthsSentence({ perHead: [1.0249, 0.9, 0.9, 0.8, 0.7851], ratio: 1.305, leftOut: [] }),
    ).toBe(
      'The most deprived fifth of people get £1.02 a head, the least deprived £0.79: the most deprived get £0.23 more a head (1.31 to 1).',
    );
  });
  test('less for the most deprived is said to be less', () => {
    expect(fifthsSentence({ perHead: [0.5, 0.6, 0.7, 0.8, 1], ratio: 0.5, leftOut: [] })).toContain(
      'the most deprived get £0.50 less a head (0.50 to 1).',
    );
  });
  test('a fifth that loses is said to lose, and the difference says against whom it goes', () => {
    expect(fifthsSentence({ perHead: [-9.9, 7, -3, -1, 7.3], ratio: -1.36, leftOut: [] })).toBe(
      'The most deprived fifth of people lose £9.90 a head, the least deprived gain £7.30: a difference of £17.20 a head, against the most deprived.',
    );
  });
  test('by head all fifths get the same', () => {
    const { outcome } = subject(WARDS, { unit: 'ward', rule: 'perHead', newMoney: 100_000 }).run;
    expect(fifthsSentence(outcome.changeByFifth as never)).toContain('the same to a penny.');
    expect(gradientSentences(outcome)).toEqual([
      'Across people ordered by IMD 2025 without the health domain, £ a head is level to a penny, as it is by head.',
    ]);
  });
  test('each absence has its own sentence, and none is a number', () => {
    const absent = (reason: 'usedByRule' | 'fewAreas' | 'noFigures') =>
      gradientSentences({
        gradient: { kind: 'absent', measure: 'imd_score', reason },
        setAside: [],
      }).join(' ');
    const all = [absent('usedByRule'), absent('fewAreas'), absent('noFigures')];
    expect(new Set(all).size).toBe(3);
    for (const sentence of all) expect(sentence).not.toContain('£0');
  });
  test('by head among others than those set aside is not said to be level, nor the rule to be steep', () => {
    const excluded = [{ code: 'E05000001', reason: 'x' }];
    const { outcome } = subject(WARDS, { unit: 'ward', rule: 'perHead', excluded }).run;
    const text = gradientSentences(outcome).join(' ');
    expect(text).toContain('by head it would not be level either');
    expect(text).not.toContain('the rule makes it');
  });
  test('with need it is steeper, in the right direction, and carries no interval', () => {
    const { outcome } = subject(WARDS, { unit: 'ward', newMoney: 100_000, universalShare: 0 }).run;
    const text = gradientSentences(outcome).join(' ');
    expect(text).toMatch(/the most deprived end gets £\d+\.\d\d more a head/);
    expect(text).toContain('It carries no interval');
  });
});

describe('"Does anyone lose, and who?"', () => {
  test('new money: nobody, and who gets less than by head', () => {
    // By head £328,974, £635,820 and £35,206; half by need £371,882, £596,075 and £32,043 (issue 4).
    const { run } = subject(LLR, {});
    expect(lossAnswer(run, 'utla')).toEqual([
      'No. All of it is new money: no area gives anything up.',
      'Against a share by head, 2 upper-tier authorities get less, £42,908 in all: Leicestershire and Rutland.',
    ]);
  });
  test('existing money: a plain yes, with names, sums and how poor they are', () => {
    const { run } = subject(PAID, { unit: 'ward', mode: 'existing', noLoss: false });
    const [answer = '', who = '', poor = ''] = lossAnswer(run, 'ward');
    expect(answer).toMatch(
      /^Yes\. \d wards get less than now, £[\d,]+ in all; [\d,]+ people live there\.$/,
    );
    const lost = run.outcome.areas.filter(({ change }) => change < 0);
    expect(lost.length).toBeGreaterThan(0);
    for (const { name } of lost) expect(who).toContain(`${name} −\u2060£`);
    expect(poor).toMatch(/% of people there are income-deprived, .*% in the other areas\.$/);
  });
  test('levelling down cannot be worded away: the answer reads the outcome, not the settings', () => {
    const honest = runScenario(settings({ unit: 'ward', mode: 'existing', noLoss: false }), PAID);
    // Settings that promise no loss, over an outcome in which some lose.
    const claimed = { ...honest, settings: settings({ unit: 'ward', mode: 'new' }) };
    expect(lossAnswer(claimed, 'ward')[0]).toMatch(/^Yes\./);
  });
  test('held at what they have, nobody loses', () => {
    const { run } = subject(PAID, { unit: 'ward', mode: 'both', newMoney: 50_000, noLoss: true });
    expect(lossAnswer(run, 'ward')[0]).toBe('No. No area gets less than it has now.');
  });
});

test('who gets nothing is named and counted', () => {
  const { run } = subject(WARDS, { unit: 'ward', newMoney: 10_000, mostPlaces: 2 });
  expect(nothingSentence({ run, beneath: null })).toBe(
    '4 wards of 6 get nothing more: 31,000 people live there (Braunstone, Glenfield, Oadby and Syston).',
  );
});

test('where money only moves, "every area gets something" is never said', () => {
  const paid = PAID.map((ward) => ({ ...ward }));
  const { run } = subject(paid, { unit: 'ward', mode: 'existing', noLoss: false });
  expect(nothingSentence({ run, beneath: null })).toBe(
    'No area stays as it is: each gains or loses.',
  );
});

test('targeting both ways, with counts that add up', () => {
  // Two wards of 1,000: 300 and 100 income-deprived; all of £100 to the first.
  const two = [
    area('E05000001', 'Abbey', 1000, 1, { incomeDeprived: 300 }),
    area('E05000002', 'Castle', 1000, 0, { incomeDeprived: 100 }),
  ];
  const { run } = subject(two, { unit: 'ward', newMoney: 100, universalShare: 0 });
  expect(targetingSentences(run, 'ward')).toEqual([
    '75% of income-deprived people (300 of 400) live in wards that gain more than by head; 100 live elsewhere.',
    '70% of the money (about £70) goes to residents who are not income-deprived, if each area’s money reaches its residents evenly.',
  ]);
});

test('the ends by head, and areas without people are neither', () => {
  const ends = endsByHead(subject(LLR, {}).run.outcome);
  expect([ends?.most.name, ends?.least.name]).toEqual(['Leicester', 'Rutland']);
});

test('names, and how many more', () => {
  expect(namesWords(['A', 'B', 'C'], 6)).toBe('A, B and C');
  expect(namesWords(['A', 'B', 'C', 'D', 'E'], 2)).toBe('A, B and 3 more');
});

test('a need of nothing at one end has no ratio', () => {
  expect(needSentence({ label: 'Shortfall', mostDeprived: 2, leastDeprived: 0, ratio: null })).toBe(
    'Shortfall: none in the least deprived fifth, so no ratio.',
  );
});

test('fifths are read in the wards where the sum reaches them', () => {
  const above = subject(LLR, {});
  const beneath = subject(WARDS, { unit: 'ward' });
  const stage = finestStage({
    ...above,
    beneath: { figures: beneath.figures, run: beneath.run, parentOf: WARDS.map(() => 'E06000016') },
  });
  expect(stage.isBeneath).toBe(true);
  expect(finestStage(above).isBeneath).toBe(false);
});

test('pounds a head have pence, and more digits only under a penny', () => {
  expect([0.09, 0.01, -0.09, 1.5, 0].map(formatPerHead)).toEqual([
    '£0.09',
    '£0.01',
    '−\u2060£0.09',
    '£1.50',
    '£0.00',
  ]);
  expect(formatPerHead(0.0042)).toBe('£0.0042');
});
