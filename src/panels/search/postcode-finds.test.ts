import { describe, expect, it } from 'vitest';
import { readPostcode } from '../../place/postcode.ts';
import type { PostcodeRows } from '../../place/postcode-rows.ts';
import { postcodeFinds } from './postcode-finds.ts';

/** Four postcodes in the files' order: LE1 first, then LE2, then LE23. */
const rows: PostcodeRows = {
  postcodes: ['LE11AA', 'LE23AB', 'LE23AD', 'LE231AA'],
  longitudes: Float64Array.of(-1.13, -1.11, -1.12, -1.2),
  latitudes: Float64Array.of(52.63, 52.61, 52.62, 52.5),
  lsoas: ['E01013613', 'E01013614', 'E01013614', null],
  wards: ['E05010461', 'E05010462', 'E05010462', null],
  districts: ['E06000016', 'E06000016', 'E06000016', null],
};
const find = (text: string) => postcodeFinds(rows, readPostcode(text), 5);

describe('postcodeFinds', () => {
  it('finds a full postcode, whatever its case and spaces', () => {
    expect(find('le2 3ab').postcodes.map((p) => p.postcode)).toEqual(['LE23AB']);
    expect(find('LE23AB')).toMatchObject({ summary: null, problem: null });
  });
  it('lists the postcodes of an outward code, and the wards that it covers', () => {
    const { postcodes, summary } = find('LE2');
    expect(postcodes.map((p) => p.postcode)).toEqual(['LE23AB', 'LE23AD']);
    expect(summary).toMatchObject({
      postcodes: 2,
      wards: [{ code: 'E05010462', postcodes: 2 }],
    });
  });
  it('says which postcode is unknown, and what of it exists', () => {
    const { postcodes, problem, summary } = find('LE2 3ZZ');
    expect(postcodes).toEqual([]);
    expect(problem).toBe('No postcode in use in England is LE2 3ZZ. Nearest that exists: LE2 3.');
    expect(summary?.postcodes).toBe(2);
  });
  it('says so where not even the outward code is known', () => {
    expect(find('LE9 9XX').problem).toBe('No postcode in use in England is LE9 9XX.');
    expect(find('LE9').problem).toBe('No postcode in use in England begins LE9.');
  });
  it('finds nothing where nothing was typed', () => {
    expect(find('Leicester')).toEqual({ postcodes: [], summary: null, problem: null });
  });
});
