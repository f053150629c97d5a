/** Answers from the committed packs, held against published and documented figures. */
import { describe, expect, test } from 'vitest';
import { packsOnDisk } from '../../../tests/fixtures/packs-on-disk.ts';
import { type AreaCode, ENGLAND } from '../../place/area.ts';
import { gapMap } from './gap-map.ts';
import { type InequalityAnswer, inequalityReport } from './inequality-report.ts';
import type { InequalityQuestion } from './question.ts';

const { books } = await packsOnDisk({
  levels: [],
  books: [
    { level: 'lsoa', themes: ['health', 'deprivation', 'domains'] },
    { level: 'ltla', themes: ['health', 'deprivation'] },
    { level: 'msoa', themes: ['health', 'deprivation'] },
  ],
  weighted: [],
  practices: false,
  moneyLsoas: false,
  icb: false,
  outturn: false,
});
const { lsoa, ltla, msoa } = books;
if (lsoa === undefined || ltla === undefined || msoa === undefined) throw new Error('no books');

const ENGLAND_WIDE: InequalityQuestion = {
  place: { code: ENGLAND, name: 'England', level: 'england' },
  indicator: 'years_of_potential_life_lost',
  level: 'lsoa',
  grouping: 'tenths',
  basis: 'national',
  ranking: { kind: 'imd' },
};
const answer = (question: InequalityQuestion): InequalityAnswer => {
  const book = { lsoa, msoa }[question.level as 'lsoa'] ?? ltla;
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

const place = (code: string, name: string): InequalityQuestion['place'] => ({
  code: code as AreaCode,
  name,
  level: 'utla',
});
const LEICESTER = place('E06000016', 'Leicester');
const LEICESTERSHIRE = place('E10000018', 'Leicestershire');
const RUTLAND = place('E06000017', 'Rutland');
const ESSEX = place('E10000012', 'Essex');

/** Reckoned apart from the app, in numpy: a straight line by `polyfit`, weights √a, on groups made from the packs. */
describe('the same numbers in another package: years of potential life lost by neighbourhood', () => {
  test.each([
    [ENGLAND_WIDE.place, 'fifths', 'national', 35.65511179, 1.87016064],
    [ENGLAND_WIDE.place, 'tenths', 'national', 35.98290903, 1.8816872],
    [ENGLAND_WIDE.place, 'continuous', 'national', 36.180773, 1.88868975],
    [LEICESTER, 'fifths', 'national', 24.57160328, 1.40237658],
    [LEICESTER, 'tenths', 'within', 25.30548636, 1.41689953],
    [LEICESTERSHIRE, 'fifths', 'national', 17.49849188, 1.41511163],
    [LEICESTERSHIRE, 'fifths', 'within', 16.76863163, 1.3943831],
    [LEICESTERSHIRE, 'tenths', 'national', 16.88212443, 1.39758301],
    [LEICESTERSHIRE, 'continuous', 'within', 16.80713408, 1.39546774],
    [RUTLAND, 'fifths', 'within', 6.705516, 1.15112411],
    [RUTLAND, 'tenths', 'within', 7.24926314, 1.16438593],
  ] as const)('$0.name, $1, $2', (where, grouping, basis, sii, rii) => {
    const { fit } = answer({ ...ENGLAND_WIDE, place: where, grouping, basis });
    expect(fit.slope).toBeCloseTo(sii, 5);
    expect(fit.ratio).toBeCloseTo(rii, 6);
  });

  test('Leicestershire’s fifths: concentration by 2cov(y, R)/μ, what is attributable, and the parts of the gap', () => {
    const asked: InequalityQuestion = {
      ...ENGLAND_WIDE,
      place: LEICESTERSHIRE,
      grouping: 'fifths',
      basis: 'within',
    };
    const { measures } = answer(asked);
    const of = (id: string) => measures.find((one) => one.id === id);
    expect(of('concentration')).toMatchObject({ value: expect.closeTo(-0.05270069, 6) });
    expect(of('attributable')).toMatchObject({ value: expect.closeTo(-5.25695365, 5) });
    const gap = gapMap(asked, { book: lsoa });
    if (gap.kind !== 'gapMap') throw new Error(gap.sentence);
    expect(gap.gap).toBeCloseTo(16.80713408, 5);
    expect(gap.areas.reduce((sum, area) => sum + area.contribution, 0)).toBeCloseTo(gap.gap, 9);
  });

  test('Rutland has nobody in some of England’s fifths: a sentence, no number', () => {
    expect(
      inequalityReport({ ...ENGLAND_WIDE, place: RUTLAND, grouping: 'fifths' }, { book: lsoa }),
    ).toMatchObject({ kind: 'notComputed', reason: 'emptyGroup' });
  });
});

/** SII, its limits, RII. */
const LIFE: Readonly<Record<string, readonly [number, number, number, number]>> = {
  'England life_expectancy_male': [5.44681827, 5.34456039, 5.54907616, 1.07138391],
  'England life_expectancy_female': [4.37885716, 4.28070002, 4.47701431, 1.05418242],
  'Leicestershire life_expectancy_male_2009_13': [4.49282385, 3.77086234, 5.21478535, 1.05768571],
  'Essex life_expectancy_male_2009_13': [5.90315693, 5.41832085, 6.38799301, 1.07640827],
};

/** As above; the limits by √Σc²se² in numpy, and 50,000 draws of it agree with them to 1% of the index. */
describe('the same numbers in another package: life expectancy', () => {
  test.each([
    [ENGLAND_WIDE.place, 'life_expectancy_male', 'ltla', 'tenths', 'national'],
    [ENGLAND_WIDE.place, 'life_expectancy_female', 'ltla', 'fifths', 'national'],
    [LEICESTERSHIRE, 'life_expectancy_male_2009_13', 'msoa', 'fifths', 'within'],
    [ESSEX, 'life_expectancy_male_2009_13', 'msoa', 'tenths', 'national'],
  ] as const)('$0.name, $1 by $3, $4', (where, indicator, level, grouping, basis) => {
    const { fit } = answer({ ...ENGLAND_WIDE, place: where, indicator, level, grouping, basis });
    const [sii, low, high, rii] = LIFE[`${where.name} ${indicator}`] as (typeof LIFE)[string];
    expect(fit.limits).toBe('closed');
    [fit.slope, ...(fit.slopeInterval ?? [])].forEach((found, k) => {
      expect(found).toBeCloseTo([sii, low, high][k] as number, 6);
    });
    expect(fit.ratio).toBeCloseTo(rii, 6);
  });
});

test('Essex, men: Basildon and Uttlesford stand out of their published limits, if not of the usual scatter', () => {
  const gap = gapMap(
    {
      ...ENGLAND_WIDE,
      place: { code: 'E10000012' as AreaCode, name: 'Essex', level: 'utla' },
      indicator: 'life_expectancy_male',
      level: 'ltla',
    },
    { book: ltla },
  );
  if (gap.kind !== 'gapMap') throw new Error(gap.sentence);
  expect(gap.limitsOf).toBe('errors');
  const out = gap.areas.filter(({ standsOut }) => standsOut).map(({ name }) => name);
  expect(out).toEqual(expect.arrayContaining(['Basildon', 'Uttlesford']));
  expect(out.length).toBeLessThan(12);
});
