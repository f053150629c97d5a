import { expect, test } from 'vitest';
import { rankIntervals } from '../stats/rank-intervals.ts';
import { type RankWorker, startRankIntervals } from './rank-intervals-job.ts';
import type { RankAnswer, RankQuestion } from './rank-intervals-messages.ts';

const question: RankQuestion = {
  values: Float64Array.of(3, 1, 2),
  standardErrors: Float64Array.of(0, 0, 0),
  options: { order: 'descending', draws: 200 },
};

function fakeWorker(): RankWorker & { asked: RankQuestion[]; ended: number } {
  return {
    onmessage: null,
    onerror: null,
    asked: [],
    ended: 0,
    postMessage(one) {
      this.asked.push(one);
    },
    terminate() {
      this.ended += 1;
    },
  };
}
const say = (worker: RankWorker, data: RankAnswer) =>
  worker.onmessage?.(new MessageEvent('message', { data }));

test('progress, then the answer, then the worker is gone', () => {
  const worker = fakeWorker();
  const heard: RankAnswer[] = [];
  startRankIntervals(
    question,
    (answer) => heard.push(answer),
    () => worker,
  );
  expect(worker.asked).toEqual([question]);
  say(worker, { kind: 'progress', share: 0.5 });
  const intervals = rankIntervals(question.values, question.standardErrors, question.options);
  say(worker, { kind: 'done', intervals });
  expect(heard.map(({ kind }) => kind)).toEqual(['progress', 'done']);
  expect([...intervals.rank]).toEqual([1, 3, 2]);
  expect(worker.ended).toBe(1);
});

test('once cancelled nothing more is heard', () => {
  const worker = fakeWorker();
  const heard: RankAnswer[] = [];
  const cancel = startRankIntervals(
    question,
    (answer) => heard.push(answer),
    () => worker,
  );
  cancel();
  say(worker, { kind: 'progress', share: 1 });
  expect(heard).toEqual([]);
  expect(worker.ended).toBe(1);
});

test('a browser without workers says so', () => {
  const heard: RankAnswer[] = [];
  startRankIntervals(
    question,
    (answer) => heard.push(answer),
    () => {
      throw new Error('no workers here');
    },
  );
  expect(heard).toEqual([{ kind: 'failed', message: 'no workers here' }]);
});
