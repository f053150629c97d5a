import { describe, expect, test } from 'vitest';
import { citedWords, evidenceModel } from './evidence-words.ts';
import { settings } from './fixtures.ts';

describe('what evidence can say (METHODS, "Outcomes")', () => {
  test('a pot shared out below its own level is existing money, and not added: no figure', () => {
    const below = { pot: 'publicHealthOutturn', unit: 'ward', deflator: 0.75 } as const;
    expect(evidenceModel(settings(below))).toEqual({
      kind: 'none',
      sentence: expect.stringContaining('No figure for existing money'),
    });
    expect(evidenceModel(settings({ ...below, unit: 'utla' })).kind).toBe('total');
  });
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

test('what has no figure says what was found, and amounts are written out', () => {
  const none = { value: null, lower: null, upper: null };
  expect(
    citedWords({
      ...none,
      parameter: 'Evidence that proportionate universalism as such reduces inequality',
      unit: 'no robust secondary research found',
    }),
  ).toBe(
    'Evidence that proportionate universalism as such reduces inequality: no robust secondary research found',
  );
  expect(
    citedWords({
      ...none,
      parameter: 'Reduction per additional GBP10m',
      value: 4,
      unit: 'deaths per 100000 males per GBP10m',
    }),
  ).toBe('Reduction per additional £10m: 4 deaths per 100,000 males per £10m');
});
