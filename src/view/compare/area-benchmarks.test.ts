import { expect, test } from 'vitest';
import type { AreaCode } from '../../place/area.ts';
import type { Level } from '../../place/levels.ts';
import { madeTable } from '../../report/fixtures.ts';
import type { Place } from '../../report/place.ts';
import { areaBenchmarks } from './area-benchmarks.ts';

const tables = {
  england: madeTable('england', [{ code: 'E92000001', name: 'England', population: 1 }]),
};
const named = (code: string, name: string, level: Level) => ({
  code: code as AreaCode,
  name,
  level,
});
const ENGLAND = named('E92000001', 'England', 'england');
const EAST = named('E12000006', 'East of England', 'region');
const placeOf = (area: Place['area'], ancestors: Place['ancestors']): Place =>
  ({ area, ancestors, icb: null }) as unknown as Place;
const tendring = placeOf(named('E07000076', 'Tendring', 'ltla') as Place['area'], [EAST, ENGLAND]);
const england = placeOf(ENGLAND as Place['area'], []);

test('England is not drawn in silence where the chosen benchmark does not exist', () => {
  expect(areaBenchmarks('icb', [tendring], tables, true)).toEqual({
    areas: [],
    note: 'Read against the integrated care board of each: Tendring has no one integrated care board, so none is drawn for it.',
  });
  expect(areaBenchmarks('england', [], tables, true)).toEqual({ areas: [ENGLAND], note: null });
  const regions = areaBenchmarks('region', [tendring, england], tables, true);
  expect(regions.areas).toEqual([EAST]);
  expect(regions.note).toContain('England has no region');
});

test('a code of no area of today: England in its place, and it is said as the table says it', () => {
  const found = areaBenchmarks('E07000999', [tendring], tables, true);
  expect(found.areas).toEqual([ENGLAND]);
  expect(found.note).toBe(
    'There is no area E07000999 among those of today: England is the benchmark in its place.',
  );
  // Its table may still be on its way.
  expect(areaBenchmarks('E07000999', [tendring], tables, false)).toEqual({ areas: [], note: null });
});
