import { describe, expect, test } from 'vitest';
import { STATUS } from '../indicators/value.ts';
import { decodeCouncilOutturn, decodeEvidence } from './money.ts';
import type { EvidenceRow } from './money-schemas.ts';
import type { ParquetTable } from './parquet.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).buffer;

const row = (over: Partial<EvidenceRow>): EvidenceRow => ({
  id: 'martin2020_ph_1bn',
  parameter: 'QALYs per additional GBP1bn public health spend',
  value: '206398',
  ci_low: '36591',
  ci_high: '376205',
  unit: 'QALYs per GBP1bn',
  population_setting: 'English LAs 2013/14',
  citation: 'Martin S, Lomas J, Claxton K. BMJ Open 2020;10(10):e036411',
  doi: '10.1136/bmjopen-2019-036411',
  found_at: 'https://bmjopen.bmj.com/',
  confirmed_how: 'abstract',
  caveat: '',
  ...over,
});

describe('evidence', () => {
  test('"as above" is what stands above, however many times', () => {
    const above = { citation: 'as above', population_setting: 'as above' };
    const evidence = decodeEvidence(
      bytes({ rows: [row({}), row({ id: 'b', ...above }), row({ id: 'c', ...above })] }),
    );
    expect(evidence.map(({ citation }) => citation)).toEqual(
      new Array(3).fill('Martin S, Lomas J, Claxton K. BMJ Open 2020;10(10):e036411'),
    );
    expect(evidence[2]?.setting).toBe('English LAs 2013/14');
    expect(evidence[0]).toMatchObject({ value: 206_398, lower: 36_591, upper: 376_205 });
  });

  test('a blank is no figure, and not nought', () => {
    const [first] = decodeEvidence(bytes({ rows: [row({ value: '', ci_low: '', doi: '' })] }));
    expect(first).toMatchObject({ value: null, lower: null, doi: null, caveat: null });
  });

  test('nothing above, no number, or no evidence at all', () => {
    expect(() => decodeEvidence(bytes({ rows: [row({ citation: 'as above' })] }))).toThrow(
      'martin2020_ph_1bn: nothing stands above it',
    );
    expect(() => decodeEvidence(bytes({ rows: [row({ value: 'many' })] }))).toThrow(
      'martin2020_ph_1bn: value',
    );
    expect(() => decodeEvidence(bytes({}))).toThrow('money/evidence.json');
  });
});

const table = (columns: Readonly<Record<string, readonly unknown[]>>): ParquetTable => ({
  rows: 2,
  names: Object.keys(columns),
  has: (name) => Object.hasOwn(columns, name),
  column: (name) => columns[name] ?? [],
});

test('council outturn: a council that did not submit has no figure, and its reason', () => {
  const year = (id: string) => ({ [id]: [37_132_000, null], [`${id}_status`]: [0, 2] });
  const columns = {
    code: ['E06000016', 'E06000039'],
    ...year('public_health_2022_23'),
    ...year('public_health_2023_24'),
    ...year('public_health_2024_25'),
  };
  const { values, status } = decodeCouncilOutturn('utla', table(columns)).years
    .public_health_2024_25;
  expect([...values]).toEqual([37_132_000, Number.NaN]);
  expect(status[1]).toBe(STATUS.missing);
  expect(() =>
    decodeCouncilOutturn('utla', table({ ...columns, public_health_2024_25_status: [0, 0] })),
  ).toThrow('public_health_2024_25 of E06000039: value and status disagree');
});
