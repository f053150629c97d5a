import { describe, expect, it } from 'vitest';
import { areaCode } from '../place/area.ts';
import { MADE_TABLES } from './fixtures.ts';
import { comparatorOf, placeOf } from './place.ts';

const place = (code: string) => {
  const found = placeOf(MADE_TABLES, areaCode(code));
  if (found === null) throw new Error(`no ${code}`);
  return found;
};
const trail = (code: string) => place(code).ancestors.map(({ name }) => name);

describe('where a place stands', () => {
  it('Tendring lies in England, its region and Essex, and is read against Essex', () => {
    expect(trail('E07000076')).toEqual(['England', 'East of England', 'Essex']);
    expect(comparatorOf(place('E07000076'))?.name).toBe('Essex');
    expect(place('E07000076').icb?.name).toBe('Suffolk and North East Essex');
  });
  it('Leicester is one page though it is district and upper tier, read against its region', () => {
    expect(place('E06000016').alsoUpperTier).toBe(true);
    expect(trail('E06000016')).toEqual(['England', 'East Midlands']);
    expect(comparatorOf(place('E06000016'))?.name).toBe('East Midlands');
  });
  it('a neighbourhood of Leicester names district, ward and MSOA once each', () => {
    expect(trail('E01013600')).toEqual([
      'England',
      'East Midlands',
      'Leicester',
      'Beaumont Leys',
      'Beaumont Leys North',
    ]);
  });
  it('is null for a code that no table has', () => {
    expect(placeOf(MADE_TABLES, areaCode('E07999999'))).toBeNull();
  });
});
