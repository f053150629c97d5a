/**
 * `npm run packs`: builds public/packs/ from the source files. Same input, same bytes. Nothing is
 * written in place until every part has been built and checked.
 *
 * `npm run packs -- --only=values` builds one part (areas, values, points or money) and keeps the files of
 * the others as they stand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAreas } from './packs/areas/build.ts';
import { buildGeography } from './packs/areas/geography.ts';
import type { BuildContext } from './packs/core/context.ts';
import { PackOutput } from './packs/core/output.ts';
import { Sources } from './packs/core/sources.ts';
import { readOutlines } from './packs/geometry/outlines.ts';
import { sourcesPage } from './packs/sources-page.ts';

interface Part {
  /** beginnings of the pack paths and report keys that are this part's */
  readonly owns: readonly string[];
  readonly build: (context: BuildContext) => void | Promise<void>;
}

const root = join(import.meta.dirname, '..');
const started = performance.now();
const log = (message: string) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${message}`);

const sources = new Sources();
const outlines = {
  lsoa: readOutlines(sources, 'lsoa21_bgc', 'lsoa21_code'),
  ward: readOutlines(sources, 'ward25_bgc', 'ward25_code'),
};
const PARTS: Readonly<Record<string, Part>> = {
  areas: {
    owns: ['boundaries/', 'areas/', 'areas.', 'geometry.'],
    build: (context) => buildAreas(context, outlines),
  },
  values: {
    owns: ['values/', 'series/', 'values.'],
    // Loaded when asked for, so that one part can be built while another is being worked on.
    build: async (context) => (await import('./packs/values/build.ts')).buildValues(context),
  },
  points: {
    owns: ['services/', 'postcodes/', 'points.'],
    build: async (context) => (await import('./packs/points/build.ts')).buildPoints(context),
  },
  money: {
    owns: ['money/', 'money.'],
    build: async (context) => (await import('./packs/money/build.ts')).buildMoney(context),
  },
};

const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice(7)
  .split(',');
const unknown = only?.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined)
  throw new Error(`--only=${unknown}: ${Object.keys(PARTS).join(', ')} expected`);

const geography = buildGeography(sources, outlines);
log('geography joined');
const output = new PackOutput();
const owned: string[] = [];
for (const [name, part] of Object.entries(PARTS)) {
  if (only && !only.includes(name)) continue;
  await part.build({ output, sources, geography });
  owned.push(...part.owns);
  log(`${name} built`);
}
const { edition } = JSON.parse(readFileSync(join(root, 'data', 'edition.json'), 'utf8')) as {
  edition: string;
};
const manifest = output.finish({
  packs: join(root, 'public', 'packs'),
  staging: join(root, '.cache', `packs-staging-${process.pid}`),
  edition,
  sources: sources.used(),
  ...(only ? { replaces: (key: string) => owned.some((start) => key.startsWith(start)) } : {}),
});
writeFileSync(join(root, 'data', 'sources.md'), sourcesPage(manifest));
const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
log(`${manifest.files.length} files, ${(bytes / 1e6).toFixed(1)} MB in public/packs`);
