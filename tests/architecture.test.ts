/** The tree as it stands, held against the rules in tests/architecture/. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as rules from './architecture/rules.ts';
import { filesUnder, readSources } from './architecture/source-tree.ts';

const PROJECT = join(import.meta.dirname, '..');

/** What git leaves out, by the plain names in .gitignore. */
const ignored = readFileSync(join(PROJECT, '.gitignore'), 'utf8')
  .split('\n')
  .map((line) => line.replace(/\/$/, ''));
const source = readSources(PROJECT, 'src');
const all = [...source, ...readSources(PROJECT, 'scripts'), ...readSources(PROJECT, 'tests')];
const top = readdirSync(PROJECT).filter((name) => name !== '.git' && !ignored.includes(name));
const paths = top.flatMap((name) =>
  statSync(join(PROJECT, name)).isDirectory() ? filesUnder(PROJECT, name) : [name],
);

test('there is a tree to look at', () => {
  expect(source.length).toBeGreaterThan(20);
  expect(source.flatMap((file) => file.imports).length).toBeGreaterThan(source.length);
});

test('imports run one way', () => expect(rules.importsRunOneWay(source)).toEqual([]));
test('scripts know no screen', () => expect(rules.scriptsKnowNoScreen(all)).toEqual([]));
test('packages stay in place', () => expect(rules.packagesStayInPlace(source)).toEqual([]));
test('the pure core is pure', () => expect(rules.pureCoreIsPure(source)).toEqual([]));
test('imports are explicit', () => expect(rules.importsAreExplicit(all)).toEqual([]));
test('a panel never imports a panel', () => expect(rules.panelsStandApart(source)).toEqual([]));
test('there are no cycles', () => expect(rules.noCycles(all)).toEqual([]));
test('no utils, helpers or common', () => expect(rules.everyFileHasAName(paths)).toEqual([]));
test('files end', () => expect(rules.filesEnd(all, 400)).toEqual([]));
test('the top of the repository is as agreed', () => expect(rules.topIsAsAgreed(top)).toEqual([]));
test('sizes are bounded', () =>
  expect(
    rules.sizesAreBounded(
      paths.map((path) => ({ path, bytes: statSync(join(PROJECT, path)).size })),
    ),
  ).toEqual([]));
