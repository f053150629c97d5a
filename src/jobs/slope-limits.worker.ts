/** Draws slopes off the main thread. Told to stop, it is ended from outside. */
import { slopeLimitsInSteps } from '../stats/slope-index.ts';
import type { SlopeLimitsAnswer, SlopeLimitsTask } from './slope-limits-messages.ts';

const worker = self as unknown as {
  onmessage: ((event: MessageEvent<readonly SlopeLimitsTask[]>) => void) | null;
  postMessage(message: SlopeLimitsAnswer): void;
};

worker.onmessage = ({ data: tasks }) => {
  try {
    tasks.forEach(({ id, groups, options }, k) => {
      const steps = slopeLimitsInSteps(groups, options);
      let step = steps.next();
      while (step.done !== true) {
        worker.postMessage({ kind: 'progress', share: (k + step.value) / tasks.length });
        step = steps.next();
      }
      worker.postMessage({ kind: 'limits', id, limits: step.value });
    });
    worker.postMessage({ kind: 'done' });
  } catch (error) {
    worker.postMessage({
      kind: 'failed',
      message: error instanceof Error ? error.message : String(error),
    });
  }
};
