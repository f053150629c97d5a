/** Reads the JSON reports of the two test runners. */
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Report } from './tally.ts';

/** A run that left no report told nothing: no tests, which counts as a failure. */
const NOTHING: Report = { passed: 0, failed: 0, skipped: [] };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/** @throws where the file is no report of vitest's */
export function parseVitest(json: unknown): Report {
  const report = vitestReport.parse(json);
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: tests
      .filter((test) => test.status !== 'passed' && test.status !== 'failed')
      .map((test) => test.fullName),
  };
}

const suite = z.object({
  title: z.string(),
  specs: z.optional(
    z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })),
  ),
  get suites() {
    return z.optional(z.array(suite));
  },
});
type Suite = z.infer<typeof suite>;
const playwrightReport = z.object({
  suites: z.array(suite),
  errors: z.array(z.unknown()),
});

/** @throws where the file is no report of Playwright's */
export function parsePlaywright(json: unknown): Report {
  const report = playwrightReport.parse(json);
  const all = (one: Suite): { title: string; status: string }[] => [
    ...(one.specs ?? []).flatMap((spec) =>
      spec.tests.map((test) => ({ title: `${one.title} › ${spec.title}`, status: test.status })),
    ),
    ...(one.suites ?? []).flatMap(all),
  ];
  const tests = report.suites.flatMap(all);
  return {
    passed: tests.filter((test) => test.status === 'expected').length,
    failed:
      tests.filter((test) => test.status === 'unexpected' || test.status === 'flaky').length +
      report.errors.length,
    skipped: tests.filter((test) => test.status === 'skipped').map((test) => test.title),
  };
}

const read = (file: string, parse: (json: unknown) => Report): Report =>
  existsSync(file) ? parse(JSON.parse(readFileSync(file, 'utf8'))) : NOTHING;

export const readVitest = (file: string): Report => read(file, parseVitest);
export const readPlaywright = (file: string): Report => read(file, parsePlaywright);
