import { describe, expect, it } from 'vitest';
import { nextSort, sortRows } from './sort-rows.ts';

describe('sortRows', () => {
  const rows = [{ v: 2 }, { v: null }, { v: 10 }, { v: Number.NaN }, { v: -1 }];
  const order = (direction: 'ascending' | 'descending') =>
    sortRows(rows, (r) => r.v, { column: 'v', direction }).map((r) => r.v);
  it('puts rows without a figure last, whichever way it sorts', () => {
    expect(order('ascending')).toEqual([-1, 2, 10, null, Number.NaN]);
    expect(order('descending')).toEqual([10, 2, -1, null, Number.NaN]);
  });
  it('sorts names with numbers in them as people do', () => {
    const names = ['Leicester 010A', 'Leicester 2B', 'Ashford'];
    expect(sortRows(names, (n) => n, { column: 'n', direction: 'ascending' })).toEqual([
      'Ashford',
      'Leicester 2B',
      'Leicester 010A',
    ]);
  });
  it('leaves the rows it was given alone', () => {
    const given = [3, 1, 2];
    sortRows(given, (n) => n, { column: 'n', direction: 'ascending' });
    expect(given).toEqual([3, 1, 2]);
  });
});

describe('nextSort', () => {
  it('goes first direction, other direction, none', () => {
    const one = nextSort(null, 'a', 'descending');
    expect(one).toEqual({ column: 'a', direction: 'descending' });
    const two = nextSort(one, 'a', 'descending');
    expect(two).toEqual({ column: 'a', direction: 'ascending' });
    expect(nextSort(two, 'a', 'descending')).toBeNull();
    expect(nextSort(two, 'b', 'ascending')).toEqual({ column: 'b', direction: 'ascending' });
  });
});
