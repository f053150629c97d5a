import { expect, test } from 'vitest';
import { areaCode } from '../../place/area.ts';
import { type MadeCell, madeBook, madeTable } from '../fixtures.ts';
import type { NamedArea } from '../inputs.ts';
import { type AgreedMeasure, agreed } from './agreed-list.ts';
import { inequalityWithin, refusedBefore, withinQuestion } from './inequality-within.ts';
import { measureFigures } from './measure-figures.ts';
import { measuresTable } from './measures-table.ts';

const ESSEX: NamedArea = { code: areaCode('E10000012'), name: 'Essex', level: 'utla' };
const table = madeTable(
  'lsoa',
  Array.from({ length: 10 }, (_, k) => ({
    code: `E0100000${k}`,
    name: `Neighbourhood ${k}`,
    population: 1000,
    lsoas: 1,
    parents: { utla: 'E10000012' },
  })),
);
/** The most deprived neighbourhood first, with the most households without a car. */
const cells: readonly MadeCell[] = [30, 28, 26, 24, 22, 20, 18, 16, 14, 12];
const book = madeBook(table, {
  imd_score: [50, 45, 40, 35, 30, 25, 20, 15, 10, 5],
  no_car: cells,
});

const within = (measure: AgreedMeasure) => {
  const found = inequalityWithin(measure, withinQuestion(measure, ESSEX), { book }, null);
  if (found.kind !== 'answer') throw new Error(found.reason);
  return found;
};
const slopeOf = (measure: AgreedMeasure) => {
  const list = { strategy: 'A plan', starts: null, measures: [measure] };
  const file = measuresTable({
    list,
    place: ESSEX,
    figures: [measureFigures(list, measure, ESSEX, { books: {}, series: new Map() })],
    within: new Map([[measure.indicator, within(measure)]]),
    edition: '2026-11-22',
    sources: [],
  });
  const at = file.head.indexOf('Slope index of inequality within');
  expect(file.rows[0]).toHaveLength(file.head.length);
  return { slope: file.rows[0]?.[at], sign: file.rows[0]?.[at + 3] };
};

test('a neutral measure that the board judges takes its sign from the board; the file says which', () => {
  // From 31% to 11% along the line: 20 points more at the most deprived end.
  expect(slopeOf(agreed('no_car'))).toEqual({
    slope: -20,
    sign: 'a higher figure at the least deprived end; no judgement is meant',
  });
  expect(slopeOf(agreed('no_car', { direction: 'higherIsWorse' }))).toEqual({
    slope: 20,
    sign: 'the most deprived end is worse off',
  });
  expect(slopeOf(agreed('no_car', { direction: 'higherIsBetter' }))).toEqual({
    slope: -20,
    sign: 'the most deprived end is worse off',
  });
});

test('the words are the same, whichever way the board judges', () => {
  const words = [undefined, 'higherIsWorse' as const].map(
    (direction) => within(agreed('no_car', direction === undefined ? {} : { direction })).words,
  );
  expect(words[0]).toContain('higher at the most deprived end of Essex');
  expect(words[1]).toBe(words[0]);
});

test.each(['modelled_unemployment', 'fuel_poverty'])(
  '%s, modelled by its publisher: no slope is asked for, and no target held against it',
  (id) => {
    const measure = agreed(id, { target: 4 });
    expect(refusedBefore(withinQuestion(measure, ESSEX), measure)).toBe(true);
    const utla = madeBook(
      madeTable('utla', [
        { code: 'E10000012', name: 'Essex', population: 10_000, lsoas: 10, parents: {} },
      ]),
      { [id]: [5] },
    );
    const list = { strategy: 'A plan', starts: null, measures: [measure] };
    const { target } = measureFigures(list, measure, ESSEX, {
      books: { utla },
      series: new Map(),
    });
    expect(target.kind).toBe('modelled');
  },
);
