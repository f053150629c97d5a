import { describe, expect, it } from 'vitest';
import { readPostcode } from './postcode.ts';
import { postcodeFinds } from './postcode-finds.ts';
import type { PostcodeRows } from './postcode-rows.ts';

/** In the files' order: LE1 first, then LE2, then LE23. LE2 4ZY has neither point nor ward. */
const rows: PostcodeRows = {
  postcodes: ['LE11AA', 'LE23AB', 'LE23AD', 'LE24ZY', 'LE231AA'],
  longitudes: Float64Array.of(-1.13, -1.11, -1.12, Number.NaN, -1.2),
  latitudes: Float64Array.of(52.63, 52.61, 52.62, Number.NaN, 52.5),
  lsoas: ['E01013613', 'E01013614', 'E01013614', null, null],
  wards: ['E05010461', 'E05010462', 'E05010462', null, null],
  districts: ['E06000016', 'E06000016', 'E06000016', null, null],
};
const find = (text: string, of: PostcodeRows | null = rows) =>
  postcodeFinds(of, readPostcode(text), 5);

describe('postcodeFinds', () => {
  it('finds a full postcode, whatever its case and spaces', () => {
    for (const text of ['LE2 3AB', 'le23ab', ' Le2 3ab '])
      expect(find(text)).toMatchObject({
        postcodes: [{ postcode: 'LE23AB', ward: 'E05010462', ltla: 'E06000016' }],
        summary: null,
        problem: null,
      });
  });
  it('lists the postcodes of an outward code, and the wards that it covers', () => {
    const { postcodes, summary } = find('LE2');
    expect(postcodes.map((p) => p.postcode)).toEqual(['LE23AB', 'LE23AD', 'LE24ZY']);
    expect(summary).toMatchObject({
      postcodes: 3,
      withoutCoordinates: 1,
      wards: [{ code: 'E05010462', postcodes: 2 }],
    });
  });
  it('reads LE24 as the sector LE2 4 where there is no outward code LE24', () => {
    const { postcodes, summary } = find('LE24');
    expect(summary?.reading).toMatchObject({ kind: 'part', outcode: 'LE2', inward: '4' });
    expect(postcodes).toMatchObject([{ postcode: 'LE24ZY', point: null, ward: null }]);
  });
  it('takes LE23 for the outward code where there is one', () => {
    expect(find('LE23').summary?.reading).toMatchObject({ kind: 'outcode', outcode: 'LE23' });
    expect(find('LE2 3').summary?.reading).toMatchObject({ outcode: 'LE2', inward: '3' });
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
  it('says so where England has no such postcode area', () => {
    expect(find('EH1 1AA', null)).toEqual({
      postcodes: [],
      summary: null,
      problem: 'No postcode in England begins EH.',
    });
  });
  it('finds nothing where nothing was typed', () => {
    expect(find('Leicester')).toEqual({ postcodes: [], summary: null, problem: null });
    expect(find('', null).problem).toBeNull();
  });
});
