import { describe, expect, test } from 'vitest';
import { indicator } from '../../indicators/registry.ts';
import type { GapMap } from '../../report/inequality/gap-map.ts';
import type { InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import {
  areasWords,
  beyondWords,
  leftOutWords,
  noneStandsOutWords,
  otherLineWords,
  widenersWords,
} from './gap-words.ts';

type Asked = Pick<InequalityAnswer, 'question' | 'fit'>;
const asked = (level: string, grouping: string, slope: number) =>
  ({ question: { level, grouping }, fit: { slope } }) as Asked;
const gapOf = (gap: number, level = 'ward', takes = 21, none = 0, others = 0) =>
  ({
    question: { level },
    gap,
    indicator: indicator('illness_disability_ratio'),
    areas: Array.from({ length: takes }, () => ({})),
    leftOut: Array.from({ length: none + others }, (_, row) => row),
    withoutNeighbourhood: none,
    limitsOf: 'errors',
  }) as unknown as GapMap;

describe('another line', () => {
  test('that turns the sign is warned of, and not put down to the size of areas', () => {
    const words = otherLineWords(asked('lsoa', 'fifths', 6.5), gapOf(-1));
    expect(words).toMatch(
      /another line .* through neighbourhoods, and the two run opposite ways: /,
    );
    expect(words).toMatch(/−1\.0\b.* here, 6\.5\b.* there/);
    expect(words).not.toMatch(/less unlike/);
  });
  test('of the same areas in tenths is another line too', () => {
    expect(otherLineWords(asked('ltla', 'tenths', 5.4), gapOf(5.5, 'ltla'))).toBe(
      'It is another line than the one above, which runs through tenths of them: here each is a group of its own.',
    );
  });
  test('the same line needs no words', () => {
    expect(otherLineWords(asked('ward', 'continuous', 5.5), gapOf(5.5))).toBe('');
  });
});

test('what widens a gap is of two kinds, whichever way it runs', () => {
  expect(widenersWords(gapOf(5.5))).toBe(
    'Two kinds of area widen it: those that are more deprived, worse off than the average, and those that are less deprived, better off. The map tells them apart.',
  );
  expect(widenersWords(gapOf(-1))).toContain('more deprived, better off than the average');
});

describe('what takes part', () => {
  test('all only where all do', () => {
    expect(areasWords(gapOf(1, 'ltla', 12))).toBe('all 12 districts');
    expect(leftOutWords(gapOf(1, 'ltla', 12))).toBeNull();
  });
  test('City of London: 5 of 25', () => {
    const city = gapOf(1, 'ward', 5, 20);
    expect(areasWords(city)).toBe('5 of its 25 wards');
    expect(leftOutWords(city)).toBe('20 have no neighbourhood of their own');
  });
  test('each for its reason', () => {
    expect(leftOutWords(gapOf(1, 'ward', 174, 1, 1))).toBe(
      '1 has no neighbourhood of its own, 1 has no figure, deprivation score or residents',
    );
  });
});

test('chance is spoken of only where every figure has limits', () => {
  const scatter = { ...gapOf(1, 'ltla', 12), limitsOf: 'scatter' } as const;
  expect(noneStandsOutWords(scatter)).toMatch(
    /^None .* than the usual scatter of its 12 districts .* chance cannot be told\.$/,
  );
  expect(beyondWords(scatter)).not.toMatch(/than chance|99\.8% limits/);
  expect(noneStandsOutWords(gapOf(1, 'ltla', 12))).toMatch(/beyond what chance alone shows/);
});
