import { expect, test } from 'vitest';
import { areaCode } from '../../place/area.ts';
import { MADE_TABLES, madeBook } from '../fixtures.ts';
import type { Books } from '../inputs.ts';
import { type Place, placeOf } from '../place.ts';
import { pairDifferences } from './pair.ts';

const place = (code: string): Place => {
  const found = placeOf(MADE_TABLES, areaCode(code));
  if (found === null) throw new Error(`no ${code}`);
  return found;
};
const books: Books = {
  ltla: madeBook(MADE_TABLES.ltla, {
    life_expectancy_male: [
      [76.4, 76.1, 76.8],
      [79.5, 79, 80],
      [77.5, 76.9, 78.1],
    ],
  }),
  ward: madeBook(MADE_TABLES.ward, {
    life_expectancy_male: [[75, 72, 78], [81, 78, 84], 'notPublished'],
  }),
};
const [leicester, tendring] = [place('E06000016'), place('E07000076')];
const wards = MADE_TABLES.ward.codes.slice(0, 2).map(place);

test('official figures: the higher less the lower, with its interval', () => {
  const [pair] = pairDifferences(leicester, tendring, ['life_expectancy_male'], books);
  expect(pair?.higher.area.name).toBe('Tendring');
  expect(pair?.difference.class).toBe('better');
});

test.each([
  ['two wards of one model', wards],
  ['a ward and a district', [wards[1], leicester]],
])('%s: both are told, nothing is subtracted, none is put first', (_, places) => {
  const [one, other] = places;
  if (one === undefined || other === undefined) throw new Error('no wards');
  const [pair] = pairDifferences(one, other, ['life_expectancy_male'], books);
  expect(pair?.difference).toMatchObject({ class: 'modelled', value: null, interval: null });
  expect(pair?.higher).toBe(one);
  expect(pair?.sentence).toMatch(
    /years, modelled\), .* years(, modelled)?\)\. Modelled figures are read: no difference is worked out\.$/,
  );
});
