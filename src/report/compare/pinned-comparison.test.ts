import { describe, expect, test } from 'vitest';
import { indicator } from '../../indicators/registry.ts';
import type { Value } from '../../indicators/value.ts';
import { type AreaCode, areaCode } from '../../place/area.ts';
import { MADE_TABLES, madeBook } from '../fixtures.ts';
import type { Books } from '../inputs.ts';
import { type Place, placeOf } from '../place.ts';
import { benchmarkFor } from './benchmark.ts';
import { differenceMethod, differenceOf } from './difference.ts';
import { comparePinned } from './pinned-comparison.ts';

const life = indicator('life_expectancy_male');
const figure = (value: number, lower: number | null = null, upper = lower): Value => ({
  kind: 'present',
  value,
  lower,
  upper,
});
const place = (code: string): Place => {
  const found = placeOf(MADE_TABLES, areaCode(code));
  if (found === null) throw new Error(`no ${code}`);
  return found;
};

describe('one figure less another', () => {
  const uttlesford = { name: 'Uttlesford', value: figure(83, 82.3, 83.6) };
  const tendring = { name: 'Tendring', value: figure(77.5, 76.9, 78.1) };

  test('ONS 2021-23, men: Uttlesford less Tendring is 5.5 years, 4.6 to 6.4', () => {
    expect(differenceOf(life, uttlesford, tendring, 0.95)).toMatchObject({
      class: 'better',
      value: 5.5,
      text: '+5.5 years',
      intervalText: '4.6 to 6.4',
      words: '5.5 years higher than Tendring (4.6 to 6.4): better',
    });
  });
  test('the other way round the words keep the limits positive, the numbers their sign', () => {
    expect(differenceOf(life, tendring, uttlesford, 0.95)).toMatchObject({
      class: 'worse',
      text: '−5.5 years',
      intervalText: '−6.4 to −4.6',
      words: '5.5 years lower than Uttlesford (4.6 to 6.4): worse',
    });
  });
  test('an interval that holds 0 is a class of its own', () => {
    const close = { name: 'Epping Forest', value: figure(82.5, 81.9, 83.1) };
    const found = differenceOf(life, uttlesford, close, 0.95);
    expect(found.class).toBe('notToldApart');
    expect(found.words).toBe(
      'cannot be told apart from Epping Forest: 0.5 years higher than Epping Forest (−0.4 to 1.4)',
    );
  });
  test('a limit that only rounds to 0 says on which side it lies', () => {
    // 3.1 ± ½√(6.0² + 1.3²) = 3.1 ± 3.07.
    const leicester = { name: 'Leicester', value: figure(57.8, 54.8, 60.8) };
    const england = { name: 'England', value: figure(60.9, 60.2, 61.5) };
    expect(differenceOf(life, leicester, england, 0.95).words).toBe(
      '3.1 years lower than England (just over 0 to 6.2): worse',
    );
  });
  test('99.8% tells fewer apart than 95%', () => {
    const near = { name: 'Braintree', value: figure(82, 81.4, 82.6) };
    expect(differenceOf(life, uttlesford, near, 0.95).class).toBe('better');
    expect(differenceOf(life, uttlesford, near, 0.998).class).toBe('notToldApart');
    expect(differenceMethod(0.998)).toContain('99.8% interval');
  });
  test('a high share of smokers is worse; no judgement where none is meant', () => {
    const high = { name: 'Harlow', value: figure(20, 18, 22) };
    const low = { name: 'Maldon', value: figure(10, 8, 12) };
    expect(differenceOf(indicator('smoking'), high, low, 0.95)).toMatchObject({
      class: 'worse',
      text: '+10.0 percentage points',
    });
    expect(differenceOf(indicator('unpaid_care'), high, low, 0.95).class).toBe('higher');
  });
  test('without limits there is a difference and no judgement', () => {
    const found = differenceOf(life, uttlesford, { name: 'Essex', value: figure(80) }, 0.95);
    expect(found).toMatchObject({ class: 'unjudged', interval: null, text: '+3.0 years' });
    expect(found.words).toBe('3.0 years higher than Essex; no limits to judge by');
  });
  test('counts, positions and absences have no difference', () => {
    const score = (value: Value) => ({ name: 'Castle', value });
    const people = differenceOf(indicator('core20_people'), uttlesford, tendring, 0.95);
    expect(people).toMatchObject({ class: 'absent', value: null });
    const rank = differenceOf(indicator('imd_rank'), score(figure(5)), score(figure(9)), 0.95);
    expect(rank).toMatchObject({ class: 'unjudged', value: null, text: null });
    const absent = differenceOf(life, uttlesford, score({ kind: 'suppressed' }), 0.95);
    expect(absent.words).toBe('No comparison with Castle: no figure for Castle.');
  });
});

const books: Books = {
  england: madeBook(MADE_TABLES.england, {
    life_expectancy_male: [[79.1, 79.05, 79.15]],
    imd_score: [21.5],
  }),
  region: madeBook(MADE_TABLES.region, { life_expectancy_male: ['missing', [79.9, 79.8, 80]] }),
  utla: madeBook(MADE_TABLES.utla, {
    healthy_life_expectancy_male: [
      [57, 55, 59],
      [62, 60, 64],
    ],
    life_expectancy_male: [
      [76.4, 76.1, 76.8],
      [79.8, 79.6, 80],
    ],
  }),
  ltla: madeBook(MADE_TABLES.ltla, {
    life_expectancy_male: [
      [76.4, 76.1, 76.8],
      [79.5, 79, 80],
      [77.5, 76.9, 78.1],
    ],
    imd_score: [33, 24, 31],
  }),
  ward: madeBook(MADE_TABLES.ward, {
    life_expectancy_male: [[75, 72, 78], [74, 71, 77], 'notPublished'],
    imd_score: [40, 20, 'notPublished'],
  }),
};
const PLACES = ['E06000016', 'E07000076', 'E05010458', 'E92000001'].map(place);
const IDS = ['life_expectancy_male', 'imd_score', 'healthy_life_expectancy_male'];

describe('pinned areas of mixed levels', () => {
  const table = comparePinned(PLACES, IDS, { kind: 'england' }, books);
  const cells = (row: number) => table.rows[row]?.cells ?? [];

  test('against England, each in its class', () => {
    expect(cells(0).map(({ difference }) => difference.class)).toEqual([
      'worse',
      'worse',
      'modelled',
      'itself',
    ]);
    expect(cells(0)[0]).toMatchObject({ text: '76.4 years', limitsText: '76.1 to 76.8' });
  });
  test('a modelled figure is marked as such and judged against nothing; a note says so', () => {
    expect(cells(0)[2]).toMatchObject({
      text: '75.0 years, modelled',
      limitsText: '72.0 to 78.0',
      difference: {
        class: 'modelled',
        value: null,
        interval: null,
        words: 'Modelled figures are read: no difference from England is worked out.',
      },
    });
    expect(table.notes.join(' ')).toContain('not judged against another figure');
    const ofWard = comparePinned(
      [place('E06000016')],
      ['life_expectancy_male'],
      { kind: 'place', area: place('E05010458').area },
      books,
    );
    expect(ofWard.rows[0]?.cells[0]?.difference.class).toBe('modelled');
  });
  test('official figures of small areas are judged at 99.8%, a single comparison at 95%', () => {
    const msoa = madeBook(MADE_TABLES.msoa, {
      life_expectancy_male_2009_13: [
        [75, 74, 76],
        [77, 76, 78],
      ],
    });
    const [one, other] = MADE_TABLES.msoa.codes.map((code) => place(code));
    if (one === undefined || other === undefined) throw new Error('no MSOAs');
    const of = (single: boolean) =>
      comparePinned(
        [one],
        ['life_expectancy_male_2009_13'],
        { kind: 'place', area: other.area },
        { msoa },
        { single },
      ).rows[0]?.cells[0]?.difference;
    // 2 ± 1.41 at 95%, ± 2.23 at 99.8%.
    expect(of(false)).toMatchObject({ class: 'notToldApart', confidence: 0.998 });
    expect(of(true)).toMatchObject({ class: 'worse', confidence: 0.95 });
  });
  test('judged by two confidences, the notes say which areas by which', () => {
    const [one, other] = MADE_TABLES.msoa.codes.map((code) => place(code));
    if (one === undefined || other === undefined) throw new Error('no MSOAs');
    const msoa = madeBook(MADE_TABLES.msoa, {
      life_expectancy_male_2009_13: [
        [75, 74, 76],
        [77, 76, 78],
      ],
    });
    const alike = new Map([
      ['E06000016', [place('E07000066').area]],
      [one.area.code as string, [other.area]],
    ]);
    const { notes } = comparePinned(
      [place('E06000016'), one],
      ['life_expectancy_male', 'life_expectancy_male_2009_13'],
      { kind: 'like', places: alike },
      { ...books, msoa },
    );
    expect(notes[0]).toContain('Leicester: Differences are told apart where the 95% interval');
    expect(notes[1]).toContain(`${one.area.name}: Differences are told apart where the 99.8%`);
    expect(table.notes[0]).toBe(differenceMethod(0.95));
  });
  test('a unitary’s upper-tier figure is its own; a district’s county’s is not', () => {
    expect(cells(2)[0]?.text).toBe('57.0 years');
    expect(cells(2)[1]?.figure.value.kind).toBe('notPublished');
    expect(cells(2)[1]?.difference.class).toBe('absent');
  });
  test('against the parent of each', () => {
    const own = comparePinned(PLACES, IDS, { kind: 'parent' }, books);
    expect(own.rows[0]?.cells.map(({ benchmark }) => benchmark?.name ?? null)).toEqual([
      'East Midlands',
      'Essex',
      'Leicester',
      null,
    ]);
    expect(own.rows[0]?.cells[0]?.difference.words).toContain('no figure for East Midlands');
    expect(own.rows[0]?.cells[3]?.difference.words).toBe('England has no such benchmark.');
  });
  test('ICB, region and another place', () => {
    const tendring = place('E07000076');
    expect(benchmarkFor({ kind: 'icb' }, tendring)?.name).toBe('Suffolk and North East Essex');
    expect(benchmarkFor({ kind: 'region' }, tendring)?.name).toBe('East of England');
    const leicester = place('E06000016').area;
    expect(benchmarkFor({ kind: 'place', area: leicester }, tendring)?.name).toBe('Leicester');
  });
  test('against the mean of places like it, weighted by people', () => {
    const areas = ['E07000066', 'E06000016'].map((code) => place(code).area);
    const like = comparePinned(
      [place('E07000076')],
      ['life_expectancy_male'],
      { kind: 'like', places: new Map([['E07000076', areas]]) },
      books,
    );
    const cell = like.rows[0]?.cells[0];
    const value = cell?.benchmark?.figure.value;
    const mean = (190 * 79.5 + 380 * 76.4) / 570;
    // Half widths 0.5 and 0.35 years by thirds: √((⅓·0.5)² + (⅔·0.35)²).
    const half = Math.hypot(0.5 / 3, 0.7 / 3);
    if (value?.kind !== 'present') throw new Error('absent');
    expect(value.value).toBeCloseTo(mean, 4);
    expect(value.upper).toBeCloseTo(mean + half, 4);
    expect(cell?.benchmark?.name).toBe('the mean of 2 places like it');
  });
  test('none, and more than ten, are refused', () => {
    expect(() => comparePinned([], IDS, { kind: 'england' }, books)).toThrow('0 places');
    const many = Array.from({ length: 11 }, () => PLACES[0] as Place);
    expect(() => comparePinned(many, IDS, { kind: 'england' }, books)).toThrow('11 places');
  });
});

test('a code that is not there has no benchmark by mistake', () => {
  const places = new Map<AreaCode, []>([['E07000076' as AreaCode, []]]);
  expect(benchmarkFor({ kind: 'like', places }, place('E07000076'))).toBeNull();
});
