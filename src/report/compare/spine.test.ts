import { describe, expect, test } from 'vitest';
import { indicator } from '../../indicators/registry.ts';
import { areaCode } from '../../place/area.ts';
import { MADE_TABLES, madeBook, madeTable } from '../fixtures.ts';
import type { Books } from '../inputs.ts';
import { placeOf } from '../place.ts';
import { heatRows } from './heat-map.ts';
import { pairDifferences } from './pair.ts';
import { comparePinned } from './pinned-comparison.ts';
import { spineRows, spreadOf } from './spine.ts';

/** Ten made districts with scores 10, 20 … 100; life expectancy 90, 89 … 81. */
const districts = madeTable(
  'ltla',
  Array.from({ length: 10 }, (_, k) => ({
    code: `E070000${10 + k}`,
    name: `District ${k + 1}`,
    population: 100_000,
  })),
);
const tables = { england: MADE_TABLES.england, ltla: districts };
const books: Books = {
  england: madeBook(MADE_TABLES.england, {
    imd_score: [40],
    life_expectancy_male: [[85, 84.9, 85.1]],
  }),
  ltla: madeBook(districts, {
    imd_score: Array.from({ length: 10 }, (_, k) => 10 * (k + 1)),
    life_expectancy_male: Array.from(
      { length: 10 },
      (_, k) => [90 - k, 89.5 - k, 90.5 - k] as const,
    ),
  }),
  ward: madeBook(MADE_TABLES.ward, { life_expectancy_male: [75, 74, 'notPublished'] }),
};
const place = (code: string) => {
  const found = placeOf({ ...tables, ward: MADE_TABLES.ward }, areaCode(code));
  if (found === null) throw new Error(`no ${code}`);
  return found;
};
const IDS = ['imd_score', 'life_expectancy_male'];
const compared = (code: string) => comparePinned([place(code)], IDS, { kind: 'england' }, books);

describe('a spine chart', () => {
  test('quartiles as R’s type 7: of 10, 20 … 100 they are 32.5, 55 and 77.5', () => {
    expect(spreadOf(indicator('imd_score'), 'ltla', books)).toMatchObject({
      of: 10,
      lowest: 10,
      lowerQuartile: 32.5,
      median: 55,
      upperQuartile: 77.5,
      highest: 100,
    });
  });
  const [score, life] = spineRows(compared('E07000019').rows, 0, books);
  test('the benchmark is in the middle, the further end at the edge, worse to the left', () => {
    // England 40, the highest 60 away: a score of 100 is at the left edge, 10 at 50 + 50·30/60.
    expect(score?.scale?.at(100)).toBe(0);
    expect(score?.scale?.at(40)).toBe(50);
    expect(score?.scale?.at(10)).toBe(75);
    expect([score?.scale?.leftEnd, score?.scale?.rightEnd]).toEqual([100, 10]);
  });
  test('a long life is to the right', () => {
    expect(life?.scale?.at(90)).toBe(100);
    expect([life?.scale?.leftEnd, life?.scale?.rightEnd]).toEqual([81, 90]);
  });
  test('without a benchmark the median is in the middle', () => {
    const parent = comparePinned([place('E07000019')], IDS, { kind: 'region' }, books);
    const row = spineRows(parent.rows, 0, books)[0];
    expect(row?.scale).toMatchObject({ centreIs: 'median', centre: 55 });
  });
  test('modelled and absent figures are not placed', () => {
    const ward = comparePinned(
      [place('E05010458')],
      ['life_expectancy_male'],
      { kind: 'england' },
      books,
    );
    expect(spineRows(ward.rows, 0, books)[0]?.none).toContain('Modelled');
    const england = compared('E92000001');
    expect(spineRows(england.rows, 0, books)[0]?.scale).toBeNull();
  });
});

describe('a heat map', () => {
  test('fifth 1 is the worse end, whichever way the indicator runs', () => {
    const most = heatRows(compared('E07000019').rows, books);
    expect(most.map(({ cells }) => cells[0]?.fifth)).toEqual([1, 1]);
    expect(most[0]?.cells[0]?.words).toBe('most deprived of 10 districts');
    const least = heatRows(compared('E07000010').rows, books);
    expect(least.map(({ cells }) => cells[0]?.fifth)).toEqual([5, 5]);
  });
  test('ten areas make fifths of two', () => {
    const fifths = districts.codes.map(
      (code) => heatRows(compared(code).rows, books)[0]?.cells[0]?.fifth,
    );
    expect(fifths).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
  });
  test('modelled figures are in none', () => {
    const ward = comparePinned(
      [place('E05010458')],
      ['life_expectancy_male'],
      { kind: 'england' },
      books,
    );
    expect(heatRows(ward.rows, books)[0]?.cells[0]).toMatchObject({
      fifth: null,
      none: 'modelled: not ranked',
    });
  });
});

describe('two places', () => {
  test('the higher less the lower, at 95%', () => {
    const [score, life] = pairDifferences(place('E07000019'), place('E07000010'), IDS, books);
    expect(score?.sentence).toContain('no limits are published to judge it by');
    // 9.0 ± 1.96·√2·(1.0/3.92) = 9.0 ± 0.7
    expect(life?.sentence).toBe(
      'Life expectancy at birth, men, 2021-23: District 1 (90.0 years) less District 10 (81.0 years) is 9.0 years, 8.3 to 9.7.',
    );
  });
  test('what cannot be told apart is said to be', () => {
    const near: Books = {
      ...books,
      ltla: madeBook(districts, {
        life_expectancy_male: Array.from({ length: 10 }, (_, k) => [80 + k / 10, 79, 81] as const),
      }),
    };
    const [life] = pairDifferences(place('E07000010'), place('E07000011'), IDS, near);
    expect(life?.sentence).toContain('is 0.1 years, −1.3 to 1.5: they cannot be told apart.');
  });
});
