import { expect, test } from 'vitest';
import { qalyTotal } from './evidence.ts';
import { isPotId, POTS, showsDistance } from './pots.ts';

test('£1m of public health money: 206 QALYs, 37 to 376 (Martin and others 2020; METHODS)', () => {
  const total = qalyTotal('publicHealth', 1e6);
  expect([total?.qalys, total?.lower, total?.upper].map((x) => Math.round(x as number))).toEqual([
    206, 37, 376,
  ]);
  expect(total?.effect.id).toBe('martin2020_ph_1bn');
  expect(total?.effect.prices).toBe('2013/14 prices');
  expect(total?.sentences).toHaveLength(2);
});

test('£1m of NHS money: 67 QALYs, 21 to 113', () => {
  const total = qalyTotal('nhs', 1e6);
  expect([total?.qalys, total?.lower, total?.upper].map((x) => Math.round(x as number))).toEqual([
    67, 21, 113,
  ]);
});

test('no total for money of which no association is published, none for less than nothing', () => {
  expect(qalyTotal('own', 1e6)).toBeNull();
  expect(qalyTotal('council', 1e6)).toBeNull();
  expect(() => qalyTotal('nhs', -1)).toThrow('pounds is -1');
});

test('distance from the scenario’s target where that is the published one, or with the user’s baseline', () => {
  const core = { pot: 'icbCore', unit: 'icb', ownBaseline: null, rule: 'paceOfChange' } as const;
  expect(showsDistance(core)).toBe(true);
  // By head, or by need, the target is another than NHS England's: nobody has published that distance.
  expect(showsDistance({ ...core, rule: 'perHead' })).toBe(false);
  expect(showsDistance({ ...core, unit: 'ward' })).toBe(false);
  expect(showsDistance({ ...core, pot: 'publicHealthOutturn', unit: 'utla' })).toBe(false);
  expect(showsDistance({ ...core, rule: 'perHead', ownBaseline: 'x' })).toBe(true);
});

test('each pot stands under its own id, with a denominator', () => {
  for (const [id, pot] of Object.entries(POTS)) {
    expect(isPotId(id)).toBe(true);
    expect(pot.id).toBe(id);
    expect(pot.denominator).toBe(pot.kind === 'nhs' ? 'registered patients' : 'residents');
  }
});
