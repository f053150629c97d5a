import { describe, expect, test } from 'vitest';
import { type OwnFigures, type OwnProblem, parseOwnFigures } from './own-figures.ts';

const LLR = new Set(['E06000016', 'E10000018', 'E06000017']);
const read = (text: string, known = LLR): OwnFigures => {
  const result = parseOwnFigures(text, 'baseline', known);
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join('; '));
  return result.figures;
};
const problems = (text: string): readonly OwnProblem[] => {
  const result = parseOwnFigures(text, 'baseline', LLR);
  if (result.ok) throw new Error('read');
  return result.problems;
};

test('figures by code, other columns beside them, pounds written as people write them', () => {
  const figures = read(
    '\uFEFFName,Area code,Baseline\nLeicester,E06000016,"£37,100,000"\n"Leicestershire, county",e10000018,33300000.50\nRutland,E06000017,\n',
  );
  expect(figures.matched.get('E06000016')?.value).toBe(37100000);
  expect(figures.matched.get('E10000018')?.value).toBe(33300000.5);
  expect(figures.matched.get('E06000017')).toEqual({ row: 4, code: 'E06000017', value: null });
  expect(figures.absent).toEqual([]);
});

test('nothing is lost: unknown codes are listed with their money, absent ones named', () => {
  const figures = read('code,baseline\nE06000016,10\nE09000012,5\nC82001,2\n');
  expect(figures.unmatched).toEqual([
    { row: 3, code: 'E09000012', value: 5 },
    { row: 4, code: 'C82001', value: 2 },
  ]);
  expect(figures.absent).toEqual(['E10000018', 'E06000017']);
  expect(figures.total).toBe(17);
});

describe('errors name row, column, value and what would be right', () => {
  test.each([
    ['Town,Money\nLeicester,5', 'no column is headed "code": the columns are Town, Money'],
    ['code,money\nE06000016,5', 'no column is headed "baseline"'],
    ['code,baseline\nLeicester,5', 'row 2, code: "Leicester": an area code (E and eight digits)'],
    ['code,baseline\nE06000016,n/a', 'row 2, baseline: "n/a": a number is expected (pounds)'],
    ['code,baseline\nE06000016,1,500', '3 cells where the head has 2'],
    ['code,baseline\nE06000016,(5)', 'row 2, baseline: "(5)": 0 or more is expected'],
    ['code,baseline\nE06000016,"1,5"', 'row 2, baseline: "1,5": a number is expected'],
    [
      'code,baseline\nE06000016,1\n\nE06000016,2',
      'row 4, code: "E06000016": stands in row 2 already',
    ],
    ['code,baseline\nE06000016,"1', 'closing quotation mark'],
  ])('%j', (text, words) => {
    expect(problems(text)[0]?.message).toContain(words);
  });

  test('all of them at once', () => {
    expect(problems('code,baseline\nx,1\nE06000016,y\n')).toHaveLength(2);
  });
});

test('an empty file is told to have no head row, once', () => {
  for (const text of ['', '\n\n', '\uFEFF'])
    expect(parseOwnFigures(text, 'baseline', new Set())).toEqual({
      ok: false,
      problems: [{ row: 1, column: null, value: '', message: 'the file has no head row' }],
    });
});
