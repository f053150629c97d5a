import { expect, it } from 'vitest';
import { isConnectionLost } from './connection.ts';

const lost = Object.assign(new Error('The pack could not be fetched'), { connectionLost: true });

it('is told by the error itself, or by what caused it', () => {
  expect(isConnectionLost(lost)).toBe(true);
  expect(isConnectionLost(new Error('And 2 more packs.', { cause: lost }))).toBe(true);
});

it('is not guessed from a TypeError, an answer that is an error, or no error', () => {
  expect(isConnectionLost(new TypeError('x is undefined'))).toBe(false);
  expect(isConnectionLost(Object.assign(new Error('HTTP 503'), { connectionLost: false }))).toBe(
    false,
  );
  expect(isConnectionLost(null)).toBe(false);
});
