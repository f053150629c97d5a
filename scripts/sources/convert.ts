import { strFromU8, unzipSync } from 'fflate';
import { type CsvRow, readCsvRows } from '../packs/core/csv.ts';

/** Official files in the form that the build reads (the columns of the files that sources.json describes). */

const DOMAINS = {
  IMD: 'Index of Multiple Deprivation (IMD)',
  Income: 'Income',
  Employment: 'Employment',
  Education: 'Education, Skills and Training',
  Health: 'Health Deprivation and Disability',
  Crime: 'Crime',
  Housing_and_Services: 'Barriers to Housing and Services',
  Environment: 'Living Environment',
} as const;
const SUBDOMAINS = {
  children_and_young_people: 'Children and Young People Sub-domain',
  adult_skills: 'Adult Skills Sub-domain',
  geographical_barriers: 'Geographical Barriers Sub-domain',
  wider_barriers: 'Wider Barriers Sub-domain',
  indoors: 'Indoors Sub-domain',
  outdoors: 'Outdoors Sub-domain',
} as const;
const LSOA_CODE = 'LSOA code (2021)';

/**
 * MHCLG's File 7 (all scores, ranks, deciles and population denominators) as the two tables of the
 * build: index and domains, and sub-domains.
 * @throws Error naming a missing column, a blank or wrong cell, or a wrong number of rows.
 */
export function convertFile7(
  text: string,
  file: string,
  rows: number,
): { domains: string; subdomains: string } {
  const table = readCsvRows(text, file, { columns: [LSOA_CODE], rows });
  const headings = table[0]?.columns ?? [];
  // File 7's headings go on: "Income Decile (where 1 is most deprived 10% of LSOAs)".
  const heading = (start: string) => {
    const [only, ...others] = headings.filter((each) => each.startsWith(start));
    if (only === undefined || others.length > 0)
      throw new Error(
        `${file}: one column that begins "${start}" expected, ${only === undefined ? 'none' : others.length + 1} found`,
      );
    return only;
  };
  const figure = (row: CsvRow, column: string) => {
    row.number(column);
    return row.text(column);
  };
  const build = (columns: (readonly [name: string, column: string])[]) =>
    `${[
      ['lsoa21_code', ...columns.map(([name]) => name)],
      ...table.map((row) => {
        if (!/^E01\d{6}$/.test(row.text(LSOA_CODE)))
          row.fail(LSOA_CODE, 'E01 and six digits expected');
        return [row.text(LSOA_CODE), ...columns.map(([, column]) => figure(row, column))];
      }),
    ]
      .map((cells) => cells.join(','))
      .join('\n')}\n`;
  const measure = (measures: string) => measures.toLowerCase();
  return {
    domains: build(
      (['Decile', 'Rank', 'Score'] as const).flatMap((each) =>
        Object.entries(DOMAINS).map(
          ([name, title]) => [`${name}_${measure(each)}`, heading(`${title} ${each}`)] as const,
        ),
      ),
    ),
    subdomains: build(
      Object.entries(SUBDOMAINS).flatMap(([name, title]) =>
        (['Score', 'Rank', 'Decile'] as const).map(
          (each) => [`${name}_${measure(each)}`, heading(`${title} ${each}`)] as const,
        ),
      ),
    ),
  };
}

const ENGLAND = 'E92000001';
/** Columns of a Code-Point Open CSV, which has no heading: Code-Point Open technical specification. */
const CODEPOINT_COLUMNS =
  'postcode,quality,easting,northing,country,nhs_region,nhs_authority,county,district,ward';

/**
 * Code-Point Open's zip (Data/CSV/<area>.csv) as one table of England's postcodes.
 * @throws Error where the zip has no CSVs, or a row has not its ten columns.
 */
export function convertCodePoint(zip: Uint8Array, file: string): { csv: string; rows: number } {
  const files = unzipSync(zip, { filter: ({ name }) => /Data\/CSV\/[a-z]{1,2}\.csv$/i.test(name) });
  const names = Object.keys(files).sort();
  if (names.length === 0) throw new Error(`${file}: no Data/CSV/*.csv in the zip`);
  const lines = ['postcode,quality,easting,northing,district,ward'];
  for (const name of names) {
    const text = `${CODEPOINT_COLUMNS}\n${strFromU8(files[name] as Uint8Array)}`;
    for (const row of readCsvRows(text, `${file}: ${name}`, { columns: ['postcode'] })) {
      if (row.text('country') !== ENGLAND) continue;
      lines.push(
        [
          row.text('postcode').replaceAll(' ', ''),
          row.number('quality'),
          row.number('easting'),
          row.number('northing'),
          row.text('district'),
          row.text('ward'),
        ].join(','),
      );
    }
  }
  return { csv: `${lines.join('\n')}\n`, rows: lines.length - 1 };
}

/** Columns of Fingertips' CSV downloads that an import needs. */
const FINGERTIPS_COLUMNS = [
  'Indicator ID',
  'Indicator Name',
  'Area Code',
  'Area Name',
  'Area Type',
  'Sex',
  'Age',
  'Time period',
  'Value',
  'Lower CI 95.0 limit',
  'Upper CI 95.0 limit',
  'Value note',
];

/** Rows of a Fingertips CSV. @throws Error where a column is missing, there is no row, or one is of another indicator. */
export function checkFingertips(text: string, file: string, indicator: number): number {
  const rows = readCsvRows(text, file, { columns: FINGERTIPS_COLUMNS });
  if (rows.length === 0)
    throw new Error(`${file}: no rows; the indicator or area type is not served`);
  for (const row of rows)
    if (row.number('Indicator ID') !== indicator) row.fail('Indicator ID', `${indicator} expected`);
  return rows.length;
}
