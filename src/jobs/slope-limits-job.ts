/** Simulated limits of slopes asked of a worker: one after the other, with progress, and to be cancelled. */
import type { SlopeLimitsAnswer, SlopeLimitsTask } from './slope-limits-messages.ts';
import { type JobWorker, startJob } from './worker-job.ts';

export type SlopeLimitsWorker = JobWorker<readonly SlopeLimitsTask[], SlopeLimitsAnswer>;

const startWorker = (): SlopeLimitsWorker =>
  new Worker(new URL('./slope-limits.worker.ts', import.meta.url), { type: 'module' });

/**
 * Starts the draws of all tasks, in their order.
 *
 * @param onAnswer progress, the limits of each task as they come, then once that all is done or why it is
 *   not; never after cancelling
 * @returns ends the work at once
 */
export const startSlopeLimits = (
  tasks: readonly SlopeLimitsTask[],
  onAnswer: (answer: SlopeLimitsAnswer) => void,
  start: () => SlopeLimitsWorker = startWorker,
): (() => void) => startJob(tasks, onAnswer, start);
