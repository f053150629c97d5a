import { describe, expect, test } from 'vitest';
import { indicator } from '../../indicators/registry.ts';
import { comparableFigures, isHeldFor, usualFigures } from './usual-figures.ts';

describe('what stands side by side', () => {
  test('a unitary authority has the figures of both tiers, a district beneath a county its own', () => {
    const healthy = indicator('healthy_life_expectancy_male');
    expect(isHeldFor(healthy, 'E06000016')).toBe(true);
    expect(isHeldFor(healthy, 'E07000076')).toBe(false);
  });
  test('the usual ones are those that some area has', () => {
    expect(usualFigures(['E06000016'])).toContain('healthy_life_expectancy_male');
    const wards = usualFigures(['E05010458']);
    expect(wards).toContain('no_car');
    expect(wards).not.toContain('smoking');
    expect(usualFigures(['E05010458', 'E06000016'])).toContain('smoking');
  });
  test('counts are not put side by side', () => {
    const all = comparableFigures(['E06000016']).flatMap((group) => group.indicators);
    expect(all.map(({ id }) => id)).not.toContain('core20_people');
    expect(all.length).toBeGreaterThan(40);
  });
});
