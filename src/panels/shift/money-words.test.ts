import { expect, test } from 'vitest';
import type { OutcomeArea } from '../../shift/outcome.ts';
import { againstWords, shownPerHead, shownPounds, universalWords } from './money-words.ts';

const area = (given: Partial<OutcomeArea>): OutcomeArea => ({
  code: 'E06000016',
  name: 'Leicester',
  population: 379_780,
  baseline: null,
  allocation: 371_882,
  target: 371_882,
  change: 371_882,
  changePerHead: 0.98,
  changeByHead: 328_974,
  distanceBefore: null,
  distanceAfter: null,
  setAside: false,
  ...given,
});

test('pounds on screen, pence only where they are seen', () => {
  expect(shownPounds(371_882.44)).toBe('£371,882');
  expect(shownPounds(32.5)).toBe('£32.50');
  expect(shownPounds(-1200)).toBe('−\u2060£1,200');
  expect(shownPounds(0)).toBe('£0');
  expect(shownPerHead(0.975)).toBe('£0.98');
  expect(shownPerHead(null)).toBe('no people');
});

test('Leicester gets £42,908 more than by head', () => {
  expect(againstWords(area({}), false)).toBe('£42,908 more than by head');
  expect(againstWords(area({ change: 300_000 }), false)).toBe('£28,974 less than by head');
  expect(againstWords(area({ change: 328_974.01 }), false)).toBe('The same as by head');
  expect(againstWords(area({ change: 0 }), false)).toBe('Nothing: by head £328,974');
});

test('an area set aside stands beside nothing', () => {
  expect(againstWords(area({ change: 0, changeByHead: null, setAside: true }), false)).toBe(
    'Set aside',
  );
});

test('where existing money moves it stands beside what the area has', () => {
  expect(againstWords(area({ change: -5000, baseline: 20_000 }), true)).toBe(
    'Loses £5,000 of £20,000',
  );
  expect(againstWords(area({ change: 0, baseline: 20_000 }), true)).toBe('Keeps what it has');
  expect(againstWords(area({ change: 5000, baseline: 20_000 }), true)).toBe('Gains £5,000');
});

test('the slider in words', () => {
  expect([1, 0.5, 0, 0.7, 0.705].map(universalWords)).toEqual([
    'All by head',
    'Half by head, half by need',
    'All by need',
    '70% by head, 30% by need',
    '70.5% by head, 29.5% by need',
  ]);
});
