/** Answers from the committed packs, held against published and documented figures. */
import { expect, test } from 'vitest';
import { packsOnDisk } from '../../../tests/fixtures/packs-on-disk.ts';
import { type AreaCode, ENGLAND } from '../../place/area.ts';
import { type InequalityAnswer, inequalityReport } from './inequality-report.ts';
import type { InequalityQuestion } from './question.ts';

const { books } = await packsOnDisk({
  levels: [],
  books: [
    { level: 'lsoa', themes: ['health', 'deprivation', 'domains'] },
    { level: 'ltla', themes: ['health', 'deprivation'] },
  ],
  weighted: [],
  practices: false,
  moneyLsoas: false,
  icb: false,
  outturn: false,
});
const { lsoa, ltla } = books;
if (lsoa === undefined || ltla === undefined) throw new Error('no books');

const ENGLAND_WIDE: InequalityQuestion = {
  place: { code: ENGLAND, name: 'England', level: 'england' },
  indicator: 'years_of_potential_life_lost',
  level: 'lsoa',
  grouping: 'tenths',
  basis: 'national',
  ranking: { kind: 'imd' },
};
const answer = (question: InequalityQuestion): InequalityAnswer => {
  const book = question.level === 'lsoa' ? lsoa : ltla;
  const report = inequalityReport(question, { book, neighbourhoods: lsoa });
  if (report.kind !== 'answer') throw new Error(report.sentence);
  return report;
};
const ratioOf = (report: InequalityAnswer) => {
  const found = report.measures.find(({ id }) => id === 'ratio');
  return found?.kind === 'present' ? found.value : Number.NaN;
};

test('METHODS: years of potential life lost, 1.64:1 between England’s fifths, 1.82:1 between tenths', () => {
  expect(ratioOf(answer(ENGLAND_WIDE))).toBeCloseTo(1.82, 2);
  expect(ratioOf(answer({ ...ENGLAND_WIDE, grouping: 'fifths' }))).toBeCloseTo(1.64, 2);
});

test('own weights equal to the published ones order neighbourhoods nearly as the IMD does', () => {
  const weights = {
    income: 0.225,
    employment: 0.225,
    education: 0.135,
    health: 0.135,
    crime: 0.093,
    barriers: 0.093,
    environment: 0.093,
  };
  const own = answer({ ...ENGLAND_WIDE, ranking: { kind: 'own', weights } });
  expect(own.fit.slope).toBeCloseTo(answer(ENGLAND_WIDE).fit.slope, 1);
  // Carried up to districts.
  const districts = answer({
    ...ENGLAND_WIDE,
    indicator: 'smoking',
    level: 'ltla',
    grouping: 'fifths',
    repetitions: 1000,
  });
  const ownDistricts = answer({ ...districts.question, ranking: { kind: 'own', weights } });
  expect(ownDistricts.fit.slope).toBeCloseTo(districts.fit.slope, 0);
});

test('Essex, men, 2021-23, by district: the slope with its limits, Tendring against Uttlesford at its ends', () => {
  const report = answer({
    ...ENGLAND_WIDE,
    place: { code: 'E10000012' as AreaCode, name: 'Essex', level: 'utla' },
    indicator: 'life_expectancy_male',
    level: 'ltla',
    grouping: 'continuous',
  });
  expect(
    report.groups.map(({ label }) => label).filter((_, i, all) => i % (all.length - 1) === 0),
  ).toEqual(['Tendring', 'Uttlesford']);
  const gap = report.measures.find(({ id }) => id === 'gap');
  expect(gap).toMatchObject({ text: '5.5 years', intervalText: '4.6 to 6.4' });
  expect(report.measures[0]).toMatchObject({ text: '3.9 years', intervalText: '3.3 to 4.5' });
});
