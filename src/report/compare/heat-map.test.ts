import { expect, test } from 'vitest';
import { areaCode } from '../../place/area.ts';
import { MADE_TABLES, madeBook, madeTable } from '../fixtures.ts';
import { placeOf } from '../place.ts';
import { HEAT_METHOD, heatRows } from './heat-map.ts';
import { comparePinned } from './pinned-comparison.ts';

/** Ten made districts: seven share the lowest figure, 0.0%, and three differ. */
const districts = madeTable(
  'ltla',
  Array.from({ length: 10 }, (_, k) => ({
    code: `E070000${10 + k}`,
    name: `District ${k + 1}`,
    population: 100_000,
  })),
);
const fifths = (id: string, values: readonly number[]) => {
  const books = {
    england: madeBook(MADE_TABLES.england, { [id]: [50] }),
    ltla: madeBook(districts, { [id]: [...values] }),
  };
  const places = districts.codes.map((code) => {
    const found = placeOf({ england: MADE_TABLES.england, ltla: districts }, areaCode(code));
    if (found === null) throw new Error(`no ${code}`);
    return found;
  });
  const [row] = heatRows(comparePinned(places, [id], { kind: 'england' }, books).rows, books);
  return row?.cells.map(({ fifth }) => fifth);
};

test('nothing is better than 0.0% of people in Core20: seven of ten that share it are in fifth 5', () => {
  // By the middle of their ranks (4 to 10, so 7th of 10) they would be in fifth 4.
  expect(fifths('core20_share', [60, 30, 10, 0, 0, 0, 0, 0, 0, 0])).toEqual([
    1, 1, 2, 5, 5, 5, 5, 5, 5, 5,
  ]);
});

test('those that share the worst figure are in fifth 1; those that share one between have its middle', () => {
  expect(fifths('core20_share', [90, 90, 90, 90, 90, 90, 50, 50, 50, 10])).toEqual([
    1, 1, 1, 1, 1, 1, 4, 4, 4, 5,
  ]);
});

test('where high is good the ends change places', () => {
  expect(fifths('good_health', [80, 80, 80, 80, 80, 80, 80, 70, 60, 50])?.[0]).toBe(5);
});

test('all alike: neither end', () => {
  expect(new Set(fifths('core20_share', Array(10).fill(5)))).toEqual(new Set([3]));
});

test('the method says how ties are put', () => {
  expect(HEAT_METHOD).toContain('Areas that share a figure share a fifth');
});
