/** Rank intervals asked of a worker: with progress, and to be cancelled. */
import type { RankAnswer, RankQuestion } from './rank-intervals-messages.ts';
import { type JobWorker, startJob } from './worker-job.ts';

export type RankWorker = JobWorker<RankQuestion, RankAnswer>;

const startWorker = (): RankWorker =>
  new Worker(new URL('./rank-intervals.worker.ts', import.meta.url), { type: 'module' });

/**
 * Starts the draws.
 *
 * @param onAnswer progress from 0 to 1, then once what came out or why nothing did; never after cancelling
 * @returns ends the work at once
 */
export const startRankIntervals = (
  question: RankQuestion,
  onAnswer: (answer: RankAnswer) => void,
  start: () => RankWorker = startWorker,
): (() => void) => startJob(question, onAnswer, start);
