import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { whyBuild } from './build-site.ts';
import { headersFile, policyOfNow } from './production-headers.ts';

const project = mkdtempSync(join(tmpdir(), 'evenground-build-'));
afterAll(() => rmSync(project, { recursive: true }));

const write = (path: string, text: string, seconds: number) => {
  writeFileSync(join(project, path), text);
  utimesSync(join(project, path), seconds, seconds);
};

test('a site is built where it is absent, stale or under another policy, and not otherwise', () => {
  expect(whyBuild(project)).toBe('dist/ is not there yet');
  mkdirSync(join(project, 'dist'));
  mkdirSync(join(project, 'src'));
  write('src/main.tsx', '', 1000);
  utimesSync(join(project, 'src'), 1000, 1000);
  write('dist/index.html', '', 2000);
  write('dist/_headers', headersFile(policyOfNow().header), 2000);
  expect(whyBuild(project)).toBeNull();

  write('src/main.tsx', '', 3000);
  expect(whyBuild(project)).toBe('src is newer than dist/');

  write('src/main.tsx', '', 1000);
  write('dist/_headers', headersFile("default-src 'none'"), 2000);
  expect(whyBuild(project)).toBe('the Content-Security-Policy has changed');
});
