import { describe, expect, test } from 'vitest';
import type { AreaCode } from '../../place/area.ts';
import { madeBook, madeTable } from '../fixtures.ts';
import { inequalityReport } from './inequality-report.ts';
import type { MeasureId } from './measure.ts';

const table = madeTable(
  'ltla',
  Array.from({ length: 10 }, (_, k) => ({
    code: `E0700006${k}`,
    name: `District ${k}`,
    population: 1000,
    parents: { utla: 'E10000012' },
  })),
);

function measuresFor(half: number, smoking: readonly number[]) {
  const book = madeBook(table, {
    imd_score: [50, 45, 40, 35, 30, 25, 20, 15, 10, 5],
    smoking: smoking.map((v): [number, number, number] => [v, v - half, v + half]),
  });
  const report = inequalityReport(
    {
      place: { code: 'E10000012' as AreaCode, name: 'Essex', level: 'utla' },
      indicator: 'smoking',
      level: 'ltla',
      grouping: 'fifths',
      basis: 'within',
      ranking: { kind: 'imd' },
      repetitions: 20_000,
    },
    { book },
  );
  if (report.kind !== 'answer') throw new Error(report.sentence);
  return (id: MeasureId) => {
    const found = report.measures.find((one) => one.id === id);
    if (found?.kind !== 'present') throw new Error(`${id} is absent`);
    return found;
  };
}

describe('where the most deprived are better off', () => {
  // Smoking 12 to 30%, the least deprived the most: every measure is turned.
  const turned = [12, 14, 16, 18, 20, 22, 24, 26, 28, 30];
  test('sizes and limits run one way in the words, and keep their sign in the numbers', () => {
    const of = measuresFor(2, turned);
    // Fifths 13 and 29, each ± 2/√2: 16 ± 2.
    expect(of('gap').words).toBe(
      'Adults who smoke cigarettes: 16.0 percentage points lower in the most deprived fifth than in the least deprived fifth (95% limits 14.0 to 18.0).',
    );
    expect(of('gap')).toMatchObject({
      text: '−16.0 percentage points',
      intervalText: '−18.0 to −14.0',
    });
    expect(of('slope').words).toMatch(
      /20\.0 percentage points lower .* limits 1\d\.\d to 2\d\.\d\)\.$/,
    );
    expect(of('slope').intervalText).toMatch(/^−2\d\.\d to −1\d\.\d$/);
  });
  test('every measure that holds none says that it cannot be told apart', () => {
    const of = measuresFor(9, [20, 21, 20, 19, 20, 21, 20, 20, 21, 20]);
    for (const id of ['slope', 'gap'] as const)
      expect(of(id).words).toMatch(/ It cannot be told apart from none\.$/);
    for (const id of ['relativeSlope', 'ratio'] as const)
      expect(of(id).words).toMatch(/ It cannot be told apart from 1, which is no inequality\.$/);
    // In words alone: the index, which a board cannot read, stands with how it is reckoned.
    expect(of('concentration').words).toBe(
      'It cannot be told whether more than an even share of it falls to the more or the less deprived.',
    );
    // 20.5 and 20.5: alike to the digit shown.
    expect(of('gap').words).toContain('the same, rounded, in the most deprived fifth as in');
  });
});
