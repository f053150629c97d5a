import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { PackOutput } from '../core/output.ts';
import { buildValues } from './build.ts';
import { readLsoaFigures } from './lsoa-figures.ts';
import { type MadeSource, madeContext, madeSources, removeMadeSources } from './made-sources.ts';

afterEach(removeMadeSources);

const HEADING = 'lsoa21_code,IMD_score,IMD_rank';
const GOOD = `${HEADING}\nE01013692,30.1,7000\nE01013693,12.5,20000\nE01021988,94.223,1\n`;

const COLUMNS = {
  score: { column: 'IMD_score', range: { minimum: 0, maximum: 100 } },
  rank: { column: 'IMD_rank', range: { minimum: 1, maximum: 33_755 }, whole: true },
} as const;

const read = (source: MadeSource) => () =>
  readLsoaFigures(madeContext(madeSources({ imd: source })), 'imd', 'lsoa21_code', COLUMNS);

describe('a table by LSOA', () => {
  test('is read into the order of the areas', () => {
    const text = `${HEADING}\nE01021988,94.223,1\nE01013692,30.1,7000\nE01013693,12.5,20000\n`;
    expect([...read({ text, rows: 3 })().score.values]).toEqual([30.1, 12.5, 94.223]);
  });

  test('a missing column', () => {
    expect(read({ text: GOOD.replace('IMD_rank', 'rank') })).toThrow(
      'imd.csv: no column "IMD_rank"; found "lsoa21_code", "IMD_score", "rank"',
    );
  });

  test('a code that is not in the geography', () => {
    expect(read({ text: GOOD.replace('E01013693', 'E01999999') })).toThrow(
      'imd.csv, row 2, column "lsoa21_code": "E01999999" found, the code of an LSOA of 2021 expected',
    );
  });

  test('a score outside its range', () => {
    expect(read({ text: GOOD.replace('94.223', '942.23') })).toThrow(
      'imd.csv, row 3, column "IMD_score": "942.23" found, 100 or less expected',
    );
  });

  test('a rank that is not a whole number, and a blank where none is allowed', () => {
    expect(read({ text: GOOD.replace('7000', '7000.5') })).toThrow(
      'imd.csv, row 1, column "IMD_rank": "7000.5" found, a whole number expected',
    );
    expect(read({ text: GOOD.replace('12.5', '') })).toThrow(
      'imd.csv, row 2, column "IMD_score": "" found, a number expected',
    );
  });

  test('an LSOA that comes twice, and one that does not come', () => {
    expect(read({ text: `${GOOD}E01013692,30.1,7000\n` })).toThrow(
      'imd.csv, row 4, column "lsoa21_code": "E01013692" found, each LSOA once expected',
    );
    expect(read({ text: GOOD.replace('E01021988,94.223,1\n', '') })).toThrow(
      'no row for 1 LSOAs (E01021988), one for each expected',
    );
  });

  test('a truncated file: rows short, or a row cut in two', () => {
    expect(read({ text: GOOD.replace('E01021988,94.223,1\n', ''), rows: 3 })).toThrow(
      'imd.csv: 2 rows found, 3 expected',
    );
    expect(read({ text: GOOD.slice(0, -4), rows: 3 })).toThrow(
      'imd.csv, row 3: 2 cells found, 3 expected',
    );
  });

  test('a wrong checksum', () => {
    expect(read({ text: GOOD, sha256: 'f'.repeat(64) })).toThrow(
      /imd\.csv: SHA-256 f{64} expected/,
    );
  });
});

test('a broken source stops the build and leaves the last good packs in place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenground-packs-'));
  try {
    const packs = join(folder, 'packs');
    const finish = (output: PackOutput) =>
      output.finish({
        packs,
        staging: join(folder, 'staging'),
        edition: '2026-11-22',
        sources: [],
      });
    const last = new PackOutput();
    last.add('values/ltla/deprivation.parquet', 'the last good build', {
      level: 'ltla',
      theme: 'deprivation',
    });
    finish(last);
    const before = readFileSync(join(packs, 'manifest.json'), 'utf8');

    const context = madeContext(madeSources({ imd2025_lsoa21: { text: GOOD } }));
    expect(() => {
      buildValues(context);
      finish(context.output);
    }).toThrow('imd2025_lsoa21.csv: no column "IMD_decile"');

    expect(readFileSync(join(packs, 'manifest.json'), 'utf8')).toBe(before);
    expect(readFileSync(join(packs, 'values/ltla/deprivation.parquet'), 'utf8')).toBe(
      'the last good build',
    );
    expect(readdirSync(folder)).toEqual(['packs']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
