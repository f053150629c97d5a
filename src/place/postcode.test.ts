import { describe, expect, test } from 'vitest';
import {
  formatPostcode,
  formatReading,
  isStoredPostcode,
  parsePostcode,
  postcodeArea,
  postcodeKey,
  readPostcode,
} from './postcode.ts';

const read = (text: string) => readPostcode(text).map(formatReading);

describe('reading a postcode or a part of one', () => {
  test.each([
    ['CM1 1QH', ['CM1 1QH']],
    ['cm1 1qh', ['CM1 1QH']],
    ['CM11QH', ['CM1 1QH']],
    [' Cm1  1q ', ['CM1 1Q']],
    ['cm11q', ['CM1 1Q']],
    ['CM1-1QH', ['CM1 1QH']],
    ['C M1 1QH', []],
    ['LE2', ['LE2']],
    ['LE2 3', ['LE2 3']],
    ['LE23', ['LE23', 'LE2 3']],
    ['W1A', ['W1A']],
    ['W1A 1AA', ['W1A 1AA']],
    ['EC1A1BB', ['EC1A 1BB']],
    ['E1 1', ['E1 1']],
    ['E11', ['E11', 'E1 1']],
    ['E1 11AA', ['E11 1AA']],
    // a space in the wrong place
    ['CM11 QH', ['CM1 1QH']],
    // an inward code has no C, I, K, M, O or V: read, so that it can be said to be unknown
    ['LE2 3CM', ['LE2 3CM']],
    ['LE', []],
    ['Leicester', []],
    ['E05010462', []],
    ['', []],
  ])('"%s" is %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('kinds', () => {
    expect(readPostcode('LE2').map(({ kind }) => kind)).toEqual(['outcode']);
    expect(readPostcode('LE2 3').map(({ kind }) => kind)).toEqual(['part']);
    expect(readPostcode('le23ab').map(({ kind }) => kind)).toEqual(['postcode']);
  });
});

test('a full postcode, or null', () => {
  expect(parsePostcode('cm1 1qh')).toBe('CM11QH');
  expect(parsePostcode('CM1 1Q')).toBeNull();
  expect(parsePostcode('Tendring')).toBeNull();
});

test('area, format, order, stored form', () => {
  expect(postcodeArea('le2 3ab')).toBe('LE');
  expect(postcodeArea('E1')).toBe('E');
  expect(() => postcodeArea('Leicester')).toThrow(/"Leicester" is not a postcode/);
  expect(formatPostcode('w1a1aa')).toBe('W1A 1AA');
  expect(() => formatPostcode('LE2')).toThrow(RangeError);
  expect(
    ['LE101AA', 'LE29ZZ', 'LE11AA'].sort((a, b) => (postcodeKey(a) < postcodeKey(b) ? -1 : 1)),
  ).toEqual(['LE11AA', 'LE101AA', 'LE29ZZ']);
  expect(isStoredPostcode('LE23AB')).toBe(true);
  expect(isStoredPostcode('LE2 3AB')).toBe(false);
  expect(isStoredPostcode('LE23CM')).toBe(false);
});
