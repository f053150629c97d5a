import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../indicators/period-span.ts';
import { indicator } from '../../indicators/registry.ts';
import type { Value } from '../../indicators/value.ts';
import { targetDistance } from './target.ts';

const men = indicator('life_expectancy_male');
const present = (
  value: number,
  lower: number | null = null,
  upper: number | null = null,
): Value => ({
  kind: 'present',
  value,
  lower,
  upper,
});
const span = (text: string) => {
  const found = parsePeriod(text);
  if (found === null) throw new Error(`“${text}” is no period`);
  return { kind: 'span', ...found } as const;
};

describe('the distance to a target', () => {
  it('before its date is not there yet, with the date', () => {
    const measured = span('2022-24');
    expect(targetDistance(men, present(79.2), 80, '2027-03', { measured })).toMatchObject({
      kind: 'notYet',
      words: 'Not there yet: 0.8 years short of the target of 80.0 years by March 2027.',
    });
  });
  it('is missed only by a figure whose months reach its date: 2022-24 ends in December 2024', () => {
    const of = (by: string | null) =>
      targetDistance(men, present(79.2), 80, by, { measured: span('2022-24') });
    expect(of('2024-12').kind).toBe('short');
    expect(of('2024-12').words).toBe(
      'Not met: 0.8 years short of the target of 80.0 years by December 2024.',
    );
    expect(of('2025-01').kind).toBe('notYet');
    expect(of(null).kind).toBe('notYet');
    const measured = { kind: 'edition', year: 2025 } as const;
    expect(targetDistance(men, present(79.2), 80, '2024-12', { measured }).kind).toBe('notYet');
  });
  it('a share that is to fall is above its target, in percentage points', () => {
    const { kind, short, words } = targetDistance(indicator('smoking'), present(12.1), 10, null);
    expect(kind).toBe('notYet');
    expect(short).toBeCloseTo(2.1, 6);
    expect(words).toBe('Not there yet: 2.1 percentage points above the target of 10.0%.');
  });
  it('met, and where the limits hold the target it is not settled', () => {
    expect(targetDistance(men, present(80.4), 80, null).kind).toBe('met');
    const obesity = targetDistance(
      indicator('adult_obesity'),
      present(24.4, 22.9, 25.9),
      25,
      '2026-12',
    );
    expect(obesity.kind).toBe('unsure');
    expect(obesity.words).toBe(
      '0.6 percentage points below the target of 25.0% by December 2026, but too close to tell: the limits of the figure hold it.',
    );
    expect(targetDistance(men, present(79.6, 79.1, 80.1), 80, null).words).toBe(
      '0.4 years short of the target of 80.0 years, but too close to tell: the limits of the figure hold it.',
    );
  });
  it('a limit at the target holds it, though single precision puts 79.3 at 79.30000305', () => {
    const limit = Math.fround(79.3);
    expect(targetDistance(men, present(79.8, limit, 80.3), 79.3, null).kind).toBe('unsure');
  });
  it('none of a modelled figure, of no figure, and without a target', () => {
    expect(targetDistance(men, present(78), 80, null, { modelled: true }).kind).toBe('modelled');
    expect(targetDistance(men, { kind: 'suppressed' }, 80, null).kind).toBe('absent');
    expect(targetDistance(men, present(78), null, null).kind).toBe('none');
  });
});
