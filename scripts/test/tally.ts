/** Counts of passed and failed tests, by step and in all. */

/** What a runner reported: tests by outcome, skipped ones by title. */
export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
}

export interface StepTally extends Report {}

/**
 * The count of a step from its exit code and, where it ran tests, their report.
 *
 * A step without a report is one check. A skipped test counts as failed. Where the program failed
 * although every test in its report passed (a file that did not load, an error outside tests), or
 * reported no test at all, that is one failure more.
 */
export function tallyOf(status: number | null, report: Report | null): StepTally {
  const succeeded = status === 0;
  if (report === null) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: [] };
  const failed = report.failed + report.skipped.length;
  const untold = failed === 0 && (!succeeded || report.passed === 0) ? 1 : 0;
  return { passed: report.passed, failed: failed + untold, skipped: report.skipped };
}

export function addTallies(tallies: readonly StepTally[]): { passed: number; failed: number } {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
  };
}
