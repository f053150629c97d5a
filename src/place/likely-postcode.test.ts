import { describe, expect, test } from 'vitest';
import { isLikePostcode, likelyPostcodes } from './likely-postcode.ts';
import { formatReading } from './postcode.ts';

const likely = (text: string) => likelyPostcodes(text).map(formatReading);

describe('a postcode with a letter for a digit, or a digit for a letter', () => {
  test.each([
    ['CM1 IQH', ['CM1 1QH']],
    ['cm1iqh', ['CM1 1QH']],
    ['cmi1qh', ['CM1 1QH']],
    ['LE2 OAB', ['LE2 0AB']],
    ['LE2OAB', ['LE2 0AB']],
    ['LE2 3A5', ['LE2 3AS']],
    ['LES-3AB', ['LE5 3AB']],
    ['0L1 1AA', ['OL1 1AA']],
    ['LE1O 1AA', ['LE10 1AA']],
    // in a postcode's form as it is, but Southampton's are SO
    ['S01 2AB', ['SO1 2AB']],
    // the fewer changes first
    ['SI5 IAB', ['SI5 1AB', 'S15 1AB', 'S1S 1AB']],
  ])('"%s" may be %j', (text, expected) => {
    expect(likely(text)).toEqual(expected);
  });

  test('an inward code never has O or I, so that no change makes one', () => {
    expect(likely('LE2 30B')).toEqual([]);
    expect(likely('LE2 3A1')).toEqual([]);
  });

  test('well formed, and nothing else that it could be', () => {
    expect(likely('LE2 3AB')).toEqual([]);
    expect(likely('CM1 1QH')).toEqual([]);
  });
});

test('what is like a postcode, and what is not', () => {
  for (const text of ['CM1 IQH', 'LE2OAB', 'CM1 1Q4', ' le2 3xx '])
    expect(isLikePostcode(text)).toBe(true);
  for (const text of ['Tendring', 'Castle', 'E05010462', 'E0501', 'LE2', 'LE2 3', '', 'Ward 12'])
    expect(isLikePostcode(text)).toBe(false);
});
