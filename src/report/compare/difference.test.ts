import { describe, expect, test } from 'vitest';
import { indicator } from '../../indicators/registry.ts';
import type { Value } from '../../indicators/value.ts';
import { readAlike, sizeOfDifference, UNROUNDED_NOTE } from '../difference-words.ts';
import { differenceOf } from './difference.ts';
import { comparePinned } from './pinned-comparison.ts';

const life = indicator('life_expectancy_male');
const smoking = indicator('smoking');
const figure = (value: number, lower: number | null = null, upper = lower): Value => ({
  kind: 'present',
  value,
  lower,
  upper,
});
const less = (a: Value, b: Value, i = life) =>
  differenceOf(i, { name: 'Maldon', value: a }, { name: 'Harlow', value: b }, 0.95);

test('figures read alike as they are shown', () => {
  expect(readAlike(life, 63.86, 63.94)).toBe(true);
  expect(readAlike(smoking, 2.549, 2.551)).toBe(false);
});

test('a difference that rounds to nothing is under the last digit, not 0.0', () => {
  expect(sizeOfDifference(smoking, -0.04)).toBe('under 0.1 percentage points');
  expect(sizeOfDifference(life, 0.06)).toBe('0.1 years');
  expect(sizeOfDifference(life, 0)).toBe('0.0 years');
});

describe('one rule for the same: what reads alike, unless limits tell it apart', () => {
  test('63.86 and 63.94 read 63.9: the same, though they are 0.08 apart', () => {
    expect(less(figure(63.94), figure(63.86))).toMatchObject({
      text: '0.0 years',
      words: 'the same as Harlow; no limits to judge by',
    });
  });
  test('2.6% and 2.5% do not, though they are only 0.04 apart', () => {
    expect(less(figure(2.57), figure(2.53), smoking)).toMatchObject({
      text: 'just over 0',
      words: 'under 0.1 percentage points higher than Harlow; no limits to judge by',
    });
    expect(less(figure(2.53), figure(2.57), smoking).text).toBe('just under 0');
  });
  test('alike, and not told apart by their limits', () => {
    expect(less(figure(63.94, 63, 65), figure(63.86, 63, 65)).words).toMatch(
      /^cannot be told apart from Harlow: the same as Harlow \(/,
    );
  });
  test('alike, and told apart: the number', () => {
    // 0.08 ± ½√(0.04² + 0.04²) = 0.08 ± 0.028
    expect(less(figure(63.94, 63.92, 63.96), figure(63.86, 63.84, 63.88))).toMatchObject({
      class: 'better',
      text: '+0.1 years',
    });
  });
});

test('a comparison without differences does not speak of them', () => {
  const place = {
    area: { code: 'E07000074', name: 'Maldon', level: 'ltla' },
    alsoUpperTier: false,
    ancestors: [],
  } as unknown as Parameters<typeof comparePinned>[0][number];
  expect(comparePinned([place], [], { kind: 'england' }, {}).notes).not.toContain(UNROUNDED_NOTE);
});
