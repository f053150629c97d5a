/** The worker's side of a job: it answers each question, and says why where it cannot. */
import type { JobFailed } from './worker-job.ts';

/** @param work answers one question through `say`; what it throws is answered as a failure */
export function answerQuestions<Question, Answer>(
  work: (question: Question, say: (answer: Answer) => void) => void,
): void {
  const worker = self as unknown as {
    onmessage: ((event: MessageEvent<Question>) => void) | null;
    postMessage(message: Answer | JobFailed): void;
  };
  worker.onmessage = ({ data }) => {
    try {
      work(data, (answer) => worker.postMessage(answer));
    } catch (error) {
      worker.postMessage({
        kind: 'failed',
        message: error instanceof Error ? error.message : String(error),
      });
    }
  };
}

/** Takes all steps; after each but the last tells the share done, from 0 to 1. */
export function takeSteps<Result>(
  steps: Generator<number, Result, undefined>,
  onShare: (share: number) => void,
): Result {
  let step = steps.next();
  while (step.done !== true) {
    onShare(step.value);
    step = steps.next();
  }
  return step.value;
}
