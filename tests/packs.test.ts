/** The committed packs, proved as `npm run packs:check` proves them; and packs that are broken, refused. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkManifest, checkPacks } from '../scripts/packs/check-all.ts';

const PACKS = join(import.meta.dirname, '..', 'public', 'packs');

it('the committed packs hold every check', async () => {
  const findings = await checkPacks(PACKS);
  expect(findings.filter(({ ok }) => !ok)).toEqual([]);
  expect(findings.length).toBeGreaterThan(15);
}, 300_000);

describe('packs that are not as the manifest says', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'evenground-packs-'));
    cpSync(PACKS, folder, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are refused by name where a byte was changed', () => {
    const path = join(folder, 'values', 'ltla', 'deprivation.parquet');
    const bytes = readFileSync(path);
    const changed = Buffer.from(bytes);
    changed[100] = (changed[100] ?? 0) ^ 1;
    writeFileSync(path, changed);
    expect(checkManifest(folder)).toMatchObject({
      ok: false,
      detail: expect.stringContaining('values/ltla/deprivation.parquet does not match its SHA-256'),
    });
    writeFileSync(path, bytes);
  });

  it('are refused by name where a file is gone or was added', () => {
    rmSync(join(folder, 'services', 'gp.parquet'));
    writeFileSync(join(folder, 'services', 'vets.parquet'), 'vets');
    const { detail } = checkManifest(folder);
    expect(detail).toContain('services/vets.parquet is not listed');
    expect(detail).toContain('services/gp.parquet is listed and not there');
  });
});
