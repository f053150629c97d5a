import { describe, expect, test } from 'vitest';
import { areaCode } from './area.ts';
import type { AreaTable, ParentLevel } from './area-table.ts';
import type { Level } from './levels.ts';
import { searchPlaces } from './search.ts';
import { buildCodeIndex } from './search-codes.ts';
import { buildNameIndex } from './search-index.ts';

/** A table of named areas: [code, name, parents]. */
function tableOf(
  level: Level,
  areas: [code: string, name: string, parents: Partial<Record<ParentLevel, string>>][],
  more: { officialNames?: string[]; aliases?: [string, string][] } = {},
): AreaTable {
  const sorted = areas
    .map((area, at) => ({ area, official: more.officialNames?.[at] }))
    .sort((a, b) => (a.area[0] < b.area[0] ? -1 : 1));
  const codes = sorted.map(({ area }) => areaCode(area[0]));
  const parents: Partial<Record<ParentLevel, ReturnType<typeof areaCode>[]>> = {};
  for (const parent of Object.keys(areas[0]?.[2] ?? {}) as ParentLevel[])
    parents[parent] = sorted.map(({ area }) => areaCode(area[2][parent] as string));
  const none = new Float64Array(codes.length);
  return {
    level,
    codes,
    names: sorted.map(({ area }) => area[1]),
    officialNames: more.officialNames ? sorted.map(({ official }) => official as string) : null,
    rowOf: new Map(codes.map((code, row) => [code, row])),
    parents,
    population: none,
    populationCensus: none,
    bounds: new Float64Array(codes.length * 4),
    centres: new Float64Array(codes.length * 2),
    lsoas: null,
    bestFit: null,
    institutionFlag: null,
    aliases: new Map((more.aliases ?? []).map(([from, to]) => [from, areaCode(to)])),
  };
}

const eastMidlands = 'E12000004';
const east = 'E12000006';
const yorkshire = 'E12000003';
const southEast = 'E12000008';
const leicester = { utla: 'E06000016', region: eastMidlands };
const unitaries: [string, string, Partial<Record<ParentLevel, string>>][] = [
  ['E06000016', 'Leicester', { region: eastMidlands }],
  ['E08000038', 'Barnsley', { region: yorkshire }],
  ['E06000060', 'Buckinghamshire', { region: southEast }],
];
const tables = {
  england: tableOf('england', [['E92000001', 'England', {}]]),
  region: tableOf('region', [
    [eastMidlands, 'East Midlands', {}],
    [east, 'East of England', {}],
    [yorkshire, 'Yorkshire and The Humber', {}],
    [southEast, 'South East', {}],
  ]),
  icb: tableOf('icb', [
    ['E54000015', 'NHS Leicester, Leicestershire and Rutland Integrated Care Board', {}],
  ]),
  utla: tableOf(
    'utla',
    [
      ...unitaries,
      ['E10000018', 'Leicestershire', { region: eastMidlands }],
      ['E10000012', 'Essex', { region: east }],
    ],
    { aliases: [['E08000016', 'E08000038']] },
  ),
  ltla: tableOf(
    'ltla',
    [
      ['E06000016', 'Leicester', leicester],
      ['E08000038', 'Barnsley', { utla: 'E08000038', region: yorkshire }],
      ['E06000060', 'Buckinghamshire', { utla: 'E06000060', region: southEast }],
      ['E07000076', 'Tendring', { utla: 'E10000012', region: east }],
      ['E07000132', 'Hinckley and Bosworth', { utla: 'E10000018', region: eastMidlands }],
    ],
    { aliases: [['E08000016', 'E08000038']] },
  ),
  msoa: tableOf(
    'msoa',
    [
      ['E02002853', 'Stoneygate North', { ltla: 'E06000016', utla: 'E06000016' }],
      ['E02002844', "St Matthew's & Highfields North", { ltla: 'E06000016', utla: 'E06000016' }],
    ],
    { officialNames: ['Leicester 027', 'Leicester 018'] },
  ),
  ward: tableOf('ward', [
    ['E05010463', 'Castle', { ltla: 'E06000016', utla: 'E06000016', region: eastMidlands }],
    ['E05010458', 'Abbey', { ltla: 'E06000016', utla: 'E06000016', region: eastMidlands }],
    ['E05015927', 'Abbey', { ltla: 'E06000060', utla: 'E06000060', region: southEast }],
    ['E05010473', 'Stoneygate', { ltla: 'E06000016', utla: 'E06000016', region: eastMidlands }],
    ['E05011935', 'Brightlingsea', { ltla: 'E07000076', utla: 'E10000012', region: east }],
    [
      'E05011963',
      'West Clacton & Jaywick Sands',
      { ltla: 'E07000076', utla: 'E10000012', region: east },
    ],
  ]),
  lsoa: tableOf('lsoa', [
    ['E01013756', 'Leicester 027A', { msoa: 'E02002853', ltla: 'E06000016', utla: 'E06000016' }],
    ['E01013757', 'Leicester 027B', { msoa: 'E02002853', ltla: 'E06000016', utla: 'E06000016' }],
  ]),
};
const names = buildNameIndex(tables);
const old = (code: string, name: string, district: [string, string], rest: object) => ({
  code,
  kind: 'ward',
  name,
  district: district[0],
  districtName: district[1],
  lastSeen: '2016',
  became: null,
  ...rest,
});
const tendring: [string, string] = ['E07000076', 'Tendring'];
const codes = buildCodeIndex(tables, [
  old('E05004227', 'Alton Park', tendring, {}),
  old('E05004232', 'Brightlingsea', tendring, { became: 'E05011935' }),
  old('E05016262', 'Beacon & Bents', ['E08000023', 'South Tyneside'], { lastSeen: '2026' }),
]);
const search = (query: string, limit?: number) => searchPlaces(names, codes, query, limit);
const found = (query: string) => search(query).results.map(({ name }) => name);

describe('by name', () => {
  test('a district, in any case and with stray spaces', () => {
    for (const query of ['Tendring', 'tendring', '  TENDRING ', 'Tendr'])
      expect(search(query).results[0]).toMatchObject({
        kind: 'area',
        code: 'E07000076',
        level: 'ltla',
        context: 'District in Essex',
      });
  });

  test('Leicester itself before what begins so, before what has it as a word; a unitary once', () => {
    const results = search('leicester').results;
    expect(results.map(({ name, context }) => `${name}: ${context}`).slice(0, 3)).toEqual([
      'Leicester: Unitary authority in East Midlands',
      'Leicestershire: County in East Midlands',
      'NHS Leicester, Leicestershire and Rutland Integrated Care Board: Integrated care board',
    ]);
    expect(results.filter(({ code }) => code === 'E06000016')).toHaveLength(1);
    expect(results[0]?.level).toBe('ltla');
  });

  test.each([
    "St Matthew's",
    'st matthews',
    'Saint Matthew’s',
    'ST. MATTHEWS & HIGH',
    'st matthews and high',
  ])('%s finds St Matthew’s', (query) => {
    expect(found(query)[0]).toBe("St Matthew's & Highfields North");
  });

  test('names that repeat are told apart by district, and can be asked for with it', () => {
    expect(search('abbey').results.map(({ context }) => context)).toEqual([
      'Ward in Buckinghamshire',
      'Ward in Leicester',
    ]);
    expect(search('Abbey, Leicester').results.map(({ code }) => code)).toEqual(['E05010458']);
    expect(search('leic abb').results.map(({ code }) => code)).toEqual(['E05010458']);
  });

  test('the larger level first on ties: ward before MSOA', () => {
    expect(found('stoneygate')).toEqual(['Stoneygate', 'Stoneygate North']);
  });

  test('an MSOA by its official name, an LSOA by its own', () => {
    expect(search('leicester 027').results).toMatchObject([
      { name: 'Stoneygate North', context: 'MSOA in Leicester (Leicester 027)', matched: null },
      { name: 'Leicester 027A', context: 'LSOA in Stoneygate North, Leicester' },
      { name: 'Leicester 027B' },
    ]);
  });

  test('a word inside, and a part of a word', () => {
    expect(found('jaywick')).toEqual(['West Clacton & Jaywick Sands']);
    expect(found('aywic')).toEqual(['West Clacton & Jaywick Sands']);
    expect(found('bosworth')).toEqual(['Hinckley and Bosworth']);
    expect(found('hinckley & b')).toEqual(['Hinckley and Bosworth']);
    // "and" alone is no match: West Clacton & Jaywick Sands lies in Tendring
    expect(found('tendring and')).toEqual([]);
  });

  test('the part that matched, in the name as written', () => {
    const [first] = search('jaywick').results;
    expect(first?.name.slice(...(first.matched ?? [0, 0]))).toBe('Jaywick');
  });

  test('nothing for nothing, and for what no name has', () => {
    for (const query of ['', '   ', "'", 'qqqq']) expect(search(query).results).toEqual([]);
  });

  test('no more than asked for', () => {
    expect(search('e', 3).results).toHaveLength(3);
  });
});

describe('by code', () => {
  test('a code in use, in small letters too, and its beginning', () => {
    expect(search('e05010458').results).toMatchObject([{ kind: 'area', name: 'Abbey' }]);
    expect(
      search('E0501')
        .results.map(({ code }) => code)
        .slice(0, 2),
    ).toEqual(['E05010458', 'E05010463']);
  });

  test('a unitary authority by its code, once', () => {
    expect(search('E06000016').results).toMatchObject([{ name: 'Leicester', level: 'ltla' }]);
  });

  test('an old code says what it was and what to see', () => {
    expect(search('E05004232').results).toMatchObject([
      {
        kind: 'oldCode',
        name: 'Brightlingsea',
        context: 'No longer in use. Was a ward in Tendring. See Brightlingsea (E05011935)',
        became: { code: 'E05011935', level: 'ward', name: 'Brightlingsea' },
        hasSuccessor: true,
      },
    ]);
  });

  test('an old code without one successor points to its district', () => {
    expect(search('E05004227').results).toMatchObject([
      {
        context: 'No longer in use. Was a ward in Tendring. No single successor: see Tendring',
        became: { code: 'E07000076', level: 'ltla' },
        hasSuccessor: false,
      },
    ]);
  });

  test('a code of a later year is called newer, not old', () => {
    expect(search('E05016262').results[0]?.context).toBe(
      'Newer than the wards of 2025 shown here. It is a ward in South Tyneside. No single successor',
    );
  });

  test('Barnsley under its code of before 2025', () => {
    expect(search('E08000016').results).toMatchObject([
      {
        kind: 'oldCode',
        name: 'Barnsley',
        context:
          'No longer in use. The same area is now E08000038: metropolitan district in Yorkshire and The Humber',
        became: { code: 'E08000038', level: 'ltla' },
      },
    ]);
    expect(search('E08000038').results).toMatchObject([{ kind: 'area', name: 'Barnsley' }]);
  });

  test('a code that no edition knows', () => {
    expect(search('E05999999')).toEqual({
      results: [],
      postcodes: [],
      unknownCode: 'E05999999',
    });
  });
});

test('what may be a postcode is handed on beside the names', () => {
  expect(search('CM1 1QH').postcodes).toEqual([
    { kind: 'postcode', outcode: 'CM1', inward: '1QH' },
  ]);
  expect(search('le2').postcodes).toEqual([{ kind: 'outcode', outcode: 'LE2', inward: '' }]);
  expect(search('Tendring').postcodes).toEqual([]);
});

test('levels that are not loaded yet are simply not found', () => {
  const early = { ltla: tables.ltla, utla: tables.utla };
  expect(
    searchPlaces(buildNameIndex(early), buildCodeIndex(early, []), 'tendring').results,
  ).toMatchObject([{ code: 'E07000076', context: 'District in Essex' }]);
});
