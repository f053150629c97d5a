/** Draws slopes off the main thread. Told to stop, it is ended from outside. */
import { slopeLimitsInSteps } from '../stats/slope-index.ts';
import type { SlopeLimitsAnswer, SlopeLimitsTask } from './slope-limits-messages.ts';
import { answerQuestions, takeSteps } from './worker-answers.ts';

answerQuestions<readonly SlopeLimitsTask[], SlopeLimitsAnswer>((tasks, say) => {
  tasks.forEach(({ id, groups, options }, k) => {
    const limits = takeSteps(slopeLimitsInSteps(groups, options), (share) =>
      say({ kind: 'progress', share: (k + share) / tasks.length }),
    );
    say({ kind: 'limits', id, limits });
  });
  say({ kind: 'done' });
});
