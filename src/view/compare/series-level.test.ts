import { expect, test } from 'vitest';
import { areaCode } from '../../place/area.ts';
import { trendsFor } from './series-level.ts';

const ids = (...codes: string[]) => trendsFor(codes.map(areaCode)).map(({ id }) => id);

test('of a district the indicators with several periods are offered, never the one period of the IMD', () => {
  expect(ids('E07000076')).toContain('life_expectancy_male');
  expect(ids('E07000076')).not.toContain('imd_score');
  // Published for upper tiers only: a unitary authority is one, a district is not.
  expect(ids('E06000016')).toContain('healthy_life_expectancy_male');
  expect(ids('E07000076')).not.toContain('healthy_life_expectancy_male');
});

test('those held for most of the pinned areas come first; of wards alone there are none', () => {
  expect(ids('E05010458', 'E07000076', 'E06000016').at(0)).toBe('life_expectancy_male');
  expect(ids('E05010458', 'E07000076', 'E06000016').at(-1)).toMatch(/^healthy_life_expectancy/);
  expect(ids('E05010458')).toEqual([]);
});
