import { describe, expect, it } from 'vitest';
import { areaCode } from '../place/area.ts';
import { placeChange } from './place-change.ts';

const ESSEX = areaCode('E10000012');
const LEICESTER = areaCode('E06000016');
const BRAUNSTONE_PARK = areaCode('E05010462');
const AN_LSOA = areaCode('E01013614');
const levelAfter = (...change: Parameters<typeof placeChange>) => placeChange(...change).level;

describe('choosing another place', () => {
  it('goes there, and leaves the automatic level automatic', () => {
    expect(placeChange('auto', LEICESTER)).toEqual({
      place: LEICESTER,
      camera: null,
      level: 'auto',
    });
  });

  it('keeps a level chosen by hand that shows something of the place', () => {
    expect(levelAfter('lsoa', BRAUNSTONE_PARK)).toBe('lsoa');
    expect(levelAfter('lsoa', LEICESTER)).toBe('lsoa');
    expect(levelAfter('ward', BRAUNSTONE_PARK)).toBe('ward');
    // MSOAs are of the wards' order: they cross it
    expect(levelAfter('msoa', BRAUNSTONE_PARK)).toBe('msoa');
  });

  it('keeps the level of places like it, among which it is seen', () => {
    expect(levelAfter('ltla', LEICESTER)).toBe('ltla');
    // a unitary authority is a district and upper tier at once
    expect(levelAfter('utla', LEICESTER)).toBe('utla');
    expect(levelAfter('ltla', ESSEX)).toBe('ltla');
  });

  it('lets go of a level that would fill the map with one colour', () => {
    expect(levelAfter('ltla', BRAUNSTONE_PARK)).toBe('auto');
    expect(levelAfter('region', LEICESTER)).toBe('auto');
    expect(levelAfter('ward', AN_LSOA)).toBe('auto');
  });

  it('lets go of small areas for the whole of England, and keeps large ones', () => {
    expect(levelAfter('lsoa', null)).toBe('auto');
    expect(levelAfter('ward', areaCode('E92000001'))).toBe('auto');
    expect(levelAfter('icb', null)).toBe('icb');
    expect(levelAfter('ltla', null)).toBe('ltla');
  });
});
