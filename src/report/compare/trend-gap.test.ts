import { expect, test } from 'vitest';
import { indicator } from '../../indicators/registry.ts';
import type { SeriesEntry } from '../inputs.ts';
import { trendOf } from '../trend.ts';
import { gapTrend } from './trend-gap.ts';

const men = indicator('life_expectancy_male');
const entry = (period: string, value: number, half: number, breaksBefore = false): SeriesEntry => ({
  period,
  start: Number(period.slice(0, 4)),
  value,
  lower: value - half,
  upper: value + half,
  breaksBefore,
});
const trend = (entries: readonly SeriesEntry[]) => {
  const made = trendOf(entries);
  if (made === null) throw new Error('no trend');
  return made;
};

test('Uttlesford men 2021-23 less Tendring men: 5.5 years, from 4.6 to 6.4 (issue 3, ONS)', () => {
  const published = (value: number, lower: number, upper: number) =>
    trend([{ ...entry('2021-23', value, 0), lower, upper }]);
  const gap = gapTrend(
    men,
    { name: 'Uttlesford', trend: published(83, 82.3, 83.6) },
    { name: 'Tendring', trend: published(77.5, 76.9, 78.1) },
  );
  expect(gap?.points[0]?.difference.text).toBe('+5.5 years');
  expect(gap?.points[0]?.difference.intervalText).toBe('4.6 to 6.4');
});

test('only periods that both have; a break of either starts a new run', () => {
  const gap = gapTrend(
    men,
    {
      name: 'A',
      trend: trend([entry('2001-03', 76, 1), entry('2002-04', 77, 1), entry('2003-05', 78, 1)]),
    },
    {
      name: 'B',
      trend: trend([
        entry('2001-03', 75, 1),
        entry('2002-04', 75, 1, true),
        entry('2003-05', 75, 1),
        entry('2004-06', 75, 1),
      ]),
    },
  );
  expect(gap?.segments.map((run) => run.map(({ period }) => period))).toEqual([
    ['2001-03'],
    ['2002-04', '2003-05'],
  ]);
  expect(gap?.breaks).toEqual(['2002-04']);
  expect(gap?.points[2]?.difference.value).toBe(3);
});

test('no period in common: no gap', () => {
  expect(
    gapTrend(
      men,
      { name: 'A', trend: trend([entry('2001-03', 76, 1)]) },
      { name: 'B', trend: trend([entry('2011-13', 76, 1)]) },
    ),
  ).toBeNull();
});
