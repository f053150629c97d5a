import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shift/scenario-settings.ts';
import { besidePot, hasBaseline, withMode, withPot } from './pot-choice.ts';

const districts = { ...DEFAULT_SETTINGS, unit: 'ltla' } as const;

test('existing money moves only once its uncommitted share is said', () => {
  expect(withMode(DEFAULT_SETTINGS, 'existing')).toEqual({
    mode: 'existing',
    noLoss: false,
    uncommittedShare: 0,
    pot: 'publicHealthOutturn',
    priceBase: '2024/25 cash',
  });
  const moving = { ...DEFAULT_SETTINGS, ...withMode(DEFAULT_SETTINGS, 'existing') };
  expect(withMode({ ...moving, uncommittedShare: 0.05 }, 'both')).toEqual({
    mode: 'both',
    noLoss: false,
  });
});

test('back with new money nobody loses', () => {
  expect(withMode({ ...DEFAULT_SETTINGS, mode: 'both', noLoss: false }, 'new')).toMatchObject({
    noLoss: true,
  });
});

test('where no spend is published it is the user’s own figures that move', () => {
  expect(withMode(districts, 'existing')).toMatchObject({ pot: 'own', noLoss: false });
  expect(hasBaseline({ ...districts, pot: 'publicHealthOutturn' })).toBe(false);
  expect(hasBaseline({ ...districts, pot: 'own', ownBaseline: 'f1' })).toBe(true);
});

test('a pot below its own level is a sum to share out: nothing existing moves, no rule lifts', () => {
  const was = { ...districts, mode: 'existing', noLoss: false, rule: 'levelUp' } as const;
  expect(withPot(was, 'publicHealthOutturn', 27_500_000)).toEqual({
    pot: 'publicHealthOutturn',
    priceBase: '2024/25 cash',
    mode: 'new',
    noLoss: true,
    uncommittedShare: 1,
    rule: 'needWeighted',
    newMoney: 27_500_000,
  });
});

test('a pot that was of the old place is new money in another', () => {
  const was = { ...districts, pot: 'publicHealthOutturn', newMoney: 72_061_000 } as const;
  expect(besidePot(was, { place: ['E07000076'] })).toEqual({
    place: ['E07000076'],
    pot: 'newMoney',
    moneyKind: 'publicHealth',
    priceBase: '2025/26 cash',
    newMoney: 1_000_000,
  });
  expect(besidePot(DEFAULT_SETTINGS, { place: ['E07000076'] })).toEqual({ place: ['E07000076'] });
});
