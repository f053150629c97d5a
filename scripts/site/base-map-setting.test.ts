import { expect, test } from 'vitest';
import { ATTRIBUTION, baseMapOf, TILES } from './base-map-setting.ts';

const tiles = 'https://tiles.example.org/{z}/{x}/{y}.png';

test('there is no base map unless the deployer names one', () => {
  expect(baseMapOf({})).toBeNull();
  expect(baseMapOf({ [TILES]: '' })).toBeNull();
});
test('a base map is its tiles and what must be said of them', () => {
  expect(baseMapOf({ [TILES]: tiles, [ATTRIBUTION]: '© Example' })).toEqual({
    tiles,
    attribution: '© Example',
  });
});
test('an address without a tile in it, or without an attribution, stops the build', () => {
  expect(() => baseMapOf({ [TILES]: 'https://tiles.example.org/' })).toThrow('is no tile address');
  expect(() => baseMapOf({ [TILES]: tiles })).toThrow(ATTRIBUTION);
});
