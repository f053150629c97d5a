import { describe, expect, it } from 'vitest';
import { LEVELS, type Level } from '../place/levels.ts';
import {
  measuredOver,
  monthsShared,
  monthWords,
  parsePeriod,
  readMonth,
  yearMonth,
} from './period-span.ts';
import { INDICATORS, indicator, originAt, periodAt } from './registry.ts';

const words = (text: string): string | null => {
  const span = parsePeriod(text);
  return span === null ? null : `${monthWords(span.first)} to ${monthWords(span.last)}`;
};

describe('the months of a period', () => {
  it.each([
    ['2021-23', 'January 2021 to December 2023'],
    ['2001-03', 'January 2001 to December 2003'],
    ['1999-01', 'January 1999 to December 2001'],
    ['2020-24', 'January 2020 to December 2024'],
    ['2022', 'January 2022 to December 2022'],
    ['2024/25', 'April 2024 to March 2025'],
    ['Nov 2024 to Nov 2025', 'November 2024 to November 2025'],
    ['March 2021', 'March 2021 to March 2021'],
    ['2023 (as documented by the copy)', 'January 2023 to December 2023'],
    ['Census 2021 scaled to mid-2023', 'June 2023 to June 2023'],
  ])('%s is %s', (text, expected) => expect(words(text)).toBe(expected));

  it.each(['IoD 2025', '2024/26', '', 'latest', 'Smarch 2021', '2019 to 2025'])(
    '“%s” names none',
    (text) => expect(parsePeriod(text)).toBeNull(),
  );

  it('counts the months that two periods share', () => {
    const [a, b, c] = ['2021-23', '2022-24', '2024/25'].map(parsePeriod);
    if (!a || !b || !c) throw new Error('a period of the test is none');
    expect(monthsShared(a, b)).toBe(24);
    expect(monthsShared(a, c)).toBe(0);
    expect(monthsShared(b, c)).toBe(9);
  });

  it('is written back as year and month', () => {
    expect(yearMonth((parsePeriod('2024/25') ?? { first: 0 }).first)).toBe('2024-04');
  });
});

describe('a month as people type it', () => {
  it.each(['April 2024', 'apr 2024', ' 4/2024', '04/2024', '2024-04', 'Apr. 2024'])(
    '%s',
    (text) => {
      const month = readMonth(text);
      expect(month === null ? null : yearMonth(month)).toBe('2024-04');
    },
  );
  it.each(['2024', '13/2024', 'spring 2024', ''])('“%s” is none', (text) =>
    expect(readMonth(text)).toBeNull(),
  );
});

describe('when a figure was measured', () => {
  it('an index is of the year of its edition, which is not when it was measured', () => {
    expect(measuredOver(indicator('imd_score'), '2025')).toEqual({ kind: 'edition', year: 2025 });
    expect(measuredOver(indicator('mental_health'), 'IoD 2025')).toEqual({
      kind: 'edition',
      year: 2025,
    });
    expect(measuredOver(indicator('claimant_count'), '2025').kind).toBe('span');
  });

  it('is known for every indicator and level of the registry', () => {
    for (const i of INDICATORS)
      for (const level of Object.keys(LEVELS) as Level[])
        if (originAt(i, level) !== null)
          expect(measuredOver(i, periodAt(i, level)).kind, i.id).not.toBe('unknown');
  });
});
