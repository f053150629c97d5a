import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shift/scenario-settings.ts';
import { besideUnit, besideUnitWords, needsNotHeld } from './need-choice.ts';

test('GP practices bring a measure of need that they have, and set those unlike others aside', () => {
  const change = besideUnit(DEFAULT_SETTINGS, { unit: 'practice' });
  expect(change).toEqual({
    unit: 'practice',
    need: 'nhs_primary_medical_care',
    mix: null,
    setAsideUnlike: true,
  });
  expect(needsNotHeld({ ...DEFAULT_SETTINGS, ...change })).toEqual([]);
  const [need, aside] = besideUnitWords(DEFAULT_SETTINGS, change);
  expect(need).toBe(
    'Years of potential life lost is not held for GP practices: need is now NHS need: primary medical care.',
  );
  expect(aside).toContain('set aside');
});

test('wards of a scenario by NHS need go back to a need that is measured where people live', () => {
  const practices = { ...DEFAULT_SETTINGS, unit: 'practice', need: 'nhs_core' } as const;
  expect(besideUnit(practices, { unit: 'ward' })).toEqual({
    unit: 'ward',
    need: 'years_of_potential_life_lost',
    mix: null,
  });
});

test('a mix with a measure that is not held goes too; a measure that is held stays', () => {
  const mix = {
    first: 'years_of_potential_life_lost',
    second: 'nhs_core',
    share: 0.5,
  } as const;
  const mixed = { ...DEFAULT_SETTINGS, need: 'mix', mix } as const;
  expect(needsNotHeld({ ...mixed, unit: 'ward' })).toEqual(['nhs_core']);
  expect(besideUnit(mixed, { unit: 'ward' }).need).toBe('years_of_potential_life_lost');
  expect(besideUnit(DEFAULT_SETTINGS, { unit: 'ward' })).toEqual({ unit: 'ward' });
});

test('practices that were taken back in stay in at another place', () => {
  const taken = { ...DEFAULT_SETTINGS, unit: 'practice', need: 'nhs_core' } as const;
  expect(besideUnit(taken, { place: ['E54000023'] })).toEqual({ place: ['E54000023'] });
});
