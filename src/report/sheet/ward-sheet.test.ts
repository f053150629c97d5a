import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { packsOnDisk } from '../../../tests/fixtures/packs-on-disk.ts';
import { readParquet } from '../../pack/parquet.ts';
import { decodeServices } from '../../pack/points.ts';
import { SheetArchive, sheetFileName, standalonePage } from './sheet-file.ts';
import { tenthWords } from './sheet-rows.ts';
import { sheetServices } from './sheet-services.ts';
import { SHEET_NEEDS, type SheetInputs, wardSheet } from './ward-sheet.ts';

const packs = await packsOnDisk({
  levels: [],
  books: [...SHEET_NEEDS],
  weighted: [],
  practices: false,
  moneyLsoas: false,
  icb: false,
  outturn: false,
});
const file = readFileSync(join(import.meta.dirname, '../../../public/packs/services/gp.parquet'));
const gps = decodeServices(
  'gp',
  await readParquet(
    'services/gp.parquet',
    file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer,
  ),
);
const inputs: SheetInputs = {
  tables: packs.tables,
  books: packs.books,
  services: [
    { id: 'gp', label: 'GP practices', period: 'February 2026', source: 'gp', sites: gps },
  ],
  sources: [],
  edition: '2026-11-21',
};
const codeOf = (name: string, district: string): string => {
  const table = packs.tables.ward;
  const row = table?.names.findIndex(
    (one, k) => one === name && table.parents.ltla?.[k] === district,
  );
  const code = row === undefined ? undefined : table?.codes[row];
  if (code === undefined) throw new Error(`no ward ${name}`);
  return code;
};

describe('Greetham in Rutland', () => {
  const sheet = wardSheet(codeOf('Greetham', 'E06000017'), inputs);
  test('is flagged for its prison, and said to be one neighbourhood', () => {
    expect(sheet.flag).toContain('Prison, barracks or students likely');
    expect(sheet.makeUp[1]).toMatch(
      /^Made of 1 neighbourhood that fits it best; it has \d+(\.\d+)?% of its postcodes in one ward \(/,
    );
  });
  test('with none of its people in Core20 neighbourhoods it is one of many, not the lowest', () => {
    const [core20] = sheet.deprivationRows;
    expect(core20?.ward.text).toBe('0.0%');
    expect(core20?.place).toBe('joint lowest');
  });
  test('is the most deprived in Rutland, and far from it in England', () => {
    expect(sheet.deprivation[0]).toMatch(/deprived of 6,793 wards in England/);
    expect(sheet.deprivation[1]).toMatch(/^Most deprived of \d+ wards in Rutland\.$/);
  });
  test('seven domains, with the tenth of wards that each lies in', () => {
    expect(sheet.domains).toHaveLength(7);
    for (const { tenth } of sheet.domains) expect(tenth).toMatch(/deprived tenth$/);
  });
  test('ages add up to everyone', () => {
    for (const { shares } of sheet.ages)
      expect(shares?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
  });
  test('life expectancy is modelled and has no place among wards; its district’s is judged', () => {
    expect(sheet.life[0]).toMatch(
      /^Life expectancy, men, 2021-23: [\d.]+ years, modelled \([\d.]+ to [\d.]+\)\.$/,
    );
    expect(sheet.districtHealth[0]?.of.name).toBe('Rutland');
    expect(sheet.districtHealth[0]?.verdict).toBe('better');
  });
  test('no practice inside; the nearest has a distance', () => {
    expect(sheet.services[0]).toMatchObject({ inside: 0, insideWords: 'none inside' });
    expect(sheet.services[0]?.nearestWords).toMatch(/^nearest: .+, \d+\.\d km$/);
  });
});

test('a ward without a neighbourhood says why, has no figure, and its district’s stand', () => {
  const table = packs.tables.ward;
  const row = table?.lsoas?.indexOf(0) ?? -1;
  const sheet = wardSheet(table?.codes[row] as string, inputs);
  expect(sheet.noFigure).toContain('No neighbourhood (LSOA) fits this ward best');
  expect(sheet.makeUp).toEqual(['No people are counted for it.']);
  expect(sheet.who.every(({ ward }) => ward.value === null && ward.text === 'no figure')).toBe(
    true,
  );
  expect(sheet.who.every(({ district }) => district.value !== null)).toBe(true);
  expect(sheet.ages[0]?.shares).toBeNull();
  expect(sheet.deprivation).toEqual([]);
});

test('tenths of wards, counted from the nearer end', () => {
  expect(tenthWords({ rank: 1, of: 6793 })).toBe('most deprived tenth');
  expect(tenthWords({ rank: 679, of: 6793 })).toBe('most deprived tenth');
  expect(tenthWords({ rank: 680, of: 6793 })).toBe('2nd most deprived tenth');
  expect(tenthWords({ rank: 6793, of: 6793 })).toBe('least deprived tenth');
  expect(tenthWords({ rank: 4000, of: 6793 })).toBe('5th least deprived tenth');
});

test('services: those inside by name, the nearest by the straight line', () => {
  const site = (name: string, ward: string | null, latitude: number) => ({
    name,
    ward,
    longitude: 0,
    latitude,
  });
  const kind = { id: 'gp', label: 'GP practices', period: '2026', source: 'gp' };
  const sites = ['D', 'C', 'B', 'A'].map((name, k) => site(name, 'E05000001', 52 + k / 100));
  expect(
    sheetServices('E05000001', [0, 52], [{ ...kind, sites: [...sites, site('FAR', null, 53)] }])[0],
  ).toMatchObject({
    inside: 4,
    insideWords: '4 inside: A, B, C and 1 more',
    nearestWords: 'the nearest 0.0 km',
  });
  expect(
    sheetServices('E05000002', [0, 52], [{ ...kind, sites: [site('OAKHAM SURGERY', null, 53)] }])[0]
      ?.nearestWords,
  ).toBe('nearest: Oakham Surgery, 111.2 km');
});

test('a page asks for nothing outside; an archive opens to the same pages, and is the same twice', () => {
  const page = standalonePage('A & B', 'p{color:red}', '<p>x</p>');
  expect(page).toContain('<title>A &amp; B</title>');
  expect(page).toContain("default-src 'none'");
  const make = () => {
    const archive = new SheetArchive('2026-11-21');
    archive.add('a.html', page);
    archive.add('b.html', 'é');
    const parts = archive.finish();
    return Buffer.concat(parts);
  };
  const files = unzipSync(make());
  expect(Object.keys(files)).toEqual(['a.html', 'b.html']);
  expect(strFromU8(files['a.html'] as Uint8Array)).toBe(page);
  expect(make().equals(make())).toBe(true);
  expect(
    sheetFileName({
      name: 'Castle',
      code: 'E05010461',
      district: { code: 'E06000016' as never, name: 'Leicester', level: 'ltla' },
    }),
  ).toBe('ward-sheet-leicester-castle-e05010461.html');
});
