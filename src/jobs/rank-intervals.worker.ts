/** Draws and ranks off the main thread. Told to stop, it is ended from outside. */
import { rankIntervalsInSteps } from '../stats/rank-intervals.ts';
import type { RankAnswer, RankQuestion } from './rank-intervals-messages.ts';

const worker = self as unknown as {
  onmessage: ((event: MessageEvent<RankQuestion>) => void) | null;
  postMessage(message: RankAnswer): void;
};

worker.onmessage = ({ data }) => {
  try {
    const steps = rankIntervalsInSteps(data.values, data.standardErrors, data.options);
    let step = steps.next();
    while (step.done !== true) {
      worker.postMessage({ kind: 'progress', share: step.value });
      step = steps.next();
    }
    worker.postMessage({ kind: 'done', intervals: step.value });
  } catch (error) {
    worker.postMessage({
      kind: 'failed',
      message: error instanceof Error ? error.message : String(error),
    });
  }
};
