import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Sources } from './sources.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenground-sources-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a source file and a sources.json that describes it. */
function describeSource(file: string, bytes: Buffer, more: object = {}): void {
  writeFileSync(join(folder, file), bytes);
  const entry = {
    id: 'districts',
    file,
    title: 'Districts',
    publisher: 'Office for National Statistics',
    licence: 'Open Government Licence v3.0',
    attribution: 'Source: Office for National Statistics',
    period: '2025',
    official_page: 'https://geoportal.statistics.gov.uk/',
    note: '',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    ...more,
  };
  writeFileSync(join(folder, 'sources.json'), JSON.stringify([entry]));
}

describe('Sources', () => {
  test('reads a gzipped table and remembers that it was used', () => {
    describeSource('districts.csv.gz', gzipSync('code,name\nE06000017,Rutland\n'), { rows: 1 });
    const sources = new Sources(folder);
    expect(sources.used()).toEqual([]);
    expect(sources.readCsv('districts', { columns: ['code'] })[0]?.text('name')).toBe('Rutland');
    expect(sources.used().map(({ id }) => id)).toEqual(['districts']);
  });

  test('a file that is not the one described is refused by name, with both checksums', () => {
    describeSource('districts.csv', Buffer.from('code,name\n'), { sha256: 'abc', bytes: 9 });
    expect(() => new Sources(folder).readSource('districts')).toThrow(
      /^districts\.csv: SHA-256 abc expected \(9 bytes\), found [0-9a-f]{64} \(10 bytes\)$/,
    );
  });

  test('a table with rows missing is refused though its checksum is right', () => {
    describeSource('districts.csv', Buffer.from('code,name\nE06000017,Rutland\n'), { rows: 296 });
    expect(() => new Sources(folder).readCsv('districts', { columns: ['code'] })).toThrow(
      'districts.csv: 1 rows found, 296 expected',
    );
  });

  test('an absent folder is one clear line', () => {
    expect(() => new Sources(join(folder, 'nowhere'))).toThrow(
      /^no sources\.json in .*run "npm run sources"/,
    );
  });

  test('an unknown source is named', () => {
    describeSource('districts.csv', Buffer.from('code\n'));
    expect(() => new Sources(folder).readSource('wards')).toThrow(/has no source "wards"/);
  });
});
