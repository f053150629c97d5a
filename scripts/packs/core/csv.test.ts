import { describe, expect, test } from 'vitest';
import { readCsvRows } from './csv.ts';

const read = (text: string, options = {}) =>
  readCsvRows(text, 'places.csv', { columns: ['code', 'name'], ...options });

describe('readCsvRows', () => {
  test('reads a byte-order mark, quoted commas, blank lines and Windows line ends', () => {
    const rows = read(
      '\ufeff"code","name"\r\nE06000058,"Bournemouth, Christchurch and Poole"\r\n\r\n',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.text('code')).toBe('E06000058');
    expect(rows[0]?.text('name')).toBe('Bournemouth, Christchurch and Poole');
  });

  test('a blank is absent, never zero', () => {
    const [row] = readCsvRows('code,value,other\nE1,,0\n', 'values.csv', { columns: ['value'] });
    expect(row?.optionalNumber('value')).toBeNull();
    expect(row?.optionalNumber('other')).toBe(0);
    expect(() => row?.number('value')).toThrow(
      'values.csv, row 1, column "value": "" found, a number expected',
    );
  });

  test('errors name file, row, column and value', () => {
    expect(() => read('code,title\nE1,x\n')).toThrow(
      'places.csv: no column "name"; found "code", "title"',
    );
    expect(() => read('code,name\nE1,Rutland\nE2\n')).toThrow(
      'places.csv, row 2: 1 cells found, 2 expected ("E2")',
    );
    expect(() => read('code,name\nE1,Rutland\n', { rows: 2 })).toThrow(
      'places.csv: 1 rows found, 2 expected',
    );
    expect(() => read('')).toThrow('places.csv: empty');
    const [row] = readCsvRows('code,score\nE1,134.2\nE2,high\n', 'imd.csv', { columns: ['score'] });
    expect(() => row?.number('score', { minimum: 0, maximum: 100 })).toThrow(
      'imd.csv, row 1, column "score": "134.2" found, 100 or less expected',
    );
    expect(() => row?.text('rank')).toThrow('imd.csv: no column "rank"');
  });

  test('lines above the heading can be passed over', () => {
    const [row] = read('NHS England allocations\ncode,name\nE1,Rutland\n', { skipLines: 1 });
    expect(row?.text('name')).toBe('Rutland');
  });
});
