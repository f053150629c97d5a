import { describe, expect, test } from 'vitest';
import { indicator } from '../indicators/registry.ts';
import { type Column, STATUS } from '../indicators/value.ts';
import { histogram, positionOf } from './histogram.ts';
import { classTexts, endWords, type LegendInput, legendModel } from './legend.ts';
import { classify } from './symbology.ts';

const column = (...cells: (number | keyof typeof STATUS)[]): Column => ({
  values: Float32Array.from(cells, (c) => (typeof c === 'number' ? c : Number.NaN)),
  status: Uint8Array.from(cells, (c) => (typeof c === 'number' ? STATUS.present : STATUS[c])),
  lower: null,
  upper: null,
});
const quantiles = { method: 'quantile', classes: 3, cuts: [], decimals: 1 } as const;
const SCORES = column(5.2, 12.4, 18, 24.6, 33.1, 61.9, 'missing', 'suppressed', 'suppressed');

function legend(more: Partial<LegendInput> = {}) {
  const values = more.column ?? SCORES;
  return legendModel({
    indicator: indicator('imd_score'),
    level: 'ward',
    period: null,
    column: values,
    classification: classify(values, quantiles),
    colours: ['#aaaaaa', '#777777', '#333333'],
    patterns: false,
    scheme: 'light',
    within: null,
    chosen: null,
    ...more,
  });
}

describe('words', () => {
  test('title, level, period, origin and basis are said', () => {
    expect(legend().sentence).toBe(
      'Index of Multiple Deprivation 2025, score; Wards; 2025; best fit from neighbourhoods; ' +
        'compared with the 6 wards of England that have a figure; ' +
        'classes of about equal numbers of areas (quantiles).',
    );
  });
  test('a local basis is named', () => {
    const within = { name: 'Leicester', rows: [0, 1, 2] };
    const classification = classify(SCORES, { ...quantiles, rows: within.rows });
    expect(legend({ within, classification }).basis).toBe(
      'compared with the 3 wards of Leicester that have a figure',
    );
  });
  test('a modelled figure carries the word', () => {
    const { modelled, origin } = legend({ indicator: indicator('life_expectancy_male') });
    expect([modelled, origin]).toEqual([true, 'modelled']);
  });
  test('ends by direction and theme', () => {
    expect(endWords(indicator('imd_score'))).toEqual({
      low: 'Least deprived',
      high: 'Most deprived',
    });
    expect(endWords(indicator('imd_rank'))).toEqual({
      low: 'Most deprived',
      high: 'Least deprived',
    });
    expect(endWords(indicator('life_expectancy_male'))).toEqual({ low: 'Worse', high: 'Better' });
    expect(endWords(indicator('no_car'))).toEqual({ low: 'Lower', high: 'Higher' });
    expect(endWords(indicator('imd_decile_change_2019_2025')).low).toBe('Towards most deprived');
  });
});

describe('classes', () => {
  test('ranges neither touch nor overlap, and counts are those of the basis', () => {
    const { classes } = legend();
    expect(classes.map(({ text, count }) => [text, count])).toEqual([
      ['5.2 to 16.1', 2],
      ['16.2 to 27.4', 2],
      ['27.5 to 61.9', 2],
    ]);
  });
  test('whole numbers: a class of one value is that value', () => {
    const deciles = column(1, 2, 3);
    const texts = classTexts(
      indicator('imd_decile'),
      classify(deciles, { ...quantiles, decimals: 0 }),
    );
    expect(texts).toEqual(['1', '2', '3']);
  });
  test('own limits outside the figures are said as open ends', () => {
    const own = { ...quantiles, method: 'own', cuts: [2, 70] } as const;
    expect(classTexts(indicator('imd_score'), classify(SCORES, own))).toEqual([
      '1.9 or less',
      '2.0 to 69.9',
      '70.0 or more',
    ]);
  });
  test('patterns are told where they are on', () => {
    expect(legend().classes[0]?.pattern).toBeNull();
    expect(legend({ patterns: true }).classes.map((c) => c.pattern)).toEqual([0, 4, 8]);
  });
});

test('only absences that occur have a row, each with its own look', () => {
  const { absences } = legend();
  expect(absences.map(({ kind, count }) => [kind, count])).toEqual([
    ['suppressed', 2],
    ['missing', 1],
  ]);
  expect(legend({ column: column(1, 2, 3) }).absences).toEqual([]);
});

describe('histogram and mark', () => {
  test('all figures of the basis are in it once, coloured by class', () => {
    const { histogram: shown } = legend();
    expect(shown?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(6);
    expect(shown?.bins[0]?.colour).toBe('#aaaaaa');
    expect(shown?.bins.at(-1)?.colour).toBe('#333333');
    expect([shown?.low, shown?.high]).toEqual(['5.2', '61.9']);
  });
  test('whole numbers have a bin each', () => {
    const deciles = column(...Array.from({ length: 100 }, (_, i) => 1 + (i % 10)));
    const bins = histogram(deciles, classify(deciles, { ...quantiles, decimals: 0 }));
    expect(bins.map(({ count }) => count)).toEqual(new Array(10).fill(10));
    expect(positionOf(1, bins, 0)).toBeCloseTo(0.05);
    expect(positionOf(99, bins, 0)).toBe(1);
  });
  test('the chosen place is marked, or its absence said', () => {
    expect(legend({ chosen: { name: 'Abbey', row: 5 } }).marker).toMatchObject({
      kind: 'present',
      text: '61.9',
      classIndex: 2,
    });
    expect(legend({ chosen: { name: 'Abbey', row: 7 } }).marker).toEqual({
      kind: 'absent',
      name: 'Abbey',
      text: 'Suppressed by the publisher',
    });
  });
  test('no figure, no histogram', () => {
    const { histogram: shown, classes } = legend({ column: column('missing') });
    expect(shown).toBeNull();
    expect(classes.map(({ text }) => text)).toEqual(['No figures']);
  });
});
