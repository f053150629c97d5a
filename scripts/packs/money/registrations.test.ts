import { afterEach, expect, test } from 'vitest';
import { madeContext, madeSources, removeMadeSources } from '../values/made-sources.ts';
import { patientsByPractice, readRegistrations, UNKNOWN, WALES } from './registrations.ts';

afterEach(removeMadeSources);

const LOOKUP = [
  'lsoa11_code,lsoa21_code,change_code',
  'E01000001,E01013692,S',
  'E01000001,E01013693,S',
  'E01021988,E01021988,U',
].join('\n');
const HEADING = 'OrganisationCode,OrganisationName,LSOA11CD,Patient';
const GOOD = [
  HEADING,
  'C82020,DE MONTFORT SURGERY,E01000001,30',
  'C82020,DE MONTFORT SURGERY,NO2011,2',
  'F81150,BALLARDS WALK SURGERY,E01021988,12',
  'F81150,BALLARDS WALK SURGERY,W01000001,1',
];

const read = (lines: readonly string[]) =>
  readRegistrations(
    madeContext(
      madeSources({
        lsoa11_lsoa21: { text: LOOKUP },
        'gp_registrations_by_lsoa11_2022-07': { text: lines.join('\n') },
      }),
    ),
  );
const where = 'gp_registrations_by_lsoa11_2022-07.csv, row';

test('patients by practice and LSOA of 2011, a split one shared by census population', () => {
  const registrations = read(GOOD);
  expect(registrations.practices).toEqual(['C82020', 'F81150']);
  expect([...registrations.area]).toEqual([0, UNKNOWN, 1, WALES]);
  // Both parts have 1,500 people in the made areas.
  expect(registrations.parts[0]).toEqual({ rows: [0, 1], shares: [0.5, 0.5] });
  expect([...patientsByPractice(registrations)]).toEqual([32, 13]);
});

test('an LSOA that is not known, and one that comes twice', () => {
  expect(() => read([HEADING, 'C82020,DE MONTFORT SURGERY,E01999999,3'])).toThrow(
    `${where} 1, column "LSOA11CD": "E01999999" found, an LSOA of 2011`,
  );
  expect(() => read([...GOOD, GOOD[4] as string])).toThrow(
    `${where} 5, column "LSOA11CD": "W01000001" found, each LSOA once a practice expected`,
  );
});

test('a practice whose rows stand apart', () => {
  expect(() => read([...GOOD, 'C82020,DE MONTFORT SURGERY,E01021988,3'])).toThrow(
    `${where} 5, column "OrganisationCode": "C82020" found, the rows of a practice together`,
  );
});

test('part of a patient, and none', () => {
  expect(() => read([HEADING, 'C82020,DE MONTFORT SURGERY,E01021988,2.5'])).toThrow(
    `${where} 1, column "Patient": "2.5" found, a whole number expected`,
  );
  expect(() => read([HEADING, 'C82020,DE MONTFORT SURGERY,E01021988,0'])).toThrow(
    `${where} 1, column "Patient": "0" found, 1 or more expected`,
  );
});
