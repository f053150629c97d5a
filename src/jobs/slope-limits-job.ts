/** Simulated limits of slopes asked of a worker: one after the other, with progress, and to be cancelled. */
import type { SlopeLimitsAnswer, SlopeLimitsTask } from './slope-limits-messages.ts';

/** The part of a Worker that is used: a test gives its own. */
export interface SlopeLimitsWorker {
  onmessage: ((event: MessageEvent<SlopeLimitsAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(tasks: readonly SlopeLimitsTask[]): void;
  terminate(): void;
}

const startWorker = (): SlopeLimitsWorker =>
  new Worker(new URL('./slope-limits.worker.ts', import.meta.url), { type: 'module' });

/**
 * Starts the draws of all tasks, in their order.
 *
 * @param onAnswer progress, the limits of each task as they come, then once that all is done or why it is
 *   not; never after cancelling
 * @returns ends the work at once
 */
export function startSlopeLimits(
  tasks: readonly SlopeLimitsTask[],
  onAnswer: (answer: SlopeLimitsAnswer) => void,
  start: () => SlopeLimitsWorker = startWorker,
): () => void {
  let worker: SlopeLimitsWorker | null = null;
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
    if (data.kind === 'done' || data.kind === 'failed') end();
    onAnswer(data);
  };
  worker.onerror = (event) => {
    end();
    onAnswer({ kind: 'failed', message: event.message || 'The worker could not be started.' });
  };
  worker.postMessage(tasks);
  return end;
}
