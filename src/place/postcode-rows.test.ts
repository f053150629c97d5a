import { expect, test } from 'vitest';
import { readPostcode } from './postcode.ts';
import {
  findPostcode,
  nearestKnown,
  type PostcodeRows,
  postcodesBeginning,
  summarisePostcodes,
} from './postcode-rows.ts';

// Code-Point Open, October 2025, to three decimals; LE2 9ZY is made up, as one without coordinates.
const ROWS: [string, number, number, string | null, string | null][] = [
  ['LE11AA', -1.125, 52.632, 'E05010463', 'E06000016'],
  ['LE20AA', -1.118, 52.636, 'E05010478', 'E06000016'],
  ['LE23AB', -1.115, 52.616, 'E05010463', 'E06000016'],
  ['LE23AD', -1.114, 52.618, 'E05010463', 'E06000016'],
  ['LE24AA', -1.089, 52.604, 'E05005532', 'E07000135'],
  ['LE29ZY', Number.NaN, Number.NaN, null, null],
  ['LE101AA', -1.373, 52.537, 'E05005487', 'E07000132'],
];

const rows: PostcodeRows = {
  postcodes: ROWS.map(([postcode]) => postcode),
  longitudes: Float64Array.from(ROWS, ([, longitude]) => longitude),
  latitudes: Float64Array.from(ROWS, ([, , latitude]) => latitude),
  lsoas: ROWS.map(() => null),
  wards: ROWS.map(([, , , ward]) => ward),
  districts: ROWS.map(([, , , , district]) => district),
};
// The files' order: outward code padded, so LE10 stands before LE2.
const order = [0, 6, 1, 2, 3, 4, 5];
const sorted: PostcodeRows = {
  postcodes: order.map((row) => rows.postcodes[row] as string),
  longitudes: Float64Array.from(order, (row) => rows.longitudes[row] as number),
  latitudes: Float64Array.from(order, (row) => rows.latitudes[row] as number),
  lsoas: order.map(() => null),
  wards: order.map((row) => rows.wards[row] ?? null),
  districts: order.map((row) => rows.districts[row] ?? null),
};
const reading = (text: string) => {
  const [first] = readPostcode(text);
  if (first === undefined) throw new Error(text);
  return first;
};

test('a postcode is found, with or without coordinates; an unknown one is null', () => {
  for (const postcode of rows.postcodes)
    expect(findPostcode(sorted, postcode)?.postcode).toBe(postcode);
  expect(findPostcode(sorted, 'LE23AB')).toEqual({
    postcode: 'LE23AB',
    point: [-1.115, 52.616],
    lsoa: null,
    ward: 'E05010463',
    ltla: 'E06000016',
  });
  expect(findPostcode(sorted, 'LE29ZY')?.point).toBeNull();
  expect(findPostcode(sorted, 'LE23AC')).toBeNull();
});

test('LE2 is its own postcodes, not those of LE10 or LE23', () => {
  const summary = summarisePostcodes(sorted, reading('le2'));
  expect(summary).toMatchObject({
    postcodes: 5,
    withoutCoordinates: 1,
    wards: [
      { code: 'E05010463', postcodes: 2 },
      { code: 'E05005532', postcodes: 1 },
      { code: 'E05010478', postcodes: 1 },
    ],
    districts: [
      { code: 'E06000016', postcodes: 3 },
      { code: 'E07000135', postcodes: 1 },
    ],
    bounds: [-1.118, 52.604, -1.089, 52.636],
  });
  expect(summary?.centre?.[0]).toBeCloseTo(-1.109, 6);
  expect(summarisePostcodes(sorted, reading('LE3'))).toBeNull();
});

test('a sector, and the postcodes that begin with what was typed', () => {
  expect(summarisePostcodes(sorted, reading('LE2 3'))?.postcodes).toBe(2);
  expect(postcodesBeginning(sorted, reading('LE2 3A'), 5).map(({ postcode }) => postcode)).toEqual([
    'LE23AB',
    'LE23AD',
  ]);
});

test('of an unknown postcode, the longest beginning that is known', () => {
  expect(nearestKnown(sorted, reading('LE2 3AC'))).toMatchObject({ outcode: 'LE2', inward: '3A' });
  expect(nearestKnown(sorted, reading('LE2 3XX'))).toMatchObject({ outcode: 'LE2', inward: '3' });
  expect(nearestKnown(sorted, reading('LE2 7AA'))).toMatchObject({ kind: 'outcode', inward: '' });
  expect(nearestKnown(sorted, reading('LE9 7AA'))).toBeNull();
});

test('postcodes that all lack coordinates have no bounds', () => {
  expect(summarisePostcodes(sorted, reading('LE2 9'))).toMatchObject({
    postcodes: 1,
    bounds: null,
    centre: null,
    wards: [],
  });
});
