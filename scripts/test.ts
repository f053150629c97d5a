/**
 * `npm test`: lint, types, unit and browser tests, in that order. Every step runs, whatever the
 * ones before it found, and the last line counts them all: "312 passed, 0 failed". Lint and types
 * count as one each. A test that was skipped counts as failed: nothing is skipped silently.
 *
 *   npm test                            everything
 *   npm run test:browser                the browser flows only
 *   npm run test:browser -- Leicester   the browser flows whose title has that word
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_PATH, ensureChromium } from './chromium.ts';
import { buildWhereStale } from './site/build-site.ts';
import { readPlaywright, readVitest } from './test/counts.ts';
import { addTallies, type StepTally, tallyOf } from './test/tally.ts';

const PROJECT = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'evenground-test-'));

/** Runs a program of node_modules; its exit code, or null where it could not be run. */
function run(script: string, parameters: string[], environment: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, [join(PROJECT, 'node_modules', script), ...parameters], {
    cwd: PROJECT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  }).status;
}

const lint = () =>
  tallyOf(run('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']), null);

const types = () => tallyOf(run('typescript/bin/tsc', ['--noEmit']), null);

function unit(): StepTally {
  const file = join(reports, 'unit.json');
  const status = run('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return tallyOf(status, readVitest(file));
}

async function browser(filters: readonly string[]): Promise<StepTally> {
  const file = join(reports, 'browser.json');
  try {
    const chromium = ensureChromium();
    await buildWhereStale(PROJECT);
    const status = run(
      '@playwright/test/cli.js',
      [
        'test',
        '--config=tests/browser/playwright.config.ts',
        '--reporter=list,json',
        ...filters.flatMap((filter) => ['--grep', filter]),
      ],
      { [CHROMIUM_PATH]: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    );
    return tallyOf(status, readPlaywright(file));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return tallyOf(1, null);
  }
}

const [only, ...filters] = process.argv.slice(2);
if (only !== undefined && only !== 'browser') {
  console.error(`"${only}" is not a part of the tests: nothing or "browser" expected`);
  process.exit(2);
}

const STEPS: Readonly<Record<string, () => StepTally | Promise<StepTally>>> = {
  lint,
  types,
  unit,
  browser: () => browser(filters),
};
const tallies: StepTally[] = [];
for (const [name, step] of Object.entries(STEPS)) {
  if (only !== undefined && name !== only) continue;
  console.log(`\n── ${name}`);
  const started = Date.now();
  const tally = await step();
  tallies.push(tally);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`── ${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`);
  for (const title of tally.skipped) console.log(`   skipped, so counted as failed: ${title}`);
}
rmSync(reports, { recursive: true, force: true });

const { passed, failed } = addTallies(tallies);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
