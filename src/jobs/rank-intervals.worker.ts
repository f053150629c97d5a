/** Draws and ranks off the main thread. Told to stop, it is ended from outside. */
import { rankIntervalsInSteps } from '../stats/rank-intervals.ts';
import type { RankAnswer, RankQuestion } from './rank-intervals-messages.ts';
import { answerQuestions, takeSteps } from './worker-answers.ts';

answerQuestions<RankQuestion, RankAnswer>(({ values, standardErrors, options }, say) => {
  const intervals = takeSteps(rankIntervalsInSteps(values, standardErrors, options), (share) =>
    say({ kind: 'progress', share }),
  );
  say({ kind: 'done', intervals });
});
