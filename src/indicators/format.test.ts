import { describe, expect, it } from 'vitest';
import { absenceWords, formatBare, formatNumber, formatValue, formatWithUnit } from './format.ts';
import { indicator } from './registry.ts';

describe('figures as text', () => {
  it('groups thousands and writes a true minus', () => {
    expect(formatNumber(56489608)).toBe('56,489,608');
    expect(formatNumber(-1234.56, 1)).toBe('−1,234.6');
    expect(formatNumber(-0.04, 1)).toBe('0.0');
  });
  it('puts limits in brackets', () => {
    const i = indicator('life_expectancy_male');
    expect(formatValue(i, { kind: 'present', value: 76.43, lower: 76.11, upper: 76.75 })).toBe(
      '76.4 (76.1 to 76.8)',
    );
    expect(formatWithUnit(i, 76.43)).toBe('76.4 years');
  });
  it('signs a change of decile and marks a share', () => {
    expect(formatBare(indicator('imd_decile_change_2019_2025'), 1)).toBe('+1');
    expect(formatBare(indicator('imd_decile_change_2019_2025'), -2)).toBe('−2');
    expect(formatBare(indicator('core20_share'), 51.04)).toBe('51.0%');
  });
  it('words each absence differently, and never as a number', () => {
    const i = indicator('life_expectancy_male');
    const words = [
      absenceWords(i, 'suppressed'),
      absenceWords(i, 'missing'),
      absenceWords(i, 'notPublished', 'lsoa'),
      absenceWords(i, 'notPublished', 'ltla'),
    ];
    expect(new Set(words).size).toBe(4);
    expect(words.join(' ')).not.toMatch(/\d/);
  });
});
