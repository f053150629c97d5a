import { expect, test } from 'vitest';
import { isoPeriod, yearsPeriod } from './period.ts';

test.each([
  ['2022-01-01/P1Y', '2022', 2022],
  ['2022-01-01/P3Y', '2022-24', 2022],
  ['1999-01-01/P3Y', '1999-01', 1999],
  ['2020-01-01/P5Y', '2020-24', 2020],
  ['2024-04-01/P1Y', '2024/25', 2024.25],
])('%s is %s', (text, words, start) => {
  expect(isoPeriod(text)).toEqual({ words, start });
});

test('a year from mid-November is named by its ends', () => {
  expect(isoPeriod('2024-11-16/P1Y')?.words).toBe('Nov 2024 to Nov 2025');
});

test('years of a range', () => {
  expect(yearsPeriod('2016-2018')).toEqual({ words: '2016-18', start: 2016 });
});

test('other forms are none', () => {
  for (const text of ['2022', '2022-13-01/P1Y', '2022-01-01/P0Y', ''])
    expect(isoPeriod(text)).toBeNull();
  expect(yearsPeriod('2018-2016')).toBeNull();
});
