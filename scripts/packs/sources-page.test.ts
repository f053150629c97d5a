import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestSchema } from '../../src/pack/schemas.ts';
import { sourcesPage } from './sources-page.ts';

const root = join(import.meta.dirname, '..', '..');
const manifest = manifestSchema.parse(
  JSON.parse(readFileSync(join(root, 'public/packs/manifest.json'), 'utf8')),
);

test('data/sources.md lists the sources of the committed packs', () => {
  // Where it is out of date: "npm run packs" writes it anew.
  expect(readFileSync(join(root, 'data/sources.md'), 'utf8')).toBe(sourcesPage(manifest));
});

test('a bar in a title does not end its cell', () => {
  const [source] = manifest.sources;
  if (source === undefined) throw new Error('the manifest names no source');
  const page = sourcesPage({ ...manifest, sources: [{ ...source, title: 'Deaths | births' }] });
  expect(page).toContain('[Deaths \\| births](');
});
