import { describe, expect, test } from 'vitest';
import type { Value } from '../../indicators/value.ts';
import type { SeriesEntry } from '../inputs.ts';
import { meanFigure, meanSeries } from './mean-figure.ts';

const figure = (value: number, half: number | null = null): Value => ({
  kind: 'present',
  value,
  lower: half === null ? null : value - half,
  upper: half === null ? null : value + half,
});

describe('the mean of some places', () => {
  test('by hand: 100 people at 10 and 300 at 14 are at 13; ¼ and ¾ of limits of ±4 each', () => {
    const mean = meanFigure([
      { people: 100, figure: figure(10, 4) },
      { people: 300, figure: figure(14, 4) },
    ]);
    // √((¼·4)² + (¾·4)²) = √10.
    expect(mean).toEqual({
      kind: 'present',
      value: 13,
      lower: expect.closeTo(13 - Math.sqrt(10), 9),
      upper: expect.closeTo(13 + Math.sqrt(10), 9),
    });
  });
  test('one without limits: none; one without a figure: left out, not nought', () => {
    expect(
      meanFigure([
        { people: 100, figure: figure(10, 4) },
        { people: 100, figure: figure(14) },
        { people: 900, figure: { kind: 'suppressed' } },
      ]),
    ).toEqual(figure(12));
  });
  test('under half have a figure, nobody lives there, or no place at all: missing', () => {
    const absent: Value = { kind: 'missing' };
    const one = { people: 1, figure: figure(3) };
    const none = { people: 1, figure: absent };
    expect(meanFigure([one, none, none])).toEqual(absent);
    expect(meanFigure([{ people: null, figure: figure(3) }])).toEqual(absent);
    expect(meanFigure([])).toEqual(absent);
  });
  test('errors that modelled figures share do not average out: ¼ and ¾ of ±4 are ±4', () => {
    expect(
      meanFigure([
        { people: 100, figure: figure(10, 4), modelled: true },
        { people: 300, figure: figure(14, 4), modelled: true },
      ]),
    ).toEqual({
      kind: 'present',
      value: 13,
      lower: expect.closeTo(9, 9),
      upper: expect.closeTo(17, 9),
    });
  });
  test.each(['suppressed', 'notPublished', 'missing'] as const)(
    'all %s: so is the mean',
    (kind) => {
      const one = { people: 1, figure: { kind } };
      expect(meanFigure([one, one])).toEqual({ kind });
      expect(meanFigure([one, { people: 1, figure: { kind: 'missing' } }])).toEqual({
        kind: 'missing',
      });
    },
  );
});

test('over time: each period its mean, in order; a break of one is a break of the mean', () => {
  const entry = (period: string, value: number, breaksBefore = false): SeriesEntry => ({
    period,
    start: Number(period),
    value,
    lower: value - 1,
    upper: value + 1,
    breaksBefore,
  });
  const found = meanSeries([
    { people: 1, figure: [entry('2020', 4), entry('2021', 5, true)] },
    { people: 1, figure: [entry('2019', 9), entry('2020', 6), entry('2021', Number.NaN)] },
    { people: 2, figure: [entry('2020', 7), entry('2021', 8)] },
  ]);
  expect(found.map(({ period, breaksBefore }) => [period, breaksBefore])).toEqual([
    ['2019', false],
    ['2020', false],
    ['2021', true],
  ]);
  expect(found.map(({ value }) => value)).toEqual([Number.NaN, 6, 7]);
  expect(found[1]?.upper).toBeCloseTo(6 + Math.sqrt(0.375), 9);
});
