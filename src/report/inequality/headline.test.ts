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

test('fifths: the two ends first, then the line', () => {
  // 16 ± 2√2; the line's ends are 32 and 12.
  expect(headlineOf(answerOf(EVEN).answer)).toEqual({
    figure: '16.0 percentage points',
    words:
      'higher for people living in the most deprived fifth of districts within Essex than for people living in the least deprived fifth',
    limits: '95% limits 13.2 to 18.8',
    second: expect.stringMatching(
      /^20\.0 percentage points from end to end of the line through all 5 groups \(95% limits 16\.\d to 23\.\d\)\.$/,
    ),
  });
});
test('every area by itself: the line first, then the two areas at its ends', () => {
  const { words, second } = headlineOf(answerOf(EVEN, { grouping: 'continuous' }).answer);
  expect(words).toContain('at the most deprived end of Essex than at the least deprived end');
  expect(second).toContain(
    '16.0 percentage points between Tendring, the most deprived, and Uttlesford, the least deprived',
  );
});
test('the most deprived are better off: a lower figure, and limits without their signs', () => {
  const head = headlineOf(answerOf(EVEN.toReversed()).answer);
  expect(head.words).toMatch(/^lower for people living in the most deprived fifth/);
  expect(head.limits).toBe('95% limits 13.2 to 18.8');
});
test('what cannot be told apart is said so', () => {
  const wide = [20, 20.5, 20, 19.5, 20.2].map((v): [number, number, number] => [v, v - 5, v + 5]);
  const head = headlineOf(answerOf(wide).answer);
  expect(head.limits).toMatch(/cannot be told apart from no difference$/);
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
  const rows = rowsOf(csvText(areasFile(answer, gap, inputs, PROVENANCE)));
  expect(rows[1]).toMatch(/^E07000060,Tendring,1000,0\.1,30,30,8,no,/);
  expect(rows.at(-2)).toContain('The parts sum to 20');
  expect(groupsFile(answer, PROVENANCE).name).toBe(
    'evenground_inequality_essex_smoking_groups_2026-11-21',
  );
});
