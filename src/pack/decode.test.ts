import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { valueAt } from '../indicators/value.ts';
import { decodeNationalAreas } from './areas.ts';
import { decodeBoundaries } from './boundaries.ts';
import { readParquet } from './parquet.ts';
import { decodeSeries, decodeTheme } from './values.ts';

const table = (columnData: ColumnSource[]) =>
  readParquet('test.parquet', parquetWriteBuffer({ columnData }));
const codes: ColumnSource = {
  name: 'code',
  data: ['E07000076', 'E07000077', 'E09000001'],
  type: 'STRING',
};

describe('a theme', () => {
  it('gives each absence its own status, and none a zero', async () => {
    const theme = decodeTheme(
      'test.parquet',
      await table([
        codes,
        { name: 'life_expectancy_male', data: [77.1, null, null], type: 'FLOAT', nullable: true },
        { name: 'life_expectancy_male_status', data: [0, 1, 3], type: 'INT32' },
        {
          name: 'life_expectancy_male_lower',
          data: [76.5, null, null],
          type: 'FLOAT',
          nullable: true,
        },
        {
          name: 'life_expectancy_male_upper',
          data: [77.7, null, null],
          type: 'FLOAT',
          nullable: true,
        },
      ]),
    );
    const column = theme.columns.get('life_expectancy_male');
    if (column === undefined) throw new Error('no column');
    expect(valueAt(column, 0)).toMatchObject({ kind: 'present', value: expect.closeTo(77.1, 4) });
    expect(valueAt(column, 1)).toEqual({ kind: 'suppressed' });
    expect(valueAt(column, 2)).toEqual({ kind: 'notPublished' });
    expect([...theme.columns.keys()]).toEqual(['life_expectancy_male']);
  });

  it('is refused where a figure is absent and nothing says why', async () => {
    const bare = await table([
      codes,
      { name: 'imd_score', data: [30.5, null, 9.1], type: 'FLOAT', nullable: true },
    ]);
    expect(() => decodeTheme('test.parquet', bare)).toThrow(
      'imd_score of E07000077: value and status disagree',
    );
  });

  it('is refused by name where the file is cut short', async () => {
    const whole = parquetWriteBuffer({ columnData: [codes] });
    await expect(readParquet('cut.parquet', whole.slice(0, 40))).rejects.toMatchObject({
      path: 'cut.parquet',
      failure: 'format',
    });
  });
});

it('a series stands by area, oldest period first', async () => {
  const series = decodeSeries(
    'test.parquet',
    await table([
      { name: 'code', data: ['E06000016', 'E06000016'], type: 'STRING' },
      { name: 'period', data: ['2021-23', '2001-03'], type: 'STRING' },
      { name: 'period_start', data: [2021, 2001], type: 'DOUBLE' },
      { name: 'value', data: [76.4, 74.2], type: 'FLOAT' },
      { name: 'lower', data: [76.1, null], type: 'FLOAT', nullable: true },
      { name: 'upper', data: [76.8, null], type: 'FLOAT', nullable: true },
      { name: 'breaks_before', data: [true, false], type: 'BOOLEAN' },
    ]),
  );
  expect(series.get('E06000016')).toMatchObject([
    { period: '2001-03', lower: Number.NaN, breaksBefore: false },
    { period: '2021-23', breaksBefore: true },
  ]);
});

it('a boundary object that the file lacks is named', () => {
  const bytes = new TextEncoder().encode('{"type":"Topology","objects":{},"arcs":[]}').buffer;
  expect(() => decodeBoundaries('boundaries/england.topojson', bytes).outlines('ltla')).toThrow(
    'no object "ltla"',
  );
});

it('national areas without England are refused', () => {
  const bytes = new TextEncoder().encode('{"areas":[]}').buffer;
  expect(() => decodeNationalAreas(bytes)).toThrow('England itself is not in it');
});
