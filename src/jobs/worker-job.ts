/** Work asked of a worker, which answers as it goes, and can be ended at once. */

/** The part of a Worker that is used: a test gives its own. */
export interface JobWorker<Question, Answer> {
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(question: Question): void;
  terminate(): void;
}

/** Why nothing came of it: every job may answer so. */
export interface JobFailed {
  readonly kind: 'failed';
  readonly message: string;
}

/**
 * Starts the work.
 *
 * @param onAnswer whatever the worker says, or that it failed; never after cancelling
 * @param start makes the worker; may throw, where a browser has none
 * @returns ends the work at once
 */
export function startJob<Question, Answer extends { readonly kind: string }>(
  question: Question,
  onAnswer: (answer: Answer | JobFailed) => void,
  start: () => JobWorker<Question, Answer>,
): () => void {
  let worker: JobWorker<Question, Answer> | null = null;
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
  worker.postMessage(question);
  return end;
}
