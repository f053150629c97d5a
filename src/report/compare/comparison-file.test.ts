import { expect, test } from 'vitest';
import { areaCode } from '../../place/area.ts';
import { MADE_TABLES, madeBook } from '../fixtures.ts';
import { type Place, placeOf } from '../place.ts';
import { checkTable } from '../table-file.ts';
import { comparisonFile } from './comparison-file.ts';
import { comparePinned } from './pinned-comparison.ts';

const place = (code: string): Place => {
  const found = placeOf(MADE_TABLES, areaCode(code));
  if (found === null) throw new Error(`no ${code}`);
  return found;
};
const books = {
  england: madeBook(MADE_TABLES.england, { life_expectancy_male: [[79.1, 79.05, 79.15]] }),
  ltla: madeBook(MADE_TABLES.ltla, {
    life_expectancy_male: [[76.4, 76.1, 76.8], 'suppressed', [77.5, 76.9, 78.1]],
  }),
  ward: madeBook(MADE_TABLES.ward, { life_expectancy_male: [[75, 72, 78], 74, 'notPublished'] }),
};
const source = {
  id: 'ons_life_expectancy_ltla',
  title: 'Life expectancy for local areas',
  publisher: 'ONS',
  licence: 'OGL',
  attribution: 'Source: ONS',
  period: '2021-23',
  page: 'https://www.ons.gov.uk/',
};
const file = comparisonFile(
  comparePinned(
    ['E07000076', 'E07000066', 'E05010458', 'E92000001'].map(place),
    ['life_expectancy_male'],
    { kind: 'england' },
    books,
  ),
  { against: 'England', methods: ['How it was found'] },
  { edition: '2026-11-22', sources: [source] },
);
const read = (row: number, ...heads: string[]) =>
  heads.map((head) => file.rows[row]?.[file.head.indexOf(head)]);
const DIFFERENCE = [
  'Difference (area less benchmark)',
  'Difference: lower',
  'Difference: upper',
  'Confidence of the difference (%)',
  'Told apart',
];

test('a row an area: figure, limits, benchmark, difference with its interval and in words', () => {
  expect(file.rows).toHaveLength(4);
  expect(read(0, 'Area', 'Kind of area', 'Figure', 'Figure: lower 95%', 'Figure: status')).toEqual([
    'Tendring',
    'District',
    77.5,
    76.9,
    'present',
  ]);
  // 77.5 less 79.1; ±√(0.6² + 0.05²) = 0.6021.
  expect(read(0, ...DIFFERENCE)).toEqual([-1.6, -2.2021, -0.9979, 95, 'Worse']);
  expect(read(0, 'Benchmark', 'Figure of the benchmark', 'In words')).toEqual([
    'England',
    79.1,
    '1.6 years lower than England (1.0 to 2.2): worse',
  ]);
});

test('an absence is an empty cell with its reason; a modelled figure says so; England is itself', () => {
  expect(read(1, 'Figure', 'Figure: status', 'Told apart')).toEqual([
    null,
    'Suppressed by the publisher',
    'No comparison',
  ]);
  expect(read(2, 'Figure: status', 'Confidence of the difference (%)', 'Told apart')).toEqual([
    'modelled',
    null,
    'Modelled: not judged',
  ]);
  expect(read(3, ...DIFFERENCE)).toEqual([null, null, null, null, 'The benchmark itself']);
});

test('its notes say what is compared, how, from which packs, and that modelled figures are not ranked', () => {
  const notes = file.notes.join('\n');
  for (const words of [
    'Tendring (E07000076); Basildon (E07000066)',
    'against England',
    'How it was found',
    'Packs of 2026-11-22',
    'Modelled here (wards)',
    'Modelled figures are to be read: they are not judged',
  ])
    expect(notes).toContain(words);
});

test('it can be written, under a name that says what it holds', () => {
  expect(() => checkTable(file)).not.toThrow();
  expect(file.name).toBe('evenground_compare_tendring-and-3-more_2026-11-22');
});
