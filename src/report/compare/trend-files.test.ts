import { expect, test } from 'vitest';
import { indicator } from '../../indicators/registry.ts';
import type { AreaCode } from '../../place/area.ts';
import type { SeriesEntry } from '../inputs.ts';
import { checkTable } from '../table-file.ts';
import { type Trend, trendOf } from '../trend.ts';
import { gapFile, trendsFile } from './trend-files.ts';
import { type GapTrend, gapTrend } from './trend-gap.ts';

const men = indicator('life_expectancy_male');
const packs = { edition: '2026-11-22', sources: [] };
const entry = (period: string, value: number, half: number, breaksBefore = false): SeriesEntry => ({
  period,
  start: Number(period.slice(0, 4)),
  value,
  lower: value - half,
  upper: value + half,
  breaksBefore,
});
const uttlesford = { code: 'E07000077' as AreaCode, name: 'Uttlesford', level: 'ltla' as const };
const tendring = { code: 'E07000076' as AreaCode, name: 'Tendring', level: 'ltla' as const };
const first = trendOf([entry('2001-03', 79, 0.5), entry('2021-23', 83, 0.5, true)]) as Trend;
const second = trendOf([entry('2021-23', 77.5, 0.6)]) as Trend;

test('a row an area and period; a period that only the other has is empty and says so', () => {
  const lines = [
    { area: uttlesford, level: 'ltla' as const, pin: 0, trend: first },
    { area: tendring, level: 'ltla' as const, pin: null, trend: second },
  ];
  const file = trendsFile(men, lines, [{ name: 'Castle', why: 'not published for wards' }], packs);
  checkTable(file);
  expect(file.rows).toEqual([
    ['E07000077', 'Uttlesford', '2001-03', 79, 78.5, 79.5, 'present', 'no', 'pinned'],
    ['E07000077', 'Uttlesford', '2021-23', 83, 82.5, 83.5, 'present', 'yes', 'pinned'],
    ['E07000076', 'Tendring', '2001-03', null, null, null, 'Not held', 'no', 'benchmark'],
    ['E07000076', 'Tendring', '2021-23', 77.5, 76.9, 78.1, 'present', 'no', 'benchmark'],
  ]);
  expect(file.notes).toContain('Castle: not published for wards');
  expect(file.name).toBe('evenground_trend_life-expectancy-male_uttlesford-and-1-more_2026-11-22');
});

test('the gap: both figures, their difference, its interval, told apart or not', () => {
  const gap = gapTrend(
    men,
    { name: 'Uttlesford', trend: first },
    { name: 'Tendring', trend: second },
  ) as GapTrend;
  const file = gapFile(
    men,
    { area: uttlesford, level: 'ltla' },
    { area: tendring, level: 'ltla' },
    gap,
    packs,
  );
  checkTable(file);
  // ±√(0.5² + 0.6²) = 0.78102
  expect(file.rows).toEqual([
    [
      ...['2021-23', 83, 82.5, 83.5, 'present', 77.5, 76.9, 78.1, 'present'],
      ...[5.5, 4.719, 6.281, 'Better'],
      ...['5.5 years higher than Tendring (4.7 to 6.3): better', 'yes'],
    ],
  ]);
});

test('a unitary authority’s upper-tier figures have their sources in both files', () => {
  const healthy = indicator('healthy_life_expectancy_male');
  const [id] = healthy.sources;
  const source = {
    id: id as string,
    title: 'Health state life expectancy',
    publisher: 'ONS',
    licence: 'OGL',
    attribution: 'Contains data',
    period: '2022-24',
    page: 'https://example.org',
  };
  const leicester = {
    area: { code: 'E06000016' as AreaCode, name: 'Leicester', level: 'ltla' as const },
    level: 'utla' as const,
    pin: 0,
    trend: second,
  };
  const england = {
    area: { code: 'E92000001' as AreaCode, name: 'England', level: 'england' as const },
    level: 'england' as const,
    pin: null,
    trend: first,
  };
  const held = { edition: '2026-11-22', sources: [source] };
  const gap = gapTrend(
    healthy,
    { name: 'Leicester', trend: second },
    { name: 'Leicester again', trend: second },
  ) as GapTrend;
  for (const { notes } of [
    trendsFile(healthy, [leicester], [], held),
    gapFile(healthy, leicester, leicester, gap, held),
    trendsFile(healthy, [leicester, england], [], held),
  ])
    expect(notes.join('\n')).toContain('Source: Health state life expectancy');
});
