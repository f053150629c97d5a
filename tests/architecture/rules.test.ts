/** Each rule bites: made-up files that break it, and their nearest neighbours that do not. */
import { describe, expect, test } from 'vitest';
import * as rules from './rules.ts';
import { readSource } from './source-tree.ts';

const tree = (files: Record<string, string>) =>
  Object.entries(files).map(([path, text]) => readSource(path, text));

describe('reading', () => {
  test('finds every way to import', () => {
    const file = readSource(
      'src/panels/explore/a.tsx',
      `import type { A } from './type.ts';
       import b, { type C } from '@deck.gl/core/dist/x';
       import './side.css';
       import url from 'maplibre-gl/dist/worker.mjs?worker&url';
       export * from '../all.ts';
       export type { D } from '../some.ts';
       const lazy = () => import('./lazy.tsx');
       const worker = new Worker(new URL('../../jobs/job.ts', import.meta.url));
       type E = import('./far.ts').E;
       // import './comment.ts'
       const text = "import './string.ts'";
       export const view = <p>{b}</p>;`,
    );
    expect(file.imports.map((one) => one.target ?? one.package)).toEqual([
      'src/panels/explore/type.ts',
      '@deck.gl/core',
      'src/panels/explore/side.css',
      'maplibre-gl',
      'src/panels/all.ts',
      'src/panels/some.ts',
      'src/panels/explore/lazy.tsx',
      'src/jobs/job.ts',
      'src/panels/explore/far.ts',
    ]);
  });

  test('names the file that does not parse', () => {
    expect(() => readSource('src/place/a.ts', 'const = 1')).toThrow(/src\/place\/a\.ts/);
  });
});

describe('imports run one way', () => {
  test.each([
    ['src/place/a.ts', '../indicators/b.ts', 'place may not import indicators'],
    ['src/stats/a.ts', '../access/b.ts', 'stats may not import access'],
    ['src/report/a.ts', '../pack/b.ts', 'report may not import pack'],
    ['src/pack/a.ts', '../map/b.ts', 'pack may not import map'],
    ['src/map/a.ts', '../view/b.ts', 'map may not import view'],
    ['src/view/a.ts', '../panels/explore/b.tsx', 'view may not import panels'],
    ['src/ui/a.tsx', '../indicators/b.ts', 'ui may not import indicators'],
    ['src/ui/a.tsx', '../place/b.ts', 'ui may not import place'],
    ['src/panels/explore/a.tsx', '../../app/b.tsx', 'panels may not import app'],
    ['src/jobs/a.ts', '../pack/b.ts', 'jobs may not import pack'],
    ['src/app/a.ts', '../../scripts/b.ts', 'src/ stands by itself'],
  ])('%s → %s', (path, specifier, broken) => {
    const statements = [
      `import { b } from '${specifier}';`,
      `import type { b } from '${specifier}';`,
      `export { b } from '${specifier}';`,
      `export * from '${specifier}';`,
      `await import('${specifier}');`,
    ];
    for (const text of statements)
      expect(rules.importsRunOneWay(tree({ [path]: text }))).toEqual([
        `${path} imports ${specifier}: ${broken}`,
      ]);
  });

  test.each([
    ['src/access/a.ts', '../stats/b.ts'],
    ['src/report/a.ts', '../audit/b.ts'],
    ['src/map/a.ts', '../pack/b.ts'],
    ['src/view/a.ts', '../map/b.ts'],
    ['src/panels/explore/a.tsx', '../../view/b.ts'],
    ['src/app/a.tsx', '../panels/explore/b.tsx'],
    ['src/url/a.test.ts', '../pack/b.ts'],
  ])('%s → %s is fine', (path, specifier) => {
    expect(rules.importsRunOneWay(tree({ [path]: `import '${specifier}';` }))).toEqual([]);
  });

  test('a new folder has to be given its place', () => {
    expect(rules.importsRunOneWay(tree({ 'src/things/a.ts': '' }))).toEqual([
      'src/things/ has no place in the order of imports',
    ]);
  });

  test('a script imports the pure core and packs, and nothing of the screen', () => {
    const files = tree({
      'scripts/build.ts': `import '../src/place/a.ts'; import '../src/pack/schemas.ts';`,
      'scripts/draw.ts': `import '../src/panels/explore/a.tsx';`,
    });
    expect(rules.scriptsKnowNoScreen(files)).toEqual([
      'scripts/draw.ts imports ../src/panels/explore/a.tsx: a script may not import src/panels',
    ]);
  });
});

describe('packages stay in place', () => {
  test.each([
    ['src/panels/explore/a.tsx', 'maplibre-gl'],
    ['src/view/a.ts', '@deck.gl/core'],
    ['src/map/a.ts', 'topojson-client'],
    ['src/app/a.tsx', 'hyparquet'],
    ['src/map/a.ts', '@turf/turf'],
    ['src/stats/a.ts', '@turf/turf'],
    ['src/place/a.ts', 'react'],
    ['src/indicators/a.ts', '@tanstack/react-query'],
    ['src/ui/a.tsx', '@tanstack/react-query'],
    ['src/stats/a.ts', 'node:fs'],
    ['src/app/a.tsx', 'node:fs'],
    ['src/pack/a.ts', 'hyparquet-writer'],
    ['src/stats/a.ts', 'left-pad'],
  ])('%s may not import %s', (path, name) => {
    expect(rules.packagesStayInPlace(tree({ [path]: `import x from '${name}';` }))).toHaveLength(1);
    expect(rules.packagesStayInPlace(tree({ [path]: `import('${name}');` }))).toHaveLength(1);
  });

  test.each([
    ['src/map/a.ts', 'maplibre-gl'],
    ['src/map/a.ts', 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'],
    ['src/pack/a.ts', 'hyparquet'],
    ['src/access/a.ts', '@turf/turf'],
    ['src/stats/a.test.ts', 'node:fs'],
  ])('%s may import %s', (path, name) => {
    expect(rules.packagesStayInPlace(tree({ [path]: `import x from '${name}';` }))).toEqual([]);
  });
});

describe('the pure core is pure', () => {
  test.each([
    ['document.title', 'document'],
    ['window.x', 'window'],
    ['fetch("/x")', 'fetch'],
    ['Math.random()', 'Math.random'],
    ['Date.now()', 'Date.now'],
    ['new Date()', 'new Date()'],
    ['performance.now()', 'performance'],
    ['const now = performance', 'performance'],
    ['globalThis.fetch("/x")', 'globalThis.fetch'],
    ['const go = { fetch }', 'fetch'],
    ['import.meta.env.MODE', 'import.meta'],
    ['setTimeout(() => {}, 1)', 'setTimeout'],
  ])('%s', (text, touched) => {
    expect(rules.pureCoreIsPure(tree({ 'src/stats/a.ts': text }))).toContain(
      `src/stats/a.ts touches ${touched}`,
    );
    expect(rules.pureCoreIsPure(tree({ 'src/pack/a.ts': text }))).toEqual([]);
  });

  test.each([
    'const at = (location: number) => location + 1;',
    'const { history } = { history: [1] }; history.length;',
    'type A = { document: string }; const f = (a: A) => a.document;',
    'new Date(2025, 1, 1)',
    'const labels = { performance: 1, fetch: 2 };',
    'interface B { window: Window }',
  ])('%s is fine', (text) => {
    expect(rules.pureCoreIsPure(tree({ 'src/stats/a.ts': text }))).toEqual([]);
  });
});

test('imports say their file in full, without aliases', () => {
  const files = tree({
    'src/app/a.ts': `import './b'; import '@/place/area.ts'; import '~/x.ts'; import './c.ts'; import '@deck.gl/core';`,
  });
  expect(rules.importsAreExplicit(files)).toEqual([
    'src/app/a.ts imports ./b: file ending expected',
    'src/app/a.ts imports @/place/area.ts: no aliases',
    'src/app/a.ts imports ~/x.ts: no aliases',
  ]);
});

test('a panel never imports a panel, but its own files', () => {
  const files = tree({
    'src/panels/explore/a.tsx': `import '../shift/b.tsx'; import './c.tsx'; import '../../ui/d.tsx';`,
  });
  expect(rules.panelsStandApart(files)).toEqual([
    'src/panels/explore/a.tsx imports ../shift/b.tsx: panel explore may not import panel shift',
  ]);
});

test('a cycle is told once, over any kind of import, and a diamond is none', () => {
  expect(
    rules.noCycles(
      tree({
        'src/stats/a.ts': `import './b.ts';`,
        'src/stats/b.ts': `export * from './c.ts';`,
        'src/stats/c.ts': `import type { A } from './a.ts';`,
      }),
    ),
  ).toEqual(['src/stats/a.ts → src/stats/b.ts → src/stats/c.ts → src/stats/a.ts']);
  expect(
    rules.noCycles(
      tree({
        'src/stats/a.ts': `import './b.ts'; import './c.ts';`,
        'src/stats/b.ts': `import './d.ts';`,
        'src/stats/c.ts': `import './d.ts';`,
        'src/stats/d.ts': '',
      }),
    ),
  ).toEqual([]);
});

test('no drawer for things without a name', () => {
  expect(
    rules.everyFileHasAName([
      'src/utils/a.ts',
      'src/stats/helpers.ts',
      'scripts/common.test.ts',
      'src/ui/Util.tsx',
      'src/place/commons-names.ts',
      'data/utilities.csv',
    ]),
  ).toEqual([
    'src/utils/a.ts',
    'src/stats/helpers.ts',
    'scripts/common.test.ts',
    'src/ui/Util.tsx',
  ]);
});

test('a file that goes on too long is named', () => {
  const [file] = tree({ 'src/stats/a.ts': 'let a;\n'.repeat(5) });
  if (file === undefined) throw new Error('no file');
  expect(rules.filesEnd([file], 4)).toEqual(['src/stats/a.ts has 5 lines: split it before 4']);
  expect(rules.filesEnd([file], 5)).toEqual([]);
});

test('the top holds what was agreed', () => {
  expect(rules.topIsAsAgreed(['package.json', '.ci', 'src', 'notes.md', 'docs'])).toEqual([
    'notes.md',
    'docs',
  ]);
});

test('no file over 6 MB, no packs over 60 MB', () => {
  expect(rules.sizesAreBounded([{ path: 'public/packs/a.parquet', bytes: 6_000_001 }])).toEqual([
    'public/packs/a.parquet has 6.0 MB: 6 MB at most',
  ]);
  const many = Array.from({ length: 11 }, (_, i) => ({
    path: `public/packs/${i}.parquet`,
    bytes: 5.5e6,
  }));
  expect(rules.sizesAreBounded(many)).toEqual(['public/packs/ has 60.5 MB: 60 MB at most']);
  expect(rules.sizesAreBounded(many.slice(1))).toEqual([]);
});
