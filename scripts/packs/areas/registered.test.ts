import { afterEach, expect, test } from 'vitest';
import type { AreaList } from '../core/context.ts';
import { madeSources, removeMadeSources } from '../values/made-sources.ts';
import { areaList } from './area-list.ts';
import { registeredPatients } from './registered.ts';

afterEach(removeMadeSources);

/** LSOAs with as many people now as at the census. */
function lsoas(people: Record<string, number>): AreaList {
  const list = areaList(
    'lsoa',
    new Map(Object.keys(people).map((code) => [code, code])),
    Object.keys(people).length,
  );
  list.codes.forEach((code, row) => {
    list.populationCensus[row] = people[code] as number;
    list.population[row] = people[code] as number;
  });
  return list;
}

test('a split LSOA shares its patients by people, merged ones add up, and odd ratios are flagged', () => {
  const lsoa = lsoas({ unchanged: 1000, prison: 2000, partA: 3000, partB: 1000, merged: 1500 });
  const sources = madeSources({
    lsoa11_lsoa21: {
      text: [
        'lsoa11_code,lsoa21_code,change_code',
        'unchanged,unchanged,U',
        'prison,prison,U',
        'split,partA,S',
        'split,partB,S',
        'one,merged,M',
        'two,merged,M',
      ].join('\n'),
    },
    'gp_registrations_by_lsoa11_2022-07': {
      text: [
        'OrganisationCode,OrganisationName,LSOA11CD,Patient',
        'A1,Surgery,unchanged,600',
        'A2,Surgery,unchanged,500',
        'A1,Surgery,prison,1500',
        'A1,Surgery,split,4400',
        'A1,Surgery,one,700',
        'A1,Surgery,two,800',
        'A1,Surgery,W01000001,41',
      ].join('\n'),
    },
  });
  const { patients, flag, elsewhere } = registeredPatients(sources, lsoa);
  const of = (values: ArrayLike<number>, code: string) => values[lsoa.row(code) as number];
  expect(of(patients, 'unchanged')).toBe(1100);
  expect(of(patients, 'partA')).toBe(3300);
  expect(of(patients, 'partB')).toBe(1100);
  expect(of(patients, 'merged')).toBe(1500);
  expect(elsewhere).toBe(41);
  // 1,500 of 2,000 is 0.75.
  expect(of(flag, 'prison')).toBe(1);
  expect(of(flag, 'unchanged')).toBe(0);
});

test('a code that is not an LSOA of 2021 stops the build with its row', () => {
  const sources = madeSources({
    lsoa11_lsoa21: { text: 'lsoa11_code,lsoa21_code\nE01000001,E01999999\n' },
  });
  expect(() => registeredPatients(sources, lsoas({ E01000001: 1 }))).toThrow(
    `lsoa11_lsoa21.csv, row 1, column "lsoa21_code": "E01999999" is not of England's Neighbourhoods (LSOA)`,
  );
});
