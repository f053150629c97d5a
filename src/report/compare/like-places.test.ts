import { describe, expect, test } from 'vitest';
import { packsOnDisk } from '../../../tests/fixtures/packs-on-disk.ts';
import { MADE_TABLES, madeBook } from '../fixtures.ts';
import { likenessOf, placesLike, USUAL_LIKENESS } from './like-places.ts';

describe('made districts', () => {
  const book = madeBook(MADE_TABLES.ltla, {
    over_65: [10, 20, 30],
    imd_score: [30, 'missing', 10],
    life_expectancy_male: [76, 79, 78],
  });
  test('the list, the distance, and on how many indicators', () => {
    const likeness = likenessOf(book, [
      { id: 'over_65', weight: 3 },
      { id: 'imd_score', weight: 1 },
    ]);
    const [first, second] = placesLike(likeness, 'E06000016', 5);
    expect(first).toMatchObject({ name: 'Basildon', used: 1, of: 2 });
    expect(second).toMatchObject({ name: 'Tendring', used: 2 });
    expect(first?.parts[0]).toMatchObject({ id: 'over_65', share: 1 });
    expect(likeness.method).toContain('75%');
  });
  test('modelled figures take no part', () => {
    const wards = madeBook(MADE_TABLES.ward, { life_expectancy_male: [75, 74, 73] });
    expect(() => likenessOf(wards, [{ id: 'life_expectancy_male', weight: 1 }])).toThrow(
      'modelled for wards',
    );
  });
  test('no such area, no such column', () => {
    const likeness = likenessOf(book, [{ id: 'over_65', weight: 1 }]);
    expect(() => placesLike(likeness, 'E06000099')).toThrow('no area E06000099');
    expect(() => likenessOf(book)).toThrow('no column under_16');
  });
});

test('from the packs: Leicester is most like Birmingham or Luton, not like Rutland', async () => {
  const { books } = await packsOnDisk({
    levels: [],
    books: [{ level: 'ltla', themes: ['census', 'deprivation', 'access'] }],
    weighted: [],
    practices: false,
    moneyLsoas: false,
    icb: false,
    outturn: false,
  });
  if (books.ltla === undefined) throw new Error('no book');
  const all = placesLike(likenessOf(books.ltla), 'E06000016', 400);
  expect(all.every(({ used }) => used === USUAL_LIKENESS.length)).toBe(true);
  const at = (name: string) => all.findIndex((one) => one.name === name);
  expect(Math.min(at('Birmingham'), at('Luton'))).toBeLessThan(10);
  expect(at('Rutland')).toBeGreaterThan(100);
});
