/** Rank intervals asked of a worker: with progress, and to be cancelled. */
import type { RankAnswer, RankQuestion } from './rank-intervals-messages.ts';

/** The part of a Worker that is used: a test gives its own. */
export interface RankWorker {
  onmessage: ((event: MessageEvent<RankAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(question: RankQuestion): void;
  terminate(): void;
}

const startWorker = (): RankWorker =>
  new Worker(new URL('./rank-intervals.worker.ts', import.meta.url), { type: 'module' });

/**
 * Starts the draws.
 *
 * @param onAnswer progress from 0 to 1, then once what came out or why nothing did; never after cancelling
 * @returns ends the work at once
 */
export function startRankIntervals(
  question: RankQuestion,
  onAnswer: (answer: RankAnswer) => void,
  start: () => RankWorker = startWorker,
): () => void {
  let worker: RankWorker | null = null;
  const end = () => {
    if (worker === null) return;
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
    worker = null;
  };
  try {
    worker = start();
  } catch (error) {
    onAnswer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    return end;
  }
  worker.onmessage = ({ data }) => {
    if (data.kind !== 'progress') end();
    onAnswer(data);
  };
  worker.onerror = (event) => {
    end();
    onAnswer({ kind: 'failed', message: event.message || 'The worker could not be started.' });
  };
  worker.postMessage(question);
  return end;
}
