import { expect, test } from 'vitest';
import { firstUnitOf, unitsWithin, withPlace } from './begin-at.ts';

const LEICESTER = 'E06000016';
const RUTLAND = 'E06000017';
const LEICESTERSHIRE = 'E10000018';
const ESSEX = 'E10000012';
const LLR_ICB = 'E54000015';
const WARD = 'E05010458';
const before = { unit: 'utla', excluded: [], place: [] } as const;

test('a place begins with what it is divided into', () => {
  expect(firstUnitOf(LEICESTER)).toBe('ward');
  expect(firstUnitOf(ESSEX)).toBe('ltla');
  expect(firstUnitOf(LLR_ICB)).toBe('ltla');
  expect(firstUnitOf('E12000004')).toBe('utla');
  expect(firstUnitOf('E92000001')).toBe('icb');
  expect(firstUnitOf(WARD)).toBe('lsoa');
  expect(firstUnitOf('E01013615')).toBeNull();
});

test('three upper-tier places can be shared out between themselves, or beneath', () => {
  expect(unitsWithin([LEICESTER, LEICESTERSHIRE, RUTLAND])).toEqual([
    'utla',
    'ltla',
    'ward',
    'msoa',
    'lsoa',
    'practice',
  ]);
  expect(unitsWithin([WARD])).toEqual(['ward', 'lsoa']);
  expect(unitsWithin([])).toEqual([]);
});

test('another place keeps the unit where it has more than one of it', () => {
  expect(withPlace(before, [LEICESTER, RUTLAND]).unit).toBe('utla');
  expect(withPlace(before, [LEICESTER]).unit).toBe('ward');
  expect(withPlace({ ...before, unit: 'ward' }, [ESSEX]).unit).toBe('ward');
  expect(withPlace(before, [ESSEX]).unit).toBe('ltla');
  expect(withPlace({ ...before, unit: 'utla' }, [WARD]).unit).toBe('lsoa');
  expect(withPlace(before, [LEICESTER, WARD]).unit).toBe('ward');
  // Upper-tier authorities may lie in several boards: they are chosen, and not begun with.
  expect(withPlace(before, [LLR_ICB]).unit).toBe('ltla');
  expect(unitsWithin([LLR_ICB])).toContain('utla');
});
