import { expect, test } from 'vitest';
import { wrapWords } from './wrap-words.ts';

const letters = (text: string): number => text.length;

test('as many words on a line as fit', () =>
  expect(wrapWords('Bournemouth, Christchurch and Poole', 16, letters)).toEqual([
    'Bournemouth,',
    'Christchurch and',
    'Poole',
  ]));

test('an address wider than a line is broken, and what follows goes on after it', () =>
  expect(wrapWords('see https://evenground.example now', 12, letters)).toEqual([
    'see',
    'https://even',
    'ground.examp',
    'le now',
  ]));

test('nothing to write is no line, and a letter stands however narrow the line', () => {
  expect(wrapWords(' \n ', 10, letters)).toEqual([]);
  expect(wrapWords('ab', 0.5, letters)).toEqual(['a', 'b']);
});
