import { expect, test } from 'vitest';
import { ownLevelsOfCode } from './levels.ts';

test('a unitary authority has the figures of both tiers, a district beneath a county its own', () => {
  expect(ownLevelsOfCode('E06000016')).toEqual(['ltla', 'utla']);
  expect(ownLevelsOfCode('E09000033')).toEqual(['ltla', 'utla']);
  expect(ownLevelsOfCode('E07000076')).toEqual(['ltla']);
  expect(ownLevelsOfCode('E10000012')).toEqual(['utla']);
  expect(ownLevelsOfCode('E05010458')).toEqual(['ward']);
  expect(ownLevelsOfCode('nowhere')).toEqual([]);
});
