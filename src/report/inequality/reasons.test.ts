import { describe, expect, test } from 'vitest';
import { indicator } from '../../indicators/registry.ts';
import type { AreaCode } from '../../place/area.ts';
import type { NamedArea } from '../inputs.ts';
import { isRanked } from '../standing.ts';
import { overlapNote } from './overlap-note.ts';
import type { InequalityQuestion } from './question.ts';
import { askableLevels, reasonAgainst } from './reasons.ts';

const ESSEX: NamedArea = { code: 'E10000012' as AreaCode, name: 'Essex', level: 'utla' };
const QUESTION: InequalityQuestion = {
  place: ESSEX,
  indicator: 'smoking',
  level: 'ltla',
  grouping: 'fifths',
  basis: 'within',
  ranking: { kind: 'imd' },
};

test.each([
  ['modelled_unemployment', ['Claimant count, which is counted']],
  ['fuel_poverty', []],
])('%s comes out of a model of its publisher: no slope, gap or rank', (id, instead) => {
  const report = reasonAgainst(indicator(id), { ...QUESTION, indicator: id });
  if (report === null) throw new Error('not refused');
  expect(report.reason).toBe('modelled');
  expect(report.instead.map(({ words }) => words)).toEqual(instead);
  expect(askableLevels(indicator(id), 'utla')).toEqual([]);
  expect(isRanked(indicator(id), 'ltla')).toBe(false);
});
test.each([
  ['connectivity', { kind: 'domain', domain: 'barriers' }, 'reflection'],
  ['patients_per_gp', { kind: 'domain', domain: 'barriers' }, 'reflection'],
  ['patients_per_gp', { kind: 'own', weights: { barriers: 40 } }, 'reflection'],
  ['indoors_score', { kind: 'domain', domain: 'environment' }, 'reflection'],
  ['health_score', { kind: 'imd' }, 'reflection'],
  ['health_score', { kind: 'imdWithoutHealth' }, undefined],
  ['crime_score', { kind: 'own', weights: { income: 1, crime: 0 } }, undefined],
  ['connectivity', { kind: 'domain', domain: 'income' }, undefined],
  ['years_of_potential_life_lost', { kind: 'imd' }, undefined],
] as const)('%s ranked by %o: %s', (id, ranking, reason) => {
  expect(reasonAgainst(indicator(id), { ...QUESTION, indicator: id, ranking })?.reason).toBe(
    reason,
  );
});

describe('what a ranking has in common with the figure is said, and nothing that it has not', () => {
  test.each([
    ['life_expectancy_male', { kind: 'imd' }, /a health domain.*without health takes that out/],
    ['life_expectancy_male', { kind: 'imdWithoutHealth' }, null],
    ['claimant_count', { kind: 'imd' }, /an employment domain.*Own weights/],
    ['claimant_count', { kind: 'imdWithoutHealth' }, /an employment domain/],
    ['child_poverty_after_housing_costs', { kind: 'imd' }, /an income domain/],
    ['claimant_count', { kind: 'domain', domain: 'employment' }, /alone, which contains some/],
    [
      'bad_health',
      { kind: 'own', weights: { health: 1, income: 1 } },
      /Your weights count a health/,
    ],
    ['bad_health', { kind: 'own', weights: { health: 0, income: 1 } }, null],
    ['smoking', { kind: 'imd' }, null],
  ] as const)('%s by %o', (id, ranking, words) => {
    const note = overlapNote(indicator(id), ranking);
    if (words === null) expect(note).toBeNull();
    else expect(note).toMatch(words);
  });
});
