import { expect, test } from 'vitest';
import { hasBaseline } from '../../../shift/pots.ts';
import { DEFAULT_SETTINGS } from '../../../shift/scenario-settings.ts';
import { besidePot, withMode, withPot } from './pot-choice.ts';

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

const council = { ...DEFAULT_SETTINGS, unit: 'utla', pot: 'publicHealthOutturn' } as const;

test('by another unit new money is not taken for the pot: it stays new money, the sum with it', () => {
  expect(besidePot({ ...council, newMoney: 250_000 }, { unit: 'ward' })).toEqual({
    unit: 'ward',
    pot: 'newMoney',
    moneyKind: 'publicHealth',
    priceBase: '2025/26 cash',
  });
  // Another place may bring another unit with it.
  expect(besidePot(council, { place: ['E06000016'], unit: 'ward' })).toMatchObject({
    pot: 'newMoney',
  });
  // Nor where the rule lifts from the pot: without it there is no sum that could be taken for the pot later.
  expect(besidePot({ ...council, rule: 'levelUp' }, { unit: 'ward' })).toMatchObject({
    pot: 'newMoney',
  });
  expect(besidePot({ ...council, ownBaseline: 'f1' }, { unit: 'ward' })).toEqual({ unit: 'ward' });
});

test('by another unit the pot is not taken for new money on top of itself', () => {
  const was = { ...districts, pot: 'publicHealthOutturn', newMoney: 72_061_000 } as const;
  expect(besidePot(was, { unit: 'utla' })).toEqual({ unit: 'utla', newMoney: 1_000_000 });
  expect(besidePot(was, { unit: 'ward' })).toEqual({ unit: 'ward' });
});

test('back with new money a pot stays where the rule lifts from it', () => {
  const was = { ...council, mode: 'both' } as const;
  expect(withMode({ ...was, rule: 'levelUp' }, 'new')).not.toHaveProperty('pot');
  expect(withMode(was, 'new')).toMatchObject({ pot: 'newMoney' });
});
