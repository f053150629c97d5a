import { expect, it } from 'vitest';
import { madeBook, MADE_TABLES as T } from './fixtures.ts';
import { postcodeWords } from './postcode-words.ts';

const book = madeBook(T.lsoa, { imd_decile: [2, 9, 'missing'] });
const words = (row: number, people: number | null) =>
  postcodeWords(book, T.lsoa.codes[row] as string, people);

it('the neighbourhood of a postcode: decile, Core20, people', () => {
  expect(words(0, 1268.4)).toBe(
    ': decile 2 of England by IMD 2025 (1 is most deprived), so in Core20; 1,268 people. Figures below are for the whole area.',
  );
  expect(words(1, 1578)).toContain('decile 9 of England by IMD 2025 (1 is most deprived), not in');
});

it('what is not known is left out, not made up', () => {
  expect(words(2, null)).toBe('. Figures below are for the whole area.');
});
