import { describe, expect, test } from 'vitest';
import { evidenceModel } from './evidence-words.ts';
import { settings } from './fixtures.ts';

describe('what evidence can say (METHODS, "Outcomes")', () => {
  test('£1m of public health money at 2013/14 prices: 206 (37 to 376)', () => {
    const model = evidenceModel(settings({ moneyKind: 'publicHealth' }));
    expect(model).toMatchObject({ kind: 'perMillion', pounds: 1_000_000 });
    expect(model.sentence).toContain('206 (95% limits 37 to 376) quality-adjusted life years');
    expect(model.sentence).toContain('no deflator is held here');
  });
  test('with the user’s deflator: £2m at 0.75 is £1.5m, 310 (55 to 564)', () => {
    const model = evidenceModel(
      settings({ moneyKind: 'publicHealth', newMoney: 2_000_000, deflator: 0.75 }),
    );
    expect(model).toMatchObject({ kind: 'total', pounds: 1_500_000 });
    expect(model.sentence).toContain('£1,500,000 at 2013/14 prices by your deflator of 0.75');
    expect(model.sentence).toContain('310 (95% limits 55 to 564)');
  });
  test('NHS money has its own; a pot is of its own kind whatever is said of new money', () => {
    expect(evidenceModel(settings({ moneyKind: 'nhs' })).sentence).toContain(
      '67 (95% limits 21 to 113)',
    );
    expect(
      evidenceModel(settings({ pot: 'publicHealthOutturn', moneyKind: 'nhs' })).sentence,
    ).toContain('206');
  });
  test.each([
    ['money that is moved', { mode: 'existing', moneyKind: 'publicHealth' }],
    ['money of no published kind', { moneyKind: 'other' }],
    ['a policy that sets its own money', { rule: 'paceOfChange', pot: 'icbCore' }],
  ] as const)('%s has no figure', (_, more) => {
    const model = evidenceModel(settings(more));
    expect(model.kind).toBe('none');
    expect(model.sentence).not.toMatch(/\d/);
  });
  test('a deflator that cannot be is not used', () => {
    expect(evidenceModel(settings({ moneyKind: 'nhs', deflator: 75 })).kind).toBe('perMillion');
  });
});
