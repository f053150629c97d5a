import { afterEach, describe, expect, test } from 'vitest';
import { STATUS } from '../../../src/indicators/value.ts';
import { rowCounts } from './areas.ts';
import { readLocalStatistic } from './local-statistics.ts';
import { madeContext, madeSources, removeMadeSources } from './made-sources.ts';
import { SeriesStore } from './series-store.ts';
import { ValueStore } from './store.ts';

afterEach(removeMadeSources);

const SOURCE = 'cancer-diagnosis-at-stage-1-and-2';
const NAME = 'Cancer diagnosis at stage 1 and 2';
const WARDS =
  'ward_code,district_code,district_name,current_district_code\nE05000001,E07000027,Barrow-in-Furness,E06000064\n';

const row = (code: string, name: string, period: string, ...cells: string[]) =>
  [code, name, NAME, period, ...cells].join(',');

const ENGLAND = row('E92000001', 'England', '2022-01-01/P1Y', '54.4', '54.2', '54.6', '');
const REGION = row('E12000004', 'East Midlands', '2022-01-01/P1Y', '55', '54', '56', '');

function build(...rows: string[]) {
  const text = [
    'areacd,areanm,indicator,period,observation,lci_95,uci_95,status',
    ENGLAND,
    REGION,
    ...rows,
  ].join('\n');
  const ctx = madeContext(
    madeSources({ [SOURCE]: { text }, ward_codes_all_years: { text: WARDS } }),
  );
  const store = new ValueStore(rowCounts(ctx.geography));
  const series = new SeriesStore();
  readLocalStatistic(ctx, SOURCE, store, series);
  return { store, series, ctx };
}

const LEICESTER = row('E06000016', 'Leicester', '2022-01-01/P1Y', '', '', '', 'u');
const ESSEX = row('E10000012', 'Essex', '2022-01-01/P1Y', '53', '52', '54', '');

describe('a statistic by district and upper tier', () => {
  test('a unitary authority stands at both levels; what is withheld is suppressed, what has no row is not published', () => {
    const { store } = build(LEICESTER, ESSEX);
    const districts = store.get('ltla', 'early_cancer_diagnosis');
    // Leicester, Tendring, Barnsley, Sheffield, the City.
    const { suppressed, notPublished: none, present } = STATUS;
    expect([...districts.status]).toEqual([suppressed, none, none, none, none]);
    expect([...districts.values].every(Number.isNaN)).toBe(true);
    const upper = store.get('utla', 'early_cancer_diagnosis');
    expect([...upper.status]).toEqual([suppressed, none, none, none, present]);
    expect(upper.values[4]).toBe(53);
  });

  test('Barnsley under both codes comes in once, as its code of 2025 says', () => {
    const { store, series, ctx } = build(
      row('E08000016', 'Barnsley', '2022-01-01/P1Y', '50', '49', '51', ''),
      row('E08000038', 'Barnsley', '2022-01-01/P1Y', '51', '50', '52', ''),
      ESSEX,
    );
    expect(store.get('ltla', 'early_cancer_diagnosis').values[2]).toBe(51);
    const districts = [...series].find(([level]) => level === 'ltla')?.[2];
    expect(districts?.map(({ code, value }) => [code, value])).toEqual([['E08000038', 51]]);
    expect(ctx.output.reports.get(`values.notJoined.${SOURCE}`)).toMatchObject({
      'under an old and a new code, taken once under the new': { count: 1 },
    });
  });

  test('areas with no place here are listed by kind and name', () => {
    const { ctx } = build(
      LEICESTER,
      ESSEX,
      row('E67000002', 'Cornwall with Scilly', '2022-01-01/P1Y', '50', '49', '51', ''),
      row('E07000027', 'Barrow-in-Furness', '2022-01-01/P1Y', '50', '49', '51', ''),
    );
    expect(ctx.output.reports.get(`values.notJoined.${SOURCE}`)).toEqual({
      'areas combined by the publisher': { count: 1, areas: ['Cornwall with Scilly (E67000002)'] },
      'districts and counties abolished since': {
        count: 1,
        areas: ['Barrow-in-Furness (E07000027)'],
      },
    });
  });

  test.each([
    [
      'a code that nobody knows',
      row('E06999999', 'Nowhere', '2022-01-01/P1Y', '50', '49', '51', ''),
      'column "areacd": "E06999999" found, a code of 2025, or one known to be old, expected',
    ],
    [
      'a share above 100',
      row('E06000016', 'Leicester', '2022-01-01/P1Y', '500', '49', '51', ''),
      'column "observation": "500" found, 100 or less expected',
    ],
    [
      'a blank without its reason',
      row('E06000016', 'Leicester', '2022-01-01/P1Y', '', '', '', ''),
      'column "status": "" found, the mark of a blank observation (u, c, x) expected',
    ],
    [
      'a value outside its limits',
      row('E06000016', 'Leicester', '2022-01-01/P1Y', '60', '49', '51', ''),
      'column "observation": "60" found, a value between its limits 49 and 51 expected',
    ],
    [
      'a period of another form',
      row('E06000016', 'Leicester', '2022', '50', '49', '51', ''),
      'column "period": "2022" found, a start and a length, e.g. 2022-01-01/P3Y, expected',
    ],
  ])('%s stops the build', (_, broken, message) => {
    expect(() => build(broken)).toThrow(`${SOURCE}.csv, row 3, ${message}`);
  });

  test('a latest period that the registry does not name stops the build', () => {
    const later = (row_: string) => row_.replace('2022-01-01', '2023-01-01');
    expect(() => build(later(LEICESTER), later(ESSEX))).toThrow(
      'early_cancer_diagnosis at ltla is said to be of 2022',
    );
  });
});
