import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../../indicators/registry.ts';
import { indicatorGroups, levelsHolding } from './indicator-groups.ts';

const ids = (groups: ReturnType<typeof indicatorGroups>, heading: string) =>
  groups.find((g) => g.label === heading)?.entries.map((e) => e.indicator.id);

describe('indicatorGroups', () => {
  it('lists each mappable indicator once, at every level', () => {
    for (const level of ['region', 'ltla', 'ward', 'lsoa'] as const) {
      const listed = indicatorGroups(INDICATORS, level, '').flatMap((g) =>
        g.entries.map((e) => e.indicator.id),
      );
      expect([...listed].sort()).toEqual(
        INDICATORS.filter((i) => i.mappable)
          .map((i) => i.id)
          .sort(),
      );
    }
  });
  it('puts healthy life expectancy under what districts do not hold, with the levels that do', () => {
    const last = indicatorGroups(INDICATORS, 'ltla', '').at(-1);
    const entry = last?.entries.find((e) => e.indicator.id === 'healthy_life_expectancy_male');
    expect(last?.id).toBe('elsewhere');
    expect(entry).toMatchObject({ held: false, detail: 'Held by: Region, Upper tier' });
  });
  it('says modelled for life expectancy by ward, and not by district', () => {
    const modelledAt = (level: 'ward' | 'ltla') =>
      indicatorGroups(INDICATORS, level, 'life expectancy at birth, men')
        .flatMap((g) => g.entries)
        .find((e) => e.indicator.id === 'life_expectancy_male')?.modelled;
    expect(modelledAt('ward')).toBe(true);
    expect(modelledAt('ltla')).toBe(false);
  });
  it('filters by all words, whatever their order, case and accents', () => {
    expect(ids(indicatorGroups(INDICATORS, 'lsoa', 'CAR without'), 'Households')).toEqual([
      'no_car',
    ]);
    expect(indicatorGroups(INDICATORS, 'lsoa', 'no such thing')).toEqual([]);
  });
});

it('levelsHolding names levels from the largest', () => {
  const rank = INDICATORS.find((i) => i.id === 'imd_rank');
  expect(rank && levelsHolding(rank)).toBe('LSOA');
});
