import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PackOutput } from './output.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'evenground-packs-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const labels = { level: 'ltla', theme: 'areas' };
const place = () => ({
  packs: join(root, 'public', 'packs'),
  staging: join(root, '.cache', 'packs-staging'),
  edition: '2026-11-21',
  sources: [],
});
const packed = (path: string) => readFileSync(join(root, 'public', 'packs', path), 'utf8');

/** Builds packs of the given files. */
function build(files: Record<string, string>, options = {}): void {
  const output = new PackOutput();
  for (const [path, content] of Object.entries(files)) output.add(path, content, labels);
  output.report('areas.count', Object.keys(files).length);
  output.finish({ ...place(), ...options });
}

describe('PackOutput', () => {
  test('writes every file with its size and checksum in the manifest, and nothing beside', () => {
    build({ 'areas/england.json': 'Rutland', 'values/ltla/health.parquet': 'Leicester' });
    const manifest = JSON.parse(packed('manifest.json'));
    expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual([
      'areas/england.json',
      'build-report.json',
      'values/ltla/health.parquet',
    ]);
    expect(manifest.files[0]).toEqual({
      path: 'areas/england.json',
      bytes: 7,
      sha256: createHash('sha256').update('Rutland').digest('hex'),
      ...labels,
    });
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
  });

  test('the same files give the same bytes, in whatever order they were added', () => {
    build({ 'areas/a.json': '1', 'areas/b.json': '2' });
    const first = packed('manifest.json');
    build({ 'areas/b.json': '2', 'areas/a.json': '1' });
    expect(packed('manifest.json')).toBe(first);
  });

  test('files of before that are no longer built are gone', () => {
    build({ 'areas/old.json': '1' });
    build({ 'areas/new.json': '1' });
    expect(existsSync(join(root, 'public', 'packs', 'areas', 'old.json'))).toBe(false);
  });

  test('a build that stops leaves the last good packs in place', () => {
    build({ 'areas/england.json': 'good' });
    const output = new PackOutput();
    output.add('areas/england.json', 'half', labels);
    expect(() => output.add('areas/england.json', 'again', labels)).toThrow(
      'pack "areas/england.json" is written twice',
    );
    expect(() => output.add('areas/empty.json', '', labels)).toThrow('is empty');
    expect(packed('areas/england.json')).toBe('good');
    // A folder that cannot be put in place: the one before comes back.
    writeFileSync(join(root, 'file'), '');
    expect(() => output.finish({ ...place(), staging: join(root, 'file', 'staging') })).toThrow();
    expect(packed('areas/england.json')).toBe('good');
  });

  test('a build of one part keeps the files and figures of the others', () => {
    build({ 'areas/england.json': 'areas 1', 'values/ltla/health.parquet': 'values 1' });
    const output = new PackOutput();
    output.add('values/ltla/health.parquet', 'values 2', labels);
    output.report('values.absent', 3);
    output.finish({ ...place(), replaces: (key) => key.startsWith('values') });
    expect(packed('areas/england.json')).toBe('areas 1');
    expect(packed('values/ltla/health.parquet')).toBe('values 2');
    expect(JSON.parse(packed('build-report.json'))).toEqual({
      'areas.count': 2,
      'values.absent': 3,
    });
  });

  test('a build of one part refuses to carry over a file that was changed by hand', () => {
    build({ 'areas/england.json': 'areas' });
    writeFileSync(join(root, 'public', 'packs', 'areas', 'england.json'), 'other');
    expect(() =>
      new PackOutput().finish({ ...place(), replaces: (key) => key.startsWith('values') }),
    ).toThrow('packs/areas/england.json does not match its manifest');
  });
});
