import { describe, expect, test } from 'vitest';
import { type SetAsideFacts, setAside } from './set-aside.ts';

const reasonOf = (facts: Partial<SetAsideFacts>) =>
  setAside({
    name: 'THE DENSHAM SURGERY',
    patients: 3928,
    studentShare: 0.02,
    over65: 9.1,
    under5: 2.3,
    contract: 'GMS',
    practiceType: 'GP practice',
    atypical: null,
    ...facts,
  })?.reason ?? null;

describe('practices set aside from comparison of £ for need', () => {
  test('an ordinary practice is not, nor one with an APMS contract', () => {
    expect(reasonOf({})).toBeNull();
    expect(reasonOf({ contract: 'APMS' })).toBeNull();
  });

  test('services that say what they are', () => {
    expect(reasonOf({ name: 'INCLUSION HEALTHCARE' })).toBe('homeless_or_asylum');
    expect(reasonOf({ name: 'Leicester City Assist Practice' })).toBe('homeless_or_asylum');
    expect(reasonOf({ name: 'SOUTH WIGSTON ASYLUM SERVICE' })).toBe('homeless_or_asylum');
    expect(reasonOf({ name: 'LLR SAS PROVIDER' })).toBe('special_allocation');
    expect(reasonOf({ name: 'CARE HOMES MEDICAL PRACTICE' })).toBe('care_home');
  });

  test('names that only sound so', () => {
    expect(reasonOf({ name: 'THE HAVEN SURGERY' })).toBeNull();
    expect(reasonOf({ name: 'COLLEGE ROAD SURGERY' })).toBeNull();
    expect(reasonOf({ name: 'SASTRY SURGERY' })).toBeNull();
    expect(reasonOf({ name: 'ESSEX UNIVERSITY PARTNERSHIP NHS TRUST' })).toBeNull();
  });

  test('university practices by name, or by where their patients live', () => {
    expect(reasonOf({ name: 'THE UNIV OF NOTTINGHAM HEALTH SERV' })).toBe('university');
    expect(reasonOf({ name: 'KINGS COLLEGE HEALTH CENTRE' })).toBe('university');
    expect(
      setAside({
        name: 'DE MONTFORT SURGERY',
        patients: 21_283,
        studentShare: 0.657,
        over65: 0.87,
        under5: 1.14,
        contract: 'PMS',
        practiceType: 'GP practice',
        atypical: null,
      }),
    ).toEqual({
      reason: 'university',
      because: '66% of its patients live where 40% or more are aged 16 to 24',
    });
    // Charnwood Medical Group, Loughborough: many students, not mostly.
    expect(reasonOf({ studentShare: 0.203 })).toBeNull();
  });

  test('hardly anyone old, unless the ages are not known', () => {
    expect(reasonOf({ over65: 0.58, under5: 0.68 })).toBe('age');
    expect(reasonOf({ over65: 1.8, under5: 0.4 })).toBe('age');
    expect(reasonOf({ over65: 1.8, under5: 4.2 })).toBeNull();
    expect(reasonOf({ over65: null, under5: null })).toBeNull();
  });

  test('contracts and lists unlike others', () => {
    expect(reasonOf({ practiceType: 'Walk in centre' })).toBe('contract');
    expect(reasonOf({ contract: 'Unknown' })).toBe('contract');
    expect(reasonOf({ contract: null, practiceType: null })).toBeNull();
    expect(reasonOf({ atypical: 'Large fluctuation in patients' })).toBe('atypical');
    expect(reasonOf({ patients: 999 })).toBe('small');
    expect(reasonOf({ patients: 1000 })).toBeNull();
    expect(reasonOf({ patients: null })).toBeNull();
  });
});
