import type { AreaList } from '../core/context.ts';
import type { CsvRow } from '../core/csv.ts';
import type { Sources } from '../core/sources.ts';

/** The bands of the age6 file, youngest first, in the order of AGE_BANDS. */
const BAND_LABELS = [
  'Aged 15 years and under',
  'Aged 16 to 24 years',
  'Aged 25 to 34 years',
  'Aged 35 to 49 years',
  'Aged 50 to 64 years',
  'Aged 65 years and over',
];

/** Usual residents of England at the census: what the LSOAs of the age6 file must sum to. */
export const CENSUS_ENGLAND = 56_489_608;
/** England at mid-2023: what the districts must sum to. */
export const MID_2023_ENGLAND = 57_690_323;

/** Census 2021 usual residents by LSOA and age band: [band][row]. @throws Error where a band or LSOA is missing or the sum is not England's. */
export function readAgeBands(sources: Sources, lsoa: AreaList): Float64Array[] {
  const bands = BAND_LABELS.map(() => new Float64Array(lsoa.count).fill(Number.NaN));
  const bandOf = new Map(BAND_LABELS.map((label, band) => [label, band]));
  sources.eachRow(
    'census2021_lsoa21_age6',
    { columns: ['lsoa21_code', 'age_group', 'usual_residents'] },
    (row: CsvRow) => {
      const band = bands[bandOf.get(row.text('age_group')) ?? -1];
      if (!band) row.fail('age_group', `one of ${BAND_LABELS.join(', ')} expected`);
      const at = lsoa.rowOrFail(row.text('lsoa21_code'), row.where('lsoa21_code'));
      if (!Number.isNaN(band[at])) row.fail('age_group', 'each band once an LSOA expected');
      band[at] = row.number('usual_residents', { minimum: 0 });
    },
  );
  let total = 0;
  bands.forEach((band, index) => {
    band.forEach((people, row) => {
      if (Number.isNaN(people))
        throw new Error(`age6: no "${BAND_LABELS[index]}" of LSOA ${lsoa.codes[row]}`);
      total += people;
    });
  });
  if (total !== CENSUS_ENGLAND)
    throw new Error(`age6: sums to ${total}, ${CENSUS_ENGLAND} expected`);
  return bands;
}

/** Population of each district at mid-2023. @throws Error where one is missing or the sum is not England's. */
export function readMid2023(sources: Sources, ltla: AreaList): Float64Array {
  const people = new Float64Array(ltla.count).fill(Number.NaN);
  for (const row of sources.readCsv('mye_ltla23_single_year_age', { columns: ['code', 'all'] }))
    people[ltla.rowOrFail(row.text('code'), row.where('code'))] = row.number('all', { minimum: 1 });
  const missing = ltla.codes.filter((_, row) => Number.isNaN(people[row]));
  if (missing.length > 0) throw new Error(`mid-2023 population: none for ${missing.join(', ')}`);
  const total = people.reduce((sum, each) => sum + each, 0);
  if (total !== MID_2023_ENGLAND)
    throw new Error(`mid-2023 population: sums to ${total}, ${MID_2023_ENGLAND} expected`);
  return people;
}
