import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerQuestions, takeSteps } from './worker-answers.ts';

const posted: unknown[] = [];
const worker = {
  onmessage: null as ((event: { data: number }) => void) | null,
  postMessage: (message: unknown) => posted.push(message),
};
beforeEach(() => {
  posted.length = 0;
  vi.stubGlobal('self', worker);
});
afterEach(() => vi.unstubAllGlobals());

function* half(n: number): Generator<number, number, undefined> {
  yield 0;
  yield 0.5;
  if (n < 0) throw new RangeError('below nought');
  return n / 2;
}

test('a question is answered as its steps go, and what is thrown is told', () => {
  answerQuestions<number, object>((n, say) => {
    const result = takeSteps(half(n), (share) => say({ kind: 'progress', share }));
    say({ kind: 'done', result });
  });
  worker.onmessage?.({ data: 6 });
  expect(posted).toEqual([
    { kind: 'progress', share: 0 },
    { kind: 'progress', share: 0.5 },
    { kind: 'done', result: 3 },
  ]);
  worker.onmessage?.({ data: -1 });
  expect(posted.at(-1)).toEqual({ kind: 'failed', message: 'below nought' });
});
