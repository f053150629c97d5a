import { expect, test } from 'vitest';
import { parsePlaywright, parseVitest, readVitest } from './counts.ts';
import { addTallies, tallyOf } from './tally.ts';

const passed = { status: 'passed', fullName: 'a' };

test('a run of vitest is counted, with skipped tests by name and files that did not load', () => {
  const report = parseVitest({
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [
      {
        name: 'x.test.ts',
        status: 'failed',
        assertionResults: [passed, passed, { status: 'failed', fullName: 'b' }],
      },
      {
        name: 'y.test.ts',
        status: 'passed',
        assertionResults: [{ status: 'todo', fullName: 'c' }],
      },
      { name: 'z.test.ts', status: 'failed', assertionResults: [] },
    ],
  });
  expect(report).toEqual({ passed: 2, failed: 2, skipped: ['c'] });
  expect(tallyOf(1, report)).toEqual({ passed: 2, failed: 3, skipped: ['c'] });
});

test('a run of Playwright is counted through its nested suites, and a flaky flow is a failure', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const report = parsePlaywright({
    suites: [
      {
        title: 'place.flow.ts',
        specs: [spec('opens', 'expected'), spec('wobbles', 'flaky')],
        suites: [
          { title: 'phone', specs: [spec('breaks', 'unexpected'), spec('waits', 'skipped')] },
        ],
      },
    ],
    errors: [{ message: 'outside any flow' }],
  });
  expect(report).toEqual({ passed: 1, failed: 3, skipped: ['phone › waits'] });
});

test('a run that told of nothing, or failed after all its tests passed, has failed', () => {
  expect(tallyOf(0, readVitest('/nowhere/report.json')).failed).toBe(1);
  expect(tallyOf(1, { passed: 5, failed: 0, skipped: [] })).toMatchObject({ passed: 5, failed: 1 });
  expect(tallyOf(null, null)).toMatchObject({ passed: 0, failed: 1 });
  expect(tallyOf(0, { passed: 5, failed: 0, skipped: [] })).toMatchObject({ passed: 5, failed: 0 });
});

test('the last line adds the steps up', () => {
  const steps = [
    tallyOf(0, null),
    tallyOf(1, null),
    tallyOf(0, { passed: 5, failed: 0, skipped: [] }),
  ];
  expect(addTallies(steps)).toEqual({ passed: 6, failed: 1 });
});
