import { describe, expect, test } from 'vitest';
import { classFinder, type MoneyClasses, moneyClasses } from './money-classes.ts';
import { classMarks, rangeText } from './money-legend.ts';
import { COUNTIES, runOf } from './money-test-run.ts';

const texts = ({ classes, decimals }: MoneyClasses) => classes.map((c) => rangeText(c, decimals));
const held = (baselines: readonly number[]) =>
  COUNTIES.map((area, i) => ({ ...area, baseline: baselines[i] as number }));

describe('£1,200,000 for 1,200,000 people: £1 a head by head', () => {
  const classes = moneyClasses(runOf(), 'changePerHead', 'blues', 'light');
  test('limits at 0.7, 0.85, 0.95, 1.05, 1.2 and 1.5 pounds; nothing is a class of its own', () => {
    expect(texts(classes)).toEqual([
      '£0',
      '£0.69 or less',
      '£0.70 to £0.84',
      '£0.85 to £0.94',
      '£0.95 to £1.04',
      '£1.05 to £1.19',
      '£1.20 to £1.49',
      '£1.50 or more',
    ]);
    expect(classes.classes.map(({ kind }) => kind)).toEqual([
      'nothing',
      'less',
      'less',
      'less',
      'about',
      'more',
      'more',
      'more',
    ]);
  });
  test('they stay whatever the universal share', () => {
    for (const universalShare of [0, 0.13, 0.5, 1])
      expect(moneyClasses(runOf({ universalShare }), 'changePerHead', 'blues', 'light')).toEqual(
        classes,
      );
  });
  test('a figure is classed as it is shown; what is exactly nothing is told before rounding', () => {
    const find = classFinder(classes);
    expect([0, 0.001, 0.694, 0.695, 1, 1.0449, 1.0451, 1.5, 40].map(find)).toEqual([
      0, 1, 1, 2, 4, 4, 5, 7, 7,
    ]);
  });
  test('every class has its own colour', () => {
    expect(new Set(classes.classes.map(({ colour }) => colour)).size).toBe(8);
  });
});

test('by head is among the areas that take part, in the classes as in the words', () => {
  const [first, ...rest] = COUNTIES;
  const run = runOf({}, [...rest, { ...(first as (typeof COUNTIES)[number]), need: null }]);
  // £1,200,000 for the 800,000 people of the other two.
  expect(moneyClasses(run, 'changePerHead', 'blues', 'light').byHead).toBe(1.5);
  expect(run.outcome.areas[0]?.changeByHead).toBe(150_000);
});

test('pounds a head far under a penny are shown with as many decimals as tell a twentieth', () => {
  // £12,000 for 1,200,000 people is £0.01 a head, a twentieth of which is £0.0005.
  const classes = moneyClasses(runOf({ newMoney: 12_000 }), 'changePerHead', 'blues', 'light');
  expect(classes.decimals).toBe(4);
  expect(texts(classes)[4]).toBe('£0.0095 to £0.0104');
});

test('pounds: round limits about the mean area, £400,000', () => {
  const classes = moneyClasses(runOf(), 'change', 'blues', 'light');
  expect(texts(classes)).toEqual([
    '£0',
    '£99,999 or less',
    '£100,000 to £199,999',
    '£200,000 to £499,999',
    '£500,000 to £999,999',
    '£1,000,000 to £1,999,999',
    '£2,000,000 or more',
  ]);
});

describe('existing money that may be taken', () => {
  // Of £10 a head Leicester has £2m more than its share, Leicestershire £2m less, Rutland its share: £4m
  // over 1.2m people is £3.33 apart. Half of £10 may move; a fifth of £3.33 is £0.67, £0.50 in round sums.
  const run = runOf(
    { mode: 'existing', noLoss: false, uncommittedShare: 0.5, newMoney: 0 },
    held([6_000_000, 1_000_000, 5_000_000]),
  );
  const classes = moneyClasses(run, 'changePerHead', 'blues', 'light');
  test('what is lost and what is gained stand in the same steps about nothing', () => {
    expect(texts(classes)).toEqual([
      '−\u2060£2.50 and below',
      '−\u2060£2.49 to −\u2060£0.50',
      '−\u2060£0.49 to −\u2060£0.01',
      '£0',
      '£0.01 to £0.49',
      '£0.50 to £2.49',
      '£2.50 or more',
    ]);
    const find = classFinder(classes);
    expect([-9, -2.5, -2.49, -0.5, -0.49, -0.001, 0, 0.001, 0.5, 2.5].map(find)).toEqual([
      0, 0, 1, 1, 2, 2, 3, 4, 5, 6,
    ]);
  });
  test('what is lost carries a mark of its own without patterns being asked for', () => {
    expect(classMarks(classes.classes, false).map((mark) => mark !== null)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
  test('after: about by head is £10 a head', () => {
    const after = moneyClasses(run, 'afterPerHead', 'blues', 'light');
    expect(after.byHead).toBe(10);
    expect(texts(after)[3]).toBe('£9.50 to £10.49');
  });
});

test('with patterns no two classes share one', () => {
  for (const figure of ['changePerHead', 'change'] as const) {
    const { classes } = moneyClasses(runOf(), figure, 'blues', 'dark');
    const marks = classMarks(classes, true);
    expect(new Set(marks).size).toBe(classes.length);
  }
});
