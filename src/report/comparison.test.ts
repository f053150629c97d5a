import { describe, expect, it } from 'vitest';
import { indicator } from '../indicators/registry.ts';
import type { Value } from '../indicators/value.ts';
import { compareFigures } from './comparison.ts';

const life = indicator('life_expectancy_male');
const figure = (value: number, lower: number | null, upper: number | null): Value => ({
  kind: 'present',
  value,
  lower,
  upper,
});
const england = figure(79.1, 79.05, 79.15);

describe('a figure against its benchmark', () => {
  it('Leicester, men, 2021-23, 76.4 (76.1 to 76.8), is lower than England', () => {
    const c = compareFigures(life, 'ltla', figure(76.4, 76.1, 76.8), england, 'England');
    expect(c).toEqual({
      verdict: 'lower',
      words: 'lower than England (79.1 years)',
      confidence: 0.95,
    });
  });
  it('a ward is judged at 99.8%: what 95% would tell apart may not be', () => {
    const own = figure(76.4, 73.9, 78.9);
    expect(compareFigures(life, 'ltla', own, england, 'England').verdict).toBe('lower');
    const ward = compareFigures(life, 'ward', own, england, 'England');
    expect(ward.words).toBe('cannot be told apart from England (79.1 years)');
    expect(ward.confidence).toBe(0.998);
  });
  it('without limits only the figures are compared, without a verdict', () => {
    const score = indicator('imd_score');
    const c = compareFigures(
      score,
      'ltla',
      figure(33, null, null),
      figure(21.5, null, null),
      'Essex',
    );
    expect(c.verdict).toBe('unjudged');
    expect(c.words).toBe('above Essex (21.5)');
  });
  it('an absent figure is compared with nothing', () => {
    expect(compareFigures(life, 'ltla', { kind: 'suppressed' }, england, 'England').verdict).toBe(
      'absent',
    );
  });
});
