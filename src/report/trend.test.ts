import { expect, it } from 'vitest';
import { trendOf } from './trend.ts';

const entry = (period: string, start: number, value: number, breaksBefore = false) => ({
  period,
  start,
  value,
  lower: Number.NaN,
  upper: Number.NaN,
  breaksBefore,
});

it('breaks the line before 2021-23 and at a period without a figure', () => {
  const trend = trendOf([
    entry('2014-16', 2014, 77),
    entry('2015-17', 2015, Number.NaN),
    entry('2016-18', 2016, 77.2),
    entry('2021-23', 2021, 76.4, true),
  ]);
  expect(trend?.segments.map((s) => s.map(({ period }) => period))).toEqual([
    ['2014-16'],
    ['2016-18'],
    ['2021-23'],
  ]);
  expect(trend?.breaks).toEqual(['2021-23']);
  expect(trend?.last).toMatchObject({ value: 76.4, lower: null });
});
it('is null without a figure', () => {
  expect(trendOf(undefined)).toBeNull();
  expect(trendOf([entry('2021-23', 2021, Number.NaN)])).toBeNull();
});
