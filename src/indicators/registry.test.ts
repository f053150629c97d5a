import { describe, expect, it } from 'vitest';
import { DEFAULT_INDICATOR, INDICATORS, indicator, originAt, periodAt } from './registry.ts';

describe('the registry of indicators', () => {
  it('has each id once, in a form that a column name and a link can carry', () => {
    const ids = INDICATORS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9_]+$/);
  });

  it('has no id that reads as another’s status or limit', () => {
    for (const { id } of INDICATORS) expect(id).not.toMatch(/_(status|lower|upper)$/);
  });

  it.each(INDICATORS.map((i) => [i.id, i] as const))('%s says where it comes from', (_, i) => {
    expect(i.sources.length).toBeGreaterThan(0);
    expect(i.period).not.toBe('');
    expect(i.description).toMatch(/\.$/);
    expect(Object.keys(i.levels).length).toBeGreaterThan(0);
  });

  it('explains every modelled and best-fit figure', () => {
    for (const i of INDICATORS)
      if (Object.values(i.levels).includes('modelled')) expect(i.caveat).toMatch(/modelled/i);
  });

  it('opens on an indicator that districts have', () => {
    expect(originAt(indicator(DEFAULT_INDICATOR), 'ltla')).toBe('aggregated');
  });

  it('refuses an id that it does not hold', () => {
    expect(() => indicator('imd2015')).toThrow(
      new RangeError('no indicator "imd2015" in the registry'),
    );
  });

  it('gives life expectancy its period at every level', () => {
    expect(periodAt(indicator('life_expectancy_male'), 'ward')).toBe('2021-23');
  });
});
