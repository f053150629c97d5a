import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { areaCode } from '../place/area.ts';
import { areaTableFile } from './area-table-file.ts';
import { MADE_TABLES, madeBook, madeTable } from './fixtures.ts';
import { csvText } from './table-file.ts';
import { areaTableModel, filterRows, usualColumns } from './table-model.ts';

const leicester = { code: areaCode('E06000016'), name: 'Leicester', level: 'ltla' as const };
const source = {
  id: 'imd2025_lsoa21',
  title: 'English Indices of Deprivation 2025: scores, ranks and deciles',
  publisher: 'MHCLG',
  licence: 'Open Government Licence v3.0',
  attribution: 'Source: MHCLG, "licensed"',
  period: '2025',
  page: 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025',
};
const provenance = { place: leicester, edition: '2026-11-21', sources: [source], filter: '' };
const wards = madeBook(MADE_TABLES.ward, {
  imd_score: [40.1, 30.2, 'notPublished'],
  life_expectancy_male: [[74.1, 71.5, 76.5], 'suppressed', 'notPublished'],
});
const model = areaTableModel(MADE_TABLES, leicester, wards.table, wards.columns, [
  'imd_score',
  'life_expectancy_male',
]);

describe('the table of a place’s areas', () => {
  it('opens with the map’s indicator and those of the usual ones that the level has', () => {
    expect(usualColumns('ward', 'no_car')).toEqual([
      'no_car',
      'imd_score',
      'core20_share',
      'life_expectancy_male',
      'life_expectancy_female',
    ]);
  });
  it('ranks by its first column and leaves an absent area without a rank', () => {
    expect(model.rankHead).toBe('Rank by IMD score, 1 = most deprived');
    expect(model.rows.map(({ rank }) => rank)).toEqual([1, 2, null]);
  });
  it('finds rows by part of a name, whatever its case or apostrophes', () => {
    expect(filterRows(model.rows, 'leys BEAU')).toHaveLength(1);
    const named = [{ ...(model.rows[0] as (typeof model.rows)[0]), name: 'St Matthew’s' }];
    expect(filterRows(named, "st matthew's")).toHaveLength(1);
  });
});

const csvOf = (...args: Parameters<typeof areaTableFile>) => csvText(areaTableFile(...args));

describe('the CSV file', () => {
  const text = csvOf(model, provenance);
  const table = text.slice(1).split('\r\n\r\n')[0] as string;
  const parsed = Papa.parse<Record<string, string>>(table, { header: true });
  it('starts with a byte-order mark and the head', () => {
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.slice(1).startsWith('Code,Name,Population now,')).toBe(true);
    expect(parsed.meta.fields).toContain(
      'Life expectancy at birth, men, 2021-23 (years, modelled)',
    );
  });
  it('writes figures with limits, and an absence as an empty cell with its reason', () => {
    const name = 'Life expectancy at birth, men, 2021-23 (years, modelled)';
    expect(parsed.data[0]).toMatchObject({
      [name]: '74.1',
      [`${name}: lower 95%`]: '71.5',
      [`${name}: upper 95%`]: '76.5',
      [`${name}: status`]: 'present',
    });
    expect(parsed.data[1]).toMatchObject({
      [name]: '',
      [`${name}: status`]: 'Suppressed by the publisher',
    });
    expect(parsed.data[2]?.[`${name}: status`]).toBe('Not modelled for this area');
  });
  it('ends with provenance that readers of "#" lines skip: no comma, no quote', () => {
    const notes = text.trimEnd().split('\r\n\r\n')[1]?.split('\r\n') ?? [];
    expect(notes.length).toBeGreaterThan(5);
    for (const note of notes) expect(note).toMatch(/^# [^",]*$/);
    expect(notes.join('\n')).toContain('Source: English Indices of Deprivation 2025');
    expect(notes.join('\n')).toContain('Packs of 2026-11-21');
    expect(notes.join('\n')).toContain('Modelled here');
    expect(notes.join('\n')).toContain('best fit');
  });
  it('names the sources of the areas’ names and of their population', () => {
    const named = (id: string) => ({ ...source, id, title: id });
    const sources = ['imd2025_lsoa21', 'lsoa21_ward25', 'mye_ltla23_single_year_age'].map(named);
    const file = csvOf(model, { ...provenance, sources });
    expect(file).toContain('Source: lsoa21_ward25.');
    expect(file).toContain('Source: mye_ltla23_single_year_age.');
  });
  it('flags where prisoners, soldiers or students are likely, in a column and a line of its own', () => {
    const rows = Papa.parse<Record<string, string>>(table, { header: true }).data;
    expect(rows.map(({ Name, Flag }) => [Name, Flag])).toContainEqual([
      'Castle',
      'Prison, barracks or students likely in all its neighbourhoods',
    ]);
    expect(text).toContain('# Flagged where registered patients');
    const plain = { ...model, rows: model.rows.filter((row) => row.flagWords === null) };
    expect(csvOf(plain, provenance)).not.toContain('Flag');
  });
  it('does not let a name become a formula', () => {
    const risky = madeTable('ward', [
      {
        code: 'E05000001',
        name: '=HYPERLINK("x")',
        population: 5,
        parents: { ltla: 'E06000016' },
      },
    ]);
    const book = madeBook(risky, { imd_score: [-1.5] });
    const file = csvOf(
      areaTableModel(MADE_TABLES, leicester, risky, book.columns, ['imd_score']),
      provenance,
    );
    expect(file).toContain(`'=HYPERLINK`);
    expect(file).toContain(',-1.5,');
  });
  it('has a name that says what it holds', () => {
    const place = { ...leicester, name: "King's Lynn & West" };
    const { name, sheet } = areaTableFile(model, { ...provenance, place });
    expect(name).toBe('evenground_king-s-lynn-west_ward_2026-11-21');
    expect(sheet).toBe('Wards');
  });
});

it('an earlier period that the map shows stands in the table too, under its own name', () => {
  const n = wards.table.codes.length;
  const column = {
    values: new Float32Array(n).fill(12.5),
    status: new Uint8Array(n),
    lower: null,
    upper: null,
  };
  const earlier = areaTableModel(
    MADE_TABLES,
    leicester,
    wards.table,
    wards.columns,
    ['imd_score'],
    {
      indicator: 'imd_score',
      period: '2019',
      column,
    },
  );
  expect(earlier.columns.map(({ period, values }) => [period, values])).toEqual([['2019', column]]);
});
