import { describe, expect, test } from 'vitest';
import { type Column, STATUS } from '../indicators/value.ts';
import { ABSENT_CLASS } from './model.ts';
import { areaColouring, classColours, classify, countAbsences } from './symbology.ts';

/** A column of figures; a status name stands for an absence. */
const column = (...cells: (number | keyof typeof STATUS)[]): Column => ({
  values: Float32Array.from(cells, (c) => (typeof c === 'number' ? c : Number.NaN)),
  status: Uint8Array.from(cells, (c) => (typeof c === 'number' ? STATUS.present : STATUS[c])),
  lower: null,
  upper: null,
});
const options = { method: 'quantile', classes: 3, cuts: [], decimals: 1 } as const;

describe('classify', () => {
  test('the three absences keep apart, and from zero', () => {
    const { classes, counts, present } = classify(
      column(0, 'suppressed', 1, 'missing', 2, 'notPublished'),
      options,
    );
    expect([...classes]).toEqual([
      0,
      ABSENT_CLASS.suppressed,
      1,
      ABSENT_CLASS.missing,
      2,
      ABSENT_CLASS.notPublished,
    ]);
    expect(counts).toEqual([1, 1, 1]);
    expect(present).toBe(3);
  });
  test('limits come from the basis rows, and all rows are classed by them', () => {
    const { cuts, classes, counts, min, max } = classify(column(1, 2, 3, 10, 20, 30), {
      ...options,
      rows: [0, 1, 2],
    });
    expect(cuts).toEqual([1.7, 2.4]);
    expect([...classes]).toEqual([0, 1, 2, 2, 2, 2]);
    expect(counts).toEqual([1, 1, 1]);
    expect([min, max]).toEqual([1, 3]);
  });
  test('figures that are shown alike are classed alike', () => {
    const { classes } = classify(column(10.04, 10.01, 9.96, 12), {
      ...options,
      method: 'own',
      cuts: [10],
    });
    expect([...classes]).toEqual([1, 1, 1, 1]);
  });
  test('own limits with more decimals than the indicator are kept', () => {
    const { cuts, decimals, classes } = classify(column(10.24, 10.26), {
      ...options,
      method: 'own',
      cuts: [10.25],
    });
    expect([cuts, decimals, [...classes]]).toEqual([[10.25], 2, [0, 1]]);
  });
  test('equal steps may leave a class empty, quantiles and natural breaks never', () => {
    const values = column(0, 0, 0, 0, 1, 100);
    expect(classify(values, { ...options, method: 'equal' }).counts).toEqual([5, 0, 1]);
    for (const method of ['quantile', 'natural'] as const)
      for (const count of classify(values, { ...options, method }).counts)
        expect(count).toBeGreaterThan(0);
  });
  test('deciles in five classes are the fifths', () => {
    const deciles = column(...Array.from({ length: 1000 }, (_, i) => 1 + (i % 10)));
    expect(classify(deciles, { ...options, classes: 5, decimals: 0 }).cuts).toEqual([3, 5, 7, 9]);
  });
  test('no figure at all: one empty class, no extremes', () => {
    const result = classify(column('missing', 'suppressed'), options);
    expect(result).toMatchObject({ cuts: [], counts: [0], present: 0, min: null, max: null });
  });
  test('a basis row outside the column is refused by number', () => {
    expect(() => classify(column(1, 2), { ...options, rows: [0, 5] })).toThrow('basis row 5');
  });
});

test('absences are counted by reason', () => {
  expect(countAbsences(column(1, 'missing', 'missing', 'suppressed'))).toEqual({
    suppressed: 1,
    missing: 2,
    notPublished: 0,
  });
});
test('absences within a place are those of its rows', () => {
  expect(countAbsences(column(1, 'missing', 'missing', 'suppressed'), [0, 1])).toEqual({
    suppressed: 0,
    missing: 1,
    notPublished: 0,
  });
});
test('a change takes two ramps, all else the one asked for', () => {
  const change = { id: 'imd_decile_change_2019_2025', direction: 'higherIsBetter' } as const;
  expect(classColours(change, { cuts: [0, 1] }, 'blues', 'light')[1]).toBe('#eceae6');
  const score = { id: 'imd_score', direction: 'higherIsWorse' } as const;
  expect(classColours(score, { cuts: [10, 20] }, 'blues', 'light')).toEqual([
    '#d6e6f2',
    '#508ec1',
    '#082f5c',
  ]);
});
test('parts of unequal length are refused', () => {
  const values = column(1, 2, 3);
  const classes = classify(values, options);
  expect(() => areaColouring(['E06000016'], values, classes, [], false)).toThrow(
    '1 codes, 3 figures and 3 classes',
  );
});
