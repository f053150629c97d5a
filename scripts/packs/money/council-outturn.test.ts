import { afterEach, expect, test } from 'vitest';
import { STATUS } from '../../../src/indicators/value.ts';
import { madeContext, madeSources, removeMadeSources } from '../values/made-sources.ts';
import { readCouncilOutturn } from './council-outturn.ts';

afterEach(removeMadeSources);

const HEADING = 'financial_year,ons_code,name,class,status,Public Health net_gbp';
const WARDS = 'district_code,district_name,current_district_code\nE07000026,Allerdale,E06000016\n';

const read = (...lines: readonly string[]) =>
  readCouncilOutturn(
    madeContext(
      madeSources({
        ward_codes_all_years: { text: WARDS },
        'mhclg_revenue_outturn_by_service_2022-23_to_2024-25': {
          text: [HEADING, ...lines].join('\n'),
        },
      }),
    ),
  );

test('councils by year: submitted, not submitted, and totals of a class left out', () => {
  const { utla, ltla, others, classTotals } = read(
    '2024-25,E06,Unitary Authorities,Unitary Authority,total,1154921000',
    '2024-25,E06000016,Leicester City UA,Unitary Authority,submitted,37132000',
    '2024-25,E08000016,Barnsley,Met District,not submitted,',
    '2024-25,E07000076,Tendring,Shire District,submitted,',
    '2022-23,E07000026,Allerdale,Shire District,submitted,172000',
    '2024-25,E47000007,West Midlands Combined Authority,Other,submitted,5570000',
    '2024-25,E23000021,Leicestershire Police,Other,submitted,',
  );
  const { values, status } = utla.public_health_2024_25;
  // Rows: Leicester, Barnsley under its code of 2025, Sheffield, the City, Essex.
  expect(values[0]).toBe(37_132_000);
  expect(status[1]).toBe(STATUS.missing);
  expect(status[2]).toBe(STATUS.notPublished);
  expect([...values].slice(1).every(Number.isNaN)).toBe(true);
  expect([...ltla.public_health_2024_25.status].every((each) => each === STATUS.notPublished)).toBe(
    true,
  );
  expect(others.map(({ name, pounds }) => [name, pounds])).toEqual([
    ['Allerdale', 172_000],
    ['West Midlands Combined Authority', 5_570_000],
  ]);
  expect(classTotals).toBe(1);
});

test('an upper-tier authority that submitted without a figure, and a council not known', () => {
  expect(() => read('2024-25,E06000016,Leicester City UA,Unitary Authority,submitted,')).toThrow(
    'row 1, column "Public Health net_gbp": "" found, a number expected',
  );
  expect(() => read('2024-25,E06000099,Nowhere,Unitary Authority,submitted,5')).toThrow(
    'row 1, column "ons_code": "E06000099" found, the code of a council, of today or before',
  );
});

test('an authority twice in a year, another year, another status, and pence', () => {
  const leicester = '2024-25,E06000016,Leicester City UA,Unitary Authority,submitted,37132000';
  expect(() => read(leicester, leicester)).toThrow(
    'row 2, column "ons_code": "E06000016" found, each authority once a year expected',
  );
  expect(() => read(leicester.replace('2024-25', '2025-26'))).toThrow(
    'row 1, column "financial_year": "2025-26" found, 2022-23, 2023-24, 2024-25 expected',
  );
  expect(() => read(leicester.replace('submitted', 'estimated'))).toThrow(
    'row 1, column "status": "estimated" found',
  );
  expect(() => read(leicester.replace('37132000', '37132000.5'))).toThrow(
    'row 1, column "Public Health net_gbp": "37132000.5" found, whole pounds expected',
  );
});
