import { expect, test } from 'vitest';
import type { AreaCode } from '../../place/area.ts';
import { madeBook, madeTable } from '../fixtures.ts';
import { answered } from './answered.ts';
import type { InequalityQuestion } from './question.ts';

const SIX = [1, 2, 3, 4, 5, 6];
const table = madeTable(
  'msoa',
  SIX.map((k) => ({
    code: `E0200000${k}`,
    name: `Part ${k}`,
    population: 1000,
    parents: { ltla: 'E07000076' },
  })),
);
const question: InequalityQuestion = {
  place: { code: 'E07000076' as AreaCode, name: 'Tendring', level: 'ltla' },
  indicator: 'years_of_potential_life_lost',
  level: 'msoa',
  grouping: 'tenths',
  basis: 'within',
  ranking: { kind: 'imd' },
};
const bookOf = (lost: readonly number[]) =>
  madeBook(table, {
    imd_score: SIX.map((k) => 60 - 10 * k),
    years_of_potential_life_lost: lost,
  });

test('six areas have no tenths: each is a group of its own, and why is told', () => {
  const { answer, notComputed } = answered(question, { book: bookOf(SIX) }, null, null);
  expect(answer?.question.grouping).toBe('continuous');
  expect(answer?.groups).toHaveLength(6);
  expect(notComputed?.reason).toBe('emptyGroup');
});

test('where that has no answer either, its reason is the one told', () => {
  const { answer, notComputed } = answered(
    question,
    { book: bookOf([3, 3, 3, 3, 3, 3]) },
    null,
    null,
  );
  expect(answer).toBeNull();
  expect(notComputed?.reason).toBe('allEqual');
});
