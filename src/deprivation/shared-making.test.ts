import { describe, expect, test } from 'vitest';
import { isIndicatorId } from '../indicators/registry.ts';
import { domainInCommon, sharedMaking } from './shared-making.ts';

describe('IoD 2025, technical report: what a domain is made from', () => {
  test.each([
    ['years_of_potential_life_lost', 'health', 'ingredient'],
    ['patients_per_gp', 'barriers', 'ingredient'],
    ['connectivity', 'barriers', 'ingredient'],
    ['claimant_count', 'employment', 'kin'],
    ['child_poverty_after_housing_costs', 'income', 'kin'],
    ['life_expectancy_female_2009_13', 'health', 'kin'],
    ['indoors_score', 'environment', 'part'],
  ] as const)('%s', (id, domain, how) => {
    expect(isIndicatorId(id)).toBe(true);
    expect(sharedMaking(id)).toMatchObject({ domain, how });
  });
  test.each(['smoking', 'adult_obesity', 'no_car', 'imd_score'])('%s: none', (id) => {
    expect(sharedMaking(id)).toBeNull();
  });
});

describe('an index and a figure', () => {
  test.each([
    ['imd_score', 'years_of_potential_life_lost', 'health'],
    ['imd_without_health_score', 'years_of_potential_life_lost', null],
    ['imd_without_health_score', 'claimant_count', 'employment'],
    ['core20_share', 'child_poverty_before_housing_costs', 'income'],
    ['health_score', 'claimant_count', null],
    ['barriers_score', 'connectivity', 'barriers'],
    ['geographical_barriers_score', 'connectivity', 'barriers'],
    ['wider_barriers_score', 'connectivity', null],
    ['imd_score', 'smoking', null],
    ['smoking', 'years_of_potential_life_lost', null],
  ] as const)('%s with %s: %s', (index, figure, domain) => {
    expect(domainInCommon(index, figure)).toBe(domain);
  });
});
