import { describe, expect, it } from 'vitest';
import { indicator } from '../indicators/registry.ts';
import { autoLevel, shownLevel } from './shown-level.ts';

describe('the level that the map shows', () => {
  it('goes from districts to wards to neighbourhoods as one zooms in', () => {
    expect([5, 9, 13].map(autoLevel)).toEqual(['ltla', 'ward', 'lsoa']);
  });

  it('is the chosen one at any zoom', () => {
    expect(shownLevel('icb', 13, indicator('imd_score'))).toEqual({ level: 'icb', note: null });
  });

  it('goes to the next coarser level where the indicator stops, and says so', () => {
    const shown = shownLevel('auto', 13, indicator('healthy_life_expectancy_male'));
    expect(shown.level).toBe('utla');
    expect(shown.note).toContain('not held for neighbourhoods');
  });

  it('goes to the finest level of an indicator that has none coarser', () => {
    expect(shownLevel('auto', 5, indicator('imd_rank')).level).toBe('lsoa');
  });
});
