import { expect, test } from 'vitest';
import { nationalTables } from '../../../tests/fixtures/packs-on-disk.ts';
import { areaCode } from '../../place/area.ts';
import type { OldAreaCode } from '../../place/search-types.ts';
import { placeOf } from '../../report/place.ts';
import { distinctPins, distinctPlaces, oldPins } from './old-pins.ts';

const tables = await nationalTables();
const [barnsley2023, barnsley, leicester, brightlingsea, stranger] = [
  'E08000016',
  'E08000038',
  'E06000016',
  'E05004232',
  'E05999999',
].map(areaCode) as [ReturnType<typeof areaCode>, ...ReturnType<typeof areaCode>[]];
const old: OldAreaCode[] = [
  {
    code: 'E05004232',
    kind: 'ward',
    name: 'Brightlingsea',
    districtName: 'Tendring',
    district: 'E07000076',
    lastSeen: '2018',
    became: 'E05011935',
  },
];
const ask = (pins: readonly (typeof barnsley2023 | undefined)[], known: OldAreaCode[] | null) => {
  const codes = pins.map((code) => areaCode(code as string));
  return oldPins(
    codes,
    codes.flatMap((code) => placeOf(tables, code) ?? []),
    codes.filter((code) => placeOf(tables, code) === null),
    known,
  );
};

test('Barnsley by its code of before 2023: its figures are shown, and it is said', () => {
  const found = ask([leicester, barnsley2023], null);
  expect(found.sentences).toEqual([
    'E08000016 is an older code of Barnsley: today it is E08000038, whose figures are shown.',
  ]);
  expect(found.today).toEqual(['E06000016', 'E08000038']);
});

test('both codes of one area make one pin', () => {
  const found = ask([barnsley2023, barnsley], null);
  expect(found.today).toEqual(['E08000038']);
  expect(found.sentences).toEqual([
    'E08000016 is an older code of Barnsley: today it is E08000038, which is pinned too, so the area stands once.',
  ]);
});

test('an area is not compared with itself under its older code', () => {
  const pins = [barnsley2023, leicester, barnsley].map((code) => areaCode(code as string));
  const places = distinctPlaces(pins, tables);
  expect(places.map(({ area }) => area.name)).toEqual(['Barnsley', 'Leicester']);
  expect(distinctPins(pins, places)).toEqual(['E08000016', 'E06000016']);
});

test('a ward of before names the ward of today; a code that none knows says so', () => {
  const found = ask([brightlingsea, stranger, leicester], old);
  expect(found.sentences).toEqual([
    'E05004232 is no code of today: it was Brightlingsea in Tendring; E05011935 stands for it today.',
    'E05999999 is no area of today, nor one that is known to have been.',
  ]);
  expect(found.today).toEqual(['E05011935', 'E05999999', 'E06000016']);
});

test('nothing to say of codes of today, nor before the old codes have come', () => {
  expect(ask([leicester, barnsley], null)).toEqual({
    sentences: [],
    today: ['E06000016', 'E08000038'],
  });
  expect(ask([brightlingsea], null).sentences).toEqual([]);
});
