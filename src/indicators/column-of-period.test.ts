import { expect, it } from 'vitest';
import { columnOfPeriod, periodsOf } from './column-of-period.ts';
import { valueAt } from './value.ts';

const point = (period: string, start: number, value: number) => ({
  period,
  start,
  value,
  lower: value - 1,
  upper: value + 1,
});
const series = new Map([
  ['E06000016', [point('2001-03', 2001, 74.2), point('2021-23', 2021, 76.4)]],
  ['E06000017', [point('2001-03', 2001, Number.NaN)]],
]);
const codes = ['E06000015', 'E06000016', 'E06000017'];

it('puts one period of a series into the order of the areas', () => {
  const column = columnOfPeriod(codes, series, '2001-03');
  expect(valueAt(column, 1)).toMatchObject({ kind: 'present', value: expect.closeTo(74.2, 4) });
});

it('tells an area without the period from one whose figure is absent in it', () => {
  const column = columnOfPeriod(codes, series, '2001-03');
  expect(valueAt(column, 0)).toEqual({ kind: 'notPublished' });
  expect(valueAt(column, 2)).toEqual({ kind: 'missing' });
});

it('lists the periods once, oldest first', () => {
  expect(periodsOf(series)).toEqual(['2001-03', '2021-23']);
});
