import { describe, expect, test } from 'vitest';
import { STATUS } from '../../indicators/value.ts';
import type { AreaCode } from '../../place/area.ts';
import { type MadeCell, madeBook, madeTable } from '../fixtures.ts';
import type { Book, NamedArea } from '../inputs.ts';
import { gapMap } from './gap-map.ts';
import { type InequalityAnswer, inequalityReport } from './inequality-report.ts';
import type { Measure, MeasureId } from './measure.ts';
import { inequalityOverTime } from './over-time.ts';
import { type InequalityQuestion, packsFor } from './question.ts';

const ESSEX: NamedArea = { code: 'E10000012' as AreaCode, name: 'Essex', level: 'utla' };
const NAMES = [
  'Tendring',
  'Harlow',
  'Basildon',
  'Castle Point',
  'Colchester',
  'Braintree',
  'Epping Forest',
  'Maldon',
  'Rochford',
  'Chelmsford',
];
const code = (i: number) => `E0700006${i}`;

/** Ten districts of Essex of 1,000 people each, the most deprived first, and one elsewhere. */
function districts(cells: Record<string, readonly MadeCell[]>, people = 1000): Book {
  const table = madeTable('ltla', [
    ...NAMES.map((name, i) => ({
      code: code(i),
      name,
      population: people,
      parents: { utla: 'E10000012' },
    })),
    { code: 'E08000003', name: 'Manchester', population: people, parents: { utla: 'E08000003' } },
  ]);
  return madeBook(table, {
    imd_score: [50, 45, 40, 35, 30, 25, 20, 15, 10, 5, 60],
    ...cells,
  });
}

const QUESTION: InequalityQuestion = {
  place: ESSEX,
  indicator: 'smoking',
  level: 'ltla',
  grouping: 'fifths',
  basis: 'within',
  ranking: { kind: 'imd' },
};
const SMOKING: readonly MadeCell[] = [30, 28, 26, 24, 22, 20, 18, 16, 14, 12, 40];
const ask = (change: Partial<InequalityQuestion>, book: Book) =>
  inequalityReport({ ...QUESTION, ...change }, { book });

function answer(change: Partial<InequalityQuestion>, book: Book): InequalityAnswer {
  const report = ask(change, book);
  if (report.kind !== 'answer') throw new Error(report.sentence);
  return report;
}
function measure(report: InequalityAnswer, id: MeasureId): Measure & { kind: 'present' } {
  const found = report.measures.find((one) => one.id === id);
  if (found?.kind !== 'present') throw new Error(`${id} is absent`);
  return found;
}

describe('fifths of ten even areas on a straight line, by hand', () => {
  const report = answer({}, districts({ smoking: SMOKING }));
  test('groups of two: 29, 25, 21, 17, 13%', () => {
    expect(report.groups.map(({ value }) => value)).toEqual([29, 25, 21, 17, 13]);
    expect(report.groups.map(({ label }) => label)).toEqual([
      'Most deprived fifth',
      '2nd fifth',
      '3rd fifth',
      '4th fifth',
      'Least deprived fifth',
    ]);
    expect(report.groups[0]?.position).toBeCloseTo(0.1, 12);
  });
  test('the line runs from 31% to 11%; a disadvantage is positive', () => {
    expect(report.fit.atMostDeprived).toBeCloseTo(31, 10);
    expect(report.fit.atLeastDeprived).toBeCloseTo(11, 10);
    const slope = measure(report, 'slope');
    expect(slope.value).toBeCloseTo(20, 10);
    expect(slope.interval).toBeNull();
    expect(slope.words).toBe(
      'Adults who smoke cigarettes: 20.0 percentage points higher at the most deprived end of Essex than at the least deprived end.',
    );
    expect(measure(report, 'relativeSlope').value).toBeCloseTo(31 / 11, 10);
  });
  test('gap, ratio, Erreygers, PAR', () => {
    expect(measure(report, 'gap').value).toBeCloseTo(16, 10);
    expect(measure(report, 'ratio').value).toBeCloseTo(29 / 13, 10);
    // Σp(y − μ)(R − ½) = 0.2(−3.2 − 0.8 + 0 − 0.8 − 3.2) = −1.6.
    expect(measure(report, 'concentration').value).toBeCloseTo((4 * 2 * -1.6) / 100, 10);
    expect(measure(report, 'attributable').value).toBeCloseTo(-8, 10);
    expect(measure(report, 'attributable').words).toContain('8.0 percentage points lower');
  });
  test('the curve: the most deprived fifth, 20% of people, has 29 of 105 smokers', () => {
    expect(report.concentrationCurve?.[1]).toEqual({
      people: expect.closeTo(0.2, 12),
      amount: expect.closeTo(29 / 105, 12),
    });
  });
  test('the title says whose fifths, ranked by what; so do the notes', () => {
    expect(report.title).toBe(
      'Adults who smoke cigarettes: fifths of the districts within Essex, ranked by IMD 2025',
    );
    expect(report.notes.join(' ')).toContain('England’s fifths would give another answer');
    expect(report.notes.join(' ')).toContain('without an interval');
  });
});

describe('limits', () => {
  const withLimits = SMOKING.map(
    (v): MadeCell => [v as number, (v as number) - 2, (v as number) + 2],
  );
  test('stand by every measure that can have them', () => {
    const report = answer({ repetitions: 20_000 }, districts({ smoking: withLimits }));
    expect(report.fit.limits).toBe('simulated');
    const [low, high] = measure(report, 'slope').interval as [number, number];
    // Closed form: each fifth ± 2/√2, c = ∓1, ∓½, 0: half width √2.5 · √2.
    expect(high - low).toBeCloseTo(2 * Math.sqrt(5), 0);
    expect(measure(report, 'gap').interval?.[1]).toBeCloseTo(18, 2);
    expect(measure(report, 'concentration').intervalText).toMatch(/^−0\.\d{3} to −0\.\d{3}$/);
  });
  test('one area without limits: the slope has none, and it is said', () => {
    const report = answer({}, districts({ smoking: withLimits.with(3, 24) }));
    expect(measure(report, 'slope').interval).toBeNull();
    expect(report.notes.join(' ')).toContain('for some areas at least');
  });
  test('a figure of 0% is read as normal, not refused', () => {
    const report = answer(
      { grouping: 'continuous' },
      districts({ smoking: withLimits.with(9, [0, 0, 1]) }),
    );
    expect(report.fit.limits).toBe('closed');
  });
});

describe('what stands in the way has its sentence', () => {
  const book = districts({ smoking: SMOKING });
  test.each([
    ['modelled', { indicator: 'life_expectancy_male', level: 'ward' }],
    ['belowSource', { level: 'msoa' }],
    ['notAtLevel', { indicator: 'smoking', level: 'utla', place: { ...ESSEX, level: 'region' } }],
    ['notWithin', { place: { ...ESSEX, level: 'ward' } }],
    ['noRate', { indicator: 'core20_people' }],
    ['reflection', { indicator: 'core20_share' }],
    [
      'reflection',
      {
        indicator: 'years_of_potential_life_lost',
        ranking: { kind: 'domain', domain: 'health' },
      },
    ],
    ['noWeights', { ranking: { kind: 'own', weights: { income: 0 } } }],
    ['emptyGroup', { basis: 'national', grouping: 'tenths' }],
    ['noFigures', { place: { ...ESSEX, code: 'E10000099' as AreaCode } }],
    ['fewGroups', { place: { code: 'E08000003' as AreaCode, name: 'Manchester', level: 'utla' } }],
  ] as const)('%s', (reason, change) => {
    const report = ask(change, book);
    expect(report).toMatchObject({ kind: 'notComputed', reason });
    if (report.kind === 'notComputed') expect(report.sentence).toMatch(/^[A-Z“].{30,}\.$/);
  });
  test('modelled life expectancy takes no part, and what can be asked instead is said', () => {
    const report = ask({ indicator: 'life_expectancy_male', level: 'ward' }, book);
    if (report.kind !== 'notComputed') throw new Error('computed');
    expect(report.instead.map(({ words }) => words).join('; ')).toMatch(
      /Years of potential life lost.*Illness.*2009-13.*cannot be brought in yet/,
    );
    expect(
      gapMap({ ...QUESTION, indicator: 'life_expectancy_male', level: 'ward' }, { book }),
    ).toMatchObject({ reason: 'modelled' });
  });
  test('all equal', () => {
    const equal = districts({ smoking: SMOKING.map(() => 14.3) });
    expect(ask({}, equal)).toMatchObject({ reason: 'allEqual' });
    const even = districts({ smoking: SMOKING, imd_score: SMOKING.map(() => 20) });
    expect(ask({}, even)).toMatchObject({ reason: 'equalDeprivation' });
  });
  test('too few degrees of deprivation for a line', () => {
    const tied = districts({ smoking: SMOKING, imd_score: [9, 9, 9, 9, 9, 5, 5, 5, 5, 5, 60] });
    expect(ask({ grouping: 'continuous' }, tied)).toMatchObject({ reason: 'fewGroups' });
  });
  test('a group with figures for under half of its people', () => {
    const table = districts({ smoking: SMOKING.with(0, 'suppressed') });
    table.table.population[1] = 10;
    expect(ask({}, table)).toMatchObject({ reason: 'groupUncovered' });
  });
  test('nobody lives there', () => {
    expect(ask({}, districts({ smoking: SMOKING }, 0))).toMatchObject({ reason: 'noFigures' });
  });
});

describe('at the edges: a sentence or a number, never NaN', () => {
  const isSound = (value: unknown): boolean =>
    typeof value === 'number'
      ? Number.isFinite(value)
      : typeof value !== 'object' || value === null || Object.values(value).every(isSound);
  const only = (n: number): readonly MadeCell[] =>
    SMOKING.map((cell, i) => (i < n || i === 10 ? cell : 'missing'));
  test.each([
    ['no area with a figure', { smoking: only(0) }, 'noFigures'],
    ['one area', { smoking: only(1) }, 'fewGroups'],
    ['four areas', { smoking: only(4) }, 'fewGroups'],
    ['five areas', { smoking: only(5) }, null],
    ['all nought', { smoking: SMOKING.map(() => 0) }, 'allEqual'],
    ['one above nought', { smoking: SMOKING.map((_, i) => (i === 0 ? 5 : 0)) }, null],
    [
      'no deprivation score',
      { smoking: SMOKING, imd_score: SMOKING.map(() => 'missing') },
      'noFigures',
    ],
    ['all suppressed', { smoking: SMOKING.map(() => 'suppressed') }, 'noFigures'],
  ] as const)('%s', (_, cells, reason) => {
    const book = districts(cells as Record<string, readonly MadeCell[]>);
    for (const grouping of ['fifths', 'tenths', 'continuous'] as const)
      for (const basis of ['within', 'national'] as const) {
        const asked = { ...QUESTION, grouping, basis };
        for (const found of [inequalityReport(asked, { book }), gapMap(asked, { book })])
          if (found.kind === 'notComputed') {
            // England’s groups, too, may be empty of areas with a figure.
            if (reason !== null && found.reason !== 'emptyGroup') expect(found.reason).toBe(reason);
            expect(found.sentence).toMatch(/^[A-Z“].{25,}\.$/);
            expect(found.sentence).not.toMatch(/NaN|undefined|Infinity/);
          } else {
            expect(reason).toBeNull();
            expect(isSound(found)).toBe(true);
            expect(JSON.stringify(found)).not.toMatch(/NaN|undefined|Infinity/);
          }
      }
  });
  test('a missing interval: no limits, and the sentence says so', () => {
    const book = districts({
      smoking: SMOKING.map((cell) => [cell, cell, cell] as MadeCell).with(1, 28),
    });
    const report = answer({}, book);
    expect(report.fit.slopeInterval).toBeNull();
    expect(isSound({ ...report, indicator: null })).toBe(true);
    const gap = gapMap(QUESTION, { book });
    expect(gap).toMatchObject({ kind: 'gapMap', gapInterval: null });
  });
});

test('a missing area is left out and named; it is no zero', () => {
  const report = answer({}, districts({ smoking: SMOKING.with(2, 'missing') }));
  expect(report.leftOut).toEqual([2]);
  expect(report.groups[1]?.value).toBe(24);
  expect(report.notes.join(' ')).toContain('1 district of Essex takes no part');
  expect(report.notes.join(' ')).toContain('90.0% of the people');
});

describe('the gap map', () => {
  const book = districts({ smoking: [30, 28, 26, 24, 35, 20, 18, 16, 14, 12, 40] });
  const found = gapMap(QUESTION, { book });
  if (found.kind !== 'gapMap') throw new Error(found.sentence);
  test('contributions sum to the gap of the continuous slope', () => {
    const sum = found.areas.reduce((all, { contribution }) => all + contribution, 0);
    expect(sum).toBeCloseTo(found.gap, 10);
    expect(found.gap).toBeCloseTo(answer({ grouping: 'continuous' }, book).fit.slope, 10);
    expect(found.areas[0]).toMatchObject({ name: 'Tendring', position: expect.closeTo(0.05, 12) });
  });
  test('the one that stands out is named, with the side it is on', () => {
    const out = found.areas.filter(({ standsOut }) => standsOut);
    expect(out.map(({ name }) => name)).toEqual(['Colchester']);
    expect(out[0]?.worse).toBe(true);
    expect(out[0]?.standsOutWords).toMatch(/percentage points higher than the line gives/);
  });
  test('areas equally deprived share their place, in the index as in the map', () => {
    const tied = districts({
      smoking: SMOKING.with(1, 3),
      imd_score: [50, 50, 40, 35, 30, 25, 20, 15, 10, 5, 60],
    });
    const map = gapMap(QUESTION, { book: tied });
    if (map.kind !== 'gapMap') throw new Error(map.sentence);
    const report = answer({ grouping: 'continuous' }, tied);
    expect(report.groups[0]?.label).toBe('Tendring and Harlow');
    expect(map.gap).toBeCloseTo(report.fit.slope, 10);
  });
});

test('over time: each period its line or its reason', () => {
  const book = districts({ smoking: SMOKING });
  const column = book.columns.get('smoking');
  if (column === undefined) throw new Error('no column');
  const none = { ...column, status: column.status.map(() => STATUS.missing) };
  const points = inequalityOverTime(QUESTION, { book }, [
    { period: '2012-16', start: 2012, column: none, breaksBefore: false },
    { period: '2020-24', start: 2020, column, breaksBefore: true },
  ]);
  expect(points.map(({ kind }) => kind)).toEqual(['notComputed', 'answer']);
  expect(points[1]?.breaksBefore).toBe(true);
});

test('the packs that a question needs', () => {
  expect(packsFor(QUESTION)).toEqual([{ level: 'ltla', themes: ['health', 'deprivation'] }]);
  expect(packsFor({ ...QUESTION, ranking: { kind: 'own', weights: { income: 1 } } })).toEqual([
    { level: 'ltla', themes: ['health'] },
    { level: 'lsoa', themes: ['domains'] },
  ]);
});
