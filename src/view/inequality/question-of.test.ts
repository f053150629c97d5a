import { describe, expect, test } from 'vitest';
import type { AreaCode } from '../../place/area.ts';
import type { NamedArea } from '../../report/inputs.ts';
import { type AskedState, questionOf } from './question-of.ts';

const ESSEX: NamedArea = { code: 'E10000012' as AreaCode, name: 'Essex', level: 'utla' };
const LEICESTER: NamedArea = { code: 'E06000016' as AreaCode, name: 'Leicester', level: 'ltla' };
const STATE: AskedState = {
  indicator: 'life_expectancy_male',
  among: 'auto',
  grouping: 'tenths',
  basis: 'england',
  order: 'imd',
};

describe('the level', () => {
  test('of life expectancy in Essex: districts, as wards are modelled', () => {
    expect(questionOf(STATE, ESSEX).question.level).toBe('ltla');
    expect(questionOf(STATE, ESSEX).levels).toEqual(['ltla']);
  });
  test('of what neighbourhoods hold: neighbourhoods', () => {
    const { question, levels } = questionOf({ ...STATE, indicator: 'no_car' }, ESSEX);
    expect(question.level).toBe('lsoa');
    expect(levels).toEqual(['ltla', 'msoa', 'ward', 'lsoa']);
  });
  test('of life expectancy in Leicester: one at which it can be told why there is none', () => {
    const { question, levels } = questionOf(STATE, LEICESTER);
    expect(levels).toEqual([]);
    expect(question.level).toBe('msoa');
  });
  test('as chosen', () => {
    expect(questionOf({ ...STATE, among: 'ward' }, ESSEX).question.level).toBe('ward');
  });
});

test('deprivation is not held against itself: years of potential life lost stand in, and it is said', () => {
  const { question, standIn } = questionOf({ ...STATE, indicator: 'imd_score' }, ESSEX);
  expect(question).toMatchObject({ indicator: 'years_of_potential_life_lost', level: 'lsoa' });
  expect(standIn).toMatch(/Shown in its place: years of potential life lost\.$/);
});
test('a health figure ranked by the health domain is asked for all the same: its reason has the way out', () => {
  const asked = questionOf(
    { ...STATE, indicator: 'years_of_potential_life_lost', order: 'health' },
    ESSEX,
  );
  expect(asked.standIn).toBeNull();
});
test('basis and order', () => {
  const { question } = questionOf({ ...STATE, basis: 'place', order: 'income' }, ESSEX);
  expect(question).toMatchObject({
    basis: 'within',
    ranking: { kind: 'domain', domain: 'income' },
  });
  expect(questionOf({ ...STATE, order: 'wealth9' }, ESSEX).problem).toMatch(/“wealth9”/);
});
