import { expect, test } from 'vitest';
import { slopeIndex, slopeLimitsInSteps } from '../stats/slope-index.ts';
import { type SlopeLimitsWorker, startSlopeLimits } from './slope-limits-job.ts';
import type { SlopeLimitsAnswer, SlopeLimitsTask } from './slope-limits-messages.ts';

const task: SlopeLimitsTask = {
  id: '2020-24',
  groups: [30, 26, 22, 18, 14].map((percent) => ({
    population: 1000,
    value: percent / 100,
    standardError: 0.1,
  })),
  options: { valueType: 'proportion', multiplier: -100, repetitions: 100_000 },
};

function fakeWorker(): SlopeLimitsWorker & {
  asked: (readonly SlopeLimitsTask[])[];
  ended: number;
} {
  return {
    onmessage: null,
    onerror: null,
    asked: [],
    ended: 0,
    postMessage(tasks) {
      this.asked.push(tasks);
    },
    terminate() {
      this.ended += 1;
    },
  };
}
const say = (worker: SlopeLimitsWorker, data: SlopeLimitsAnswer) =>
  worker.onmessage?.(new MessageEvent('message', { data }));

test('drawn in steps the limits are those of the index itself, to the last digit', () => {
  const shares: number[] = [];
  const steps = slopeLimitsInSteps(task.groups, task.options);
  let step = steps.next();
  while (step.done !== true) {
    shares.push(step.value);
    step = steps.next();
  }
  const { siiInterval, riiInterval } = slopeIndex(task.groups, task.options);
  expect(step.value).toEqual({ siiInterval, riiInterval });
  expect(shares).toEqual([0, 0.4, 0.8]);
});

test('limits as they come, then the worker is gone', () => {
  const worker = fakeWorker();
  const heard: SlopeLimitsAnswer[] = [];
  startSlopeLimits(
    [task],
    (answer) => heard.push(answer),
    () => worker,
  );
  expect(worker.asked).toEqual([[task]]);
  say(worker, { kind: 'progress', share: 0.5 });
  expect(worker.ended).toBe(0);
  say(worker, { kind: 'done' });
  expect(heard.map(({ kind }) => kind)).toEqual(['progress', 'done']);
  expect(worker.ended).toBe(1);
});

test('once cancelled nothing more is heard', () => {
  const worker = fakeWorker();
  const heard: SlopeLimitsAnswer[] = [];
  const cancel = startSlopeLimits(
    [task],
    (answer) => heard.push(answer),
    () => worker,
  );
  cancel();
  say(worker, { kind: 'done' });
  expect(heard).toEqual([]);
  expect(worker.ended).toBe(1);
});

test('a browser without workers says so', () => {
  const heard: SlopeLimitsAnswer[] = [];
  startSlopeLimits(
    [task],
    (answer) => heard.push(answer),
    () => {
      throw new Error('no workers here');
    },
  );
  expect(heard).toEqual([{ kind: 'failed', message: 'no workers here' }]);
});

test('a line with a closed form is not drawn', () => {
  expect(() => slopeLimitsInSteps(task.groups, { valueType: 'normal' }).next()).toThrow(RangeError);
});
