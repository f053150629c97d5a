import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { writeParquet } from './parquet.ts';

const read = (bytes: Uint8Array) =>
  parquetReadObjects({ file: bytes.buffer.slice(0) as ArrayBuffer });

describe('writeParquet', () => {
  test('text, numbers and absences come back as they went in', async () => {
    const rows = 3000;
    const codes = Array.from({ length: rows }, (_, row) => `E0100${String(row).padStart(4, '0')}`);
    const scores = Float32Array.from({ length: rows }, (_, row) => Math.sin(row) * 40);
    const counts = Int32Array.from({ length: rows }, (_, row) => 1500 + ((row * 7919) % 900));
    const parents = codes.map((_, row) => (row % 50 === 0 ? null : `E0700${row % 12}`));
    const limits = Array.from({ length: rows }, (_, row) => (row % 3 === 0 ? null : row / 7));
    const exact = Array.from({ length: rows }, (_, row) => row / 3);
    const bytes = writeParquet([
      { name: 'code', type: 'string', data: codes },
      { name: 'score', type: 'float', data: scores },
      { name: 'people', type: 'int', data: counts },
      { name: 'ltla', type: 'string', data: parents },
      { name: 'upper', type: 'float', data: limits },
      { name: 'exact', type: 'double', data: exact },
      { name: 'open', type: 'boolean', data: codes.map((_, row) => row % 2 === 0) },
    ]);
    const back = await read(bytes);
    expect(back.map(({ code }) => code)).toEqual(codes);
    expect(back.map(({ score }) => score)).toEqual(Array.from(scores));
    expect(back.map(({ people }) => people)).toEqual(Array.from(counts));
    expect(back.map(({ ltla }) => ltla)).toEqual(parents);
    expect(back.map(({ upper }) => upper)).toEqual(
      limits.map((limit) => (limit === null ? null : Math.fround(limit))),
    );
    expect(back.map(({ exact: value }) => value)).toEqual(exact);
    expect(back[1]?.open).toBe(false);
  });

  test('zero and absent stay apart, and NaN is absent', async () => {
    const back = await read(
      writeParquet([
        { name: 'value', type: 'float', data: Float32Array.of(0, Number.NaN, 2.5) },
        { name: 'count', type: 'int', data: [null, 0, 3] },
      ]),
    );
    expect(back).toEqual([
      { value: 0, count: null },
      { value: null, count: 0 },
      { value: 2.5, count: 3 },
    ]);
  });

  test('the same columns give the same bytes, with their metadata', () => {
    const write = () =>
      writeParquet([{ name: 'code', type: 'string', data: ['Leicester', 'Rutland'] }], {
        sources: 'imd2025_lsoa21',
        period: '2025',
      });
    expect(write()).toEqual(write());
    expect(parquetMetadata(write().buffer as ArrayBuffer).key_value_metadata).toEqual([
      { key: 'sources', value: 'imd2025_lsoa21' },
      { key: 'period', value: '2025' },
    ]);
  });

  test('columns that cannot be written are named', () => {
    expect(() =>
      writeParquet([
        { name: 'code', type: 'string', data: ['a', 'b'] },
        { name: 'score', type: 'float', data: [1] },
      ]),
    ).toThrow('column "score" has 1 rows, 2 expected');
    expect(() => writeParquet([{ name: 'people', type: 'int', data: [1, 2.5] }])).toThrow(
      'column "people", row 2: 2.5 is not a 32-bit integer',
    );
    expect(() => writeParquet([{ name: 'rate', type: 'float', data: [Infinity] }])).toThrow(
      'column "rate", row 1: Infinity is not finite',
    );
  });
});
