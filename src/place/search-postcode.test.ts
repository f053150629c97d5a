import { describe, expect, test } from 'vitest';
import { areaCode } from './area.ts';
import type { AreaTable } from './area-table.ts';
import type { Level } from './levels.ts';
import { readPostcode } from './postcode.ts';
import type { PostcodeRows } from './postcode-rows.ts';
import { resolvePostcodes } from './search-postcode.ts';

const tableOf = (level: Level, names: Record<string, string>): AreaTable => {
  const codes = Object.keys(names).sort().map(areaCode);
  const none = new Float64Array(codes.length);
  return {
    level,
    codes,
    names: codes.map((code) => names[code] as string),
    officialNames: null,
    rowOf: new Map(codes.map((code, row) => [code, row])),
    parents: {},
    population: none,
    populationCensus: none,
    bounds: none,
    centres: none,
    lsoas: null,
    bestFit: null,
    institutionFlag: null,
    aliases: new Map(),
  };
};
const tables = {
  ward: tableOf('ward', {
    E05010463: 'Castle',
    E05010478: 'Wycliffe',
    E05005532: 'Oadby Grange',
  }),
  ltla: tableOf('ltla', { E06000016: 'Leicester', E07000135: 'Oadby and Wigston' }),
};
const rows: PostcodeRows = {
  postcodes: ['LE20AA', 'LE23AB', 'LE23AD', 'LE24AA', 'LE29ZY'],
  longitudes: Float64Array.of(-1.118, -1.115, -1.114, -1.089, Number.NaN),
  latitudes: Float64Array.of(52.636, 52.616, 52.618, 52.604, Number.NaN),
  lsoas: [null, null, null, null, null],
  wards: ['E05010478', 'E05010463', 'E05010463', 'E05005532', null],
  districts: ['E06000016', 'E06000016', 'E06000016', 'E07000135', null],
};
const resolve = (query: string, from: PostcodeRows | null = rows) =>
  resolvePostcodes(tables, from, readPostcode(query)).map(
    ({ kind, name, context }) => `${kind} ${name}: ${context}`,
  );

describe('postcodes', () => {
  test('one that exists, however it is typed', () => {
    for (const query of ['LE2 3AB', 'le23ab', 'Le2 3ab '])
      expect(resolve(query)).toEqual(['postcode LE2 3AB: Postcode in Castle, Leicester']);
  });

  test('one without a position', () => {
    expect(resolve('LE2 9ZY')).toEqual(['postcode LE2 9ZY: A postcode without a known position']);
  });

  test('an outward code, with the wards and districts it covers', () => {
    expect(resolve('LE2')).toEqual([
      'outcode LE2: 5 postcodes in 3 wards of Leicester, Oadby and Wigston',
    ]);
  });

  test('LE23 is the sector LE2 3, since there is no outward code LE23', () => {
    expect(resolve('LE23')).toEqual([
      'outcode LE2 3: 2 postcodes in 1 ward of Leicester',
      'postcode LE2 3AB: Postcode in Castle, Leicester',
      'postcode LE2 3AD: Postcode in Castle, Leicester',
    ]);
  });

  test('an unknown one says so, and what is near', () => {
    expect(resolve('LE2 3XX')).toEqual([
      'unknownPostcode LE2 3XX: No such postcode in England. LE2 3 has 2 postcodes in 1 ward of Leicester',
    ]);
    expect(resolve('LE9 1AA')).toEqual([
      'unknownPostcode LE9 1AA: No postcode of England begins so',
    ]);
    expect(resolve('EH1 1AA', null)).toEqual([
      'unknownPostcode EH1 1AA: No postcode of England begins so',
    ]);
  });

  test('what is no postcode gives nothing', () => {
    expect(resolve('Tendring')).toEqual([]);
  });
});
