import { expect, it } from 'vitest';
import { askUntilHad } from './ask-until-had.ts';

/** Answers one call after another with these. */
function answers(...queue: (string | Error)[]) {
  let calls = 0;
  const load = async () => {
    calls++;
    const next = queue.shift();
    if (next === undefined || next instanceof Error) throw next ?? new Error('no more answers');
    return next;
  };
  return { load, calls: () => calls };
}

it('asks once, and keeps what it has', async () => {
  const { load, calls } = answers('the panel');
  const { ask, forget } = askUntilHad(load);
  const first = ask();
  expect(ask()).toBe(first);
  expect(await first).toBe('the panel');
  forget();
  expect(ask()).toBe(first);
  expect(calls()).toBe(1);
});

it('keeps a failure, so that drawing it again does not ask in circles', async () => {
  const { load, calls } = answers(new Error('offline'), 'the panel');
  const { ask } = askUntilHad(load);
  const first = ask();
  await expect(first).rejects.toThrow('offline');
  expect(ask()).toBe(first);
  expect(calls()).toBe(1);
});

it('asks anew once the failure is forgotten, and again after a second failure', async () => {
  const { load, calls } = answers(new Error('offline'), new Error('still offline'), 'the panel');
  const { ask, forget } = askUntilHad(load);
  await expect(ask()).rejects.toThrow('offline');
  forget();
  await expect(ask()).rejects.toThrow('still offline');
  forget();
  expect(await ask()).toBe('the panel');
  expect(calls()).toBe(3);
});

it('does not ask twice while an answer is on its way', async () => {
  const { load, calls } = answers('the panel');
  const { ask, forget } = askUntilHad(load);
  const first = ask();
  forget();
  expect(ask()).toBe(first);
  await first;
  expect(calls()).toBe(1);
});
