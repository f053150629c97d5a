import { expect, test } from 'vitest';
import type { AreaCode } from '../../place/area.ts';
import { madeBook, madeTable } from '../fixtures.ts';
import { csvText } from '../table-file.ts';
import { gapMap } from './gap-map.ts';
import { headlineOf } from './headline.ts';
import { areasFile, groupsFile, measuresFile } from './inequality-files.ts';
import { inequalityReport } from './inequality-report.ts';
import type { InequalityQuestion } from './question.ts';

const NAMES = ['Tendring', 'Harlow', 'Basildon', 'Colchester', 'Uttlesford'];
const table = madeTable(
  'ltla',
  NAMES.map((name, k) => ({
    code: `E0700006${k}`,
    name,
    population: 1000,
    parents: { utla: 'E10000012' },
  })),
);
const QUESTION: InequalityQuestion = {
  place: { code: 'E10000012' as AreaCode, name: 'Essex', level: 'utla' },
  indicator: 'smoking',
  level: 'ltla',
  grouping: 'fifths',
  basis: 'within',
  ranking: { kind: 'imd' },
  repetitions: 20_000,
};
const DEPRIVATION = [50, 40, 30, 20, 10];
function answerOf(smoking: (number | [number, number, number])[], change = {}) {
  const book = madeBook(table, { imd_score: DEPRIVATION, smoking });
  const question = { ...QUESTION, ...change };
  const report = inequalityReport(question, { book });
  if (report.kind !== 'answer') throw new Error(report.sentence);
  const gap = gapMap(question, { book });
  if (gap.kind !== 'gapMap') throw new Error(gap.sentence);
  return { answer: report, gap, inputs: { book } };
}
const EVEN: [number, number, number][] = [30, 26, 22, 18, 14].map((v) => [v, v - 2, v + 2]);

test('fifths: the line first, then its two ends', () => {
  // The line's ends are 32 and 12; 16 ± 2√2.
  expect(headlineOf(answerOf(EVEN).answer)).toEqual({
    figure: '20.0 percentage points',
    words:
      'higher at the most deprived end of Essex than at the least deprived end, along the line through fifths of its own districts',
    limits: expect.stringMatching(/^95% limits 16\.\d to 23\.\d$/),
    second:
      'The two ends alone, leaving out all between: 16.0 percentage points higher for people living in the most deprived fifth than for people living in the least deprived fifth (95% limits 13.2 to 18.8).',
  });
});
test('every area by itself: the line first, then the two areas at its ends', () => {
  const { words, second } = headlineOf(answerOf(EVEN, { grouping: 'continuous' }).answer);
  // In the same order as of fifths.
  expect(words).toContain('at the most deprived end of Essex than at the least deprived end');
  expect(second).toContain(
    '16.0 percentage points higher in Tendring, the most deprived, than in Uttlesford, the least deprived',
  );
});
test('the most deprived are better off: a lower figure, and limits without their signs', () => {
  const head = headlineOf(answerOf(EVEN.toReversed()).answer);
  expect(head.words).toMatch(/^lower at the most deprived end of Essex/);
  expect(head.limits).toMatch(/^95% limits 16\.\d to 23\.\d$/);
  expect(head.second).toMatch(/ 16\.0 percentage points lower .* \(95% limits 13\.2 to 18\.8\)\.$/);
});
const given = (values: readonly number[], half: number) =>
  values.map((v): [number, number, number] => [v, v - half, v + half]);
test('what cannot be told apart is said so, and its limits hold what is told', () => {
  // Most less least deprived −0.2 ± 5√2: 0.2 lower, from 7.3 higher through none to 6.9 the other way.
  const { answer } = answerOf(given([20, 20.5, 20, 19.5, 20.2], 5));
  const { figure, words, limits, second } = headlineOf(answer);
  // Σa(b − ½)(y − ȳ) ÷ Σa(b − ½)² = −0.024 ÷ 0.08: the other way round.
  expect(`${figure} ${words}`).toMatch(/^0\.3 percentage points higher at the most deprived end/);
  expect(limits).toMatch(/; it cannot be told apart from no difference$/);
  expect(second).toMatch(/: 0\.2 percentage points lower for people living in the most deprived/);
  expect(second).toContain('(95% limits −6.9 to 7.3; it cannot be told apart from no difference).');
});
test('the line may run the other way than its two ends: each says its own', () => {
  const { words, second } = headlineOf(answerOf(given([20, 18, 20, 22, 19.8], 5)).answer);
  expect(words).toMatch(/^lower at the most deprived end of Essex/);
  expect(second).toMatch(/: 0\.2 percentage points higher for people living in the most deprived/);
});
test('a limit of nearly nought keeps its side, and is never −0.0', () => {
  // 2 ± 2 and a little more: √2 · 1.4148 = 2.0008.
  const limits = '(95% limits just under 0 to 4.0; it cannot be told apart from no difference)';
  for (const values of [
    [22, 21, 21, 21, 20],
    [20, 21, 21, 21, 22],
  ])
    expect(headlineOf(answerOf(given(values, 1.4148)).answer).second).toContain(limits);
});
test('ends that are alike to the digit shown are called so', () => {
  const { second } = headlineOf(answerOf(given([20.01, 22, 25, 23, 20], 2)).answer);
  expect(second).toMatch(/: the same, rounded, for people living in .* as for people/);
  const { figure, words } = headlineOf(answerOf(given([20, 22, 25, 22, 20], 2)).answer);
  expect(`${figure} ${words}`).toMatch(/^The same, rounded, at the most deprived end .* as at the/);
});
test('limits that were stopped are not “being worked out”, and none are claimed', () => {
  const book = madeBook(table, { imd_score: DEPRIVATION, smoking: EVEN });
  const [pending, undrawn] = (['later', 'undrawn'] as const).map((limits) => {
    const report = inequalityReport(
      { ...QUESTION, grouping: 'continuous' },
      { book },
      null,
      limits,
    );
    if (report.kind !== 'answer') throw new Error(report.sentence);
    return report;
  });
  if (pending === undefined || undrawn === undefined) throw new Error('no answers');
  expect(headlineOf(pending).limits).toBe('limits are being worked out');
  expect(headlineOf(undrawn).limits).toBe('its limits were not drawn');
  for (const report of [pending, undrawn]) {
    const [slope] = report.measures;
    expect(slope?.variant).toContain('not drawn');
    expect(slope?.variant).not.toContain('20,000');
    const file = csvText(measuresFile(report, PROVENANCE));
    expect(file).toMatch(/limits of the slope index .* not drawn/i);
  }
});
test('no limits', () => {
  expect(headlineOf(answerOf([30, 26, 22, 18, 14]).answer).limits).toMatch(/^no limits/);
});

const PROVENANCE = { edition: '2026-11-21', sources: [] };
const rowsOf = (csv: string) => csv.slice(1).split('\r\n');
test('the groups as a file: population, value and standard error, to be fitted elsewhere', () => {
  const [head, first] = rowsOf(csvText(groupsFile(answerOf(EVEN).answer, PROVENANCE)));
  expect(head).toContain('Standard error on the logit scale');
  // 2 ÷ 1.959964 = 1.020427; on the logit scale 0.0102043 ÷ (0.3 × 0.7).
  expect(first).toMatch(/^1,Most deprived fifth,1,1000,0\.1,30,1\.02042\d*,28,32,0\.04859\d*$/);
});
test('measures, areas and the names of files', () => {
  const { answer, gap, inputs } = answerOf(EVEN);
  expect(rowsOf(csvText(measuresFile(answer, PROVENANCE)))[1]).toMatch(
    /^The gap from end to end,Slope index of inequality \(SII\),20,16\.\d+,23\.\d+,percentage points,/,
  );
  const rows = rowsOf(csvText(areasFile(gap, inputs, PROVENANCE)));
  expect(rows[1]).toMatch(/^E07000060,Tendring,1000,0\.1,50,30,1\.02042\d*,28,32,30,8,no,/);
  expect(rows.at(-2)).toContain('The parts sum to 20');
  expect(groupsFile(answer, PROVENANCE).name).toBe(
    'evenground_inequality_essex_smoking_groups_2026-11-21',
  );
});
