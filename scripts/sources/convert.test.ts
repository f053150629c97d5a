import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkFingertips, convertCodePoint, convertFile7 } from './convert.ts';

describe('official files in the form that the build reads', () => {
  const titles = [
    'Index of Multiple Deprivation (IMD)',
    'Income',
    'Employment',
    'Education, Skills and Training',
    'Health Deprivation and Disability',
    'Crime',
    'Barriers to Housing and Services',
    'Living Environment',
    'Income Deprivation Affecting Children Index (IDACI)',
    'Children and Young People Sub-domain',
    'Adult Skills Sub-domain',
    'Geographical Barriers Sub-domain',
    'Wider Barriers Sub-domain',
    'Indoors Sub-domain',
    'Outdoors Sub-domain',
  ];
  const headings = titles.flatMap((title) => [
    `${title} Score`,
    `${title} Rank (where 1 is most deprived)`,
    `${title} Decile (where 1 is most deprived 10% of LSOAs)`,
  ]);
  const file7 = (columns: string[]) =>
    [
      ['LSOA code (2021)', 'LSOA name (2021)', ...columns],
      ['E01000001', 'City of London 001A', ...columns.map((_, at) => String(at))],
    ]
      .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
      .join('\r\n');

  test('MHCLG File 7', () => {
    const { domains, subdomains } = convertFile7(file7(headings), 'File 7', 1);
    const [heading, row] = domains.split('\n').map((line) => line.split(','));
    expect(heading?.slice(0, 3)).toEqual(['lsoa21_code', 'IMD_decile', 'Income_decile']);
    expect(row?.slice(0, 3)).toEqual(['E01000001', '2', '5']);
    expect(heading?.at(-1)).toBe('Environment_score');
    expect(subdomains.split('\n')[0]).toMatch(
      /^lsoa21_code,children_and_young_people_score,children_and_young_people_rank,/,
    );
  });

  test('a missing column, and a wrong number of rows, are named', () => {
    expect(() =>
      convertFile7(file7(headings.filter((each) => each !== 'Crime Score')), 'File 7', 1),
    ).toThrow('File 7: one column that begins "Crime Score" expected, none found');
    expect(() => convertFile7(file7(headings), 'File 7', 33_755)).toThrow(
      'File 7: 1 rows found, 33755 expected',
    );
  });

  test('Code-Point Open: England’s postcodes of all areas, without heading in the zip', () => {
    const zip = zipSync({
      'Doc/licence.txt': strToU8('OGL'),
      'Data/CSV/so.csv': strToU8(
        '"SO16 0AS",10,437292,115542,"E92000001","E19000002","E18000009","E10000014","E07000093","E05012936"\r\n',
      ),
      'Data/CSV/ch.csv': strToU8(
        '"CH1  1AA",10,340000,366000,"E92000001","","","","E06000050","E05012211"\r\n"CH5 1AA",10,330000,368000,"W92000004","","","","W06000005","W05000001"\r\n',
      ),
    });
    expect(convertCodePoint(zip, 'codepo_gb.zip')).toEqual({
      csv: 'postcode,quality,easting,northing,district,ward\nCH11AA,10,340000,366000,E06000050,E05012211\nSO160AS,10,437292,115542,E07000093,E05012936\n',
      rows: 2,
    });
    expect(() => convertCodePoint(zipSync({ 'readme.txt': strToU8('') }), 'x.zip')).toThrow(
      'x.zip: no Data/CSV/*.csv in the zip',
    );
  });

  test('Fingertips', () => {
    const heading =
      'Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Value note';
    const row =
      '93283,Life expectancy at birth,E92000001,England,E02000001,City of London 001,MSOA,Male,All ages,,,2016 - 20,82.1,80.2,84,';
    expect(checkFingertips(`${heading}\n${row}\n`, '93283.csv', 93283)).toBe(1);
    expect(() => checkFingertips(`${heading}\n${row}\n`, '90366.csv', 90366)).toThrow(
      '90366.csv, row 1, column "Indicator ID": "93283" found, 90366 expected',
    );
    expect(() => checkFingertips(`${heading}\n`, '93283.csv', 93283)).toThrow('no rows');
    expect(() => checkFingertips('Indicator ID,Value\n1,2\n', '1.csv', 1)).toThrow(
      /no column "Indicator Name"/,
    );
  });
});
