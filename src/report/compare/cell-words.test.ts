import { expect, test } from 'vitest';
import { indicator } from '../../indicators/registry.ts';
import { confidenceKey, intervalWords, uncomparedWords } from './cell-words.ts';
import { differenceOf, type NamedFigure } from './difference.ts';
import type { ComparedRow } from './pinned-comparison.ts';

const men = indicator('life_expectancy_male');
const figure = (name: string, value: number, lower: number, upper: number): NamedFigure => ({
  name,
  value: { kind: 'present', value, lower, upper },
});
// 79.4 (76.6 to 82.1) against England's 83.1: −3.7 ± 2.75 at 95%, ± 4.3 at 99.8%.
const own = figure('Made', 79.4, 76.6, 82.1);
const england = figure('England', 83.1, 83.05, 83.15);
const [wide, usual] = [0.998, 0.95].map((confidence) =>
  differenceOf(men, own, england, confidence),
);

test('limits of 99.8% beside a figure with its 95% limits say so; those of 95% are as the key says', () => {
  expect(wide?.class).toBe('notToldApart');
  expect(wide && intervalWords(wide)).toBe('−8.0 to 0.6, 99.8% limits');
  expect(usual?.class).toBe('worse');
  expect(usual && intervalWords(usual)).toBe('−6.5 to −0.9');
});

test('the key says that two confidences stand in the table, where they do', () => {
  const rows = (difference: typeof wide) =>
    [{ indicator: men, cells: [{ difference }] }] as unknown as ComparedRow[];
  expect(confidenceKey(rows(wide))).toContain('99.8%');
  expect(confidenceKey(rows(usual))).toBeNull();
});

test('a count is not compared: not that there were no figure', () => {
  expect(uncomparedWords(indicator('core20_people'))).toBe('a count is not compared');
  expect(uncomparedWords(men)).toBe('no figure to compare with');
});
