import { expect, test } from 'vitest';
import { CLASS_PATTERN_COUNT, patternOfClass, patternTile, TILE } from './patterns.ts';

const inked = (mark: number) =>
  patternTile({ classMark: mark }, '#000000')
    .data.filter((_, i) => i % 4 === 3)
    .filter((a) => a > 0).length;

test('a tile is RGBA in the colour asked for, and clear elsewhere', () => {
  const { data, width, height } = patternTile('suppressed', '#102030', 0.5);
  expect([width, height, data.length]).toEqual([TILE, TILE, TILE * TILE * 4]);
  expect([...data.slice(0, 4)]).toEqual([16, 32, 48, 128]);
  expect([...data.slice(4 * 4, 4 * 4 + 4)]).toEqual([0, 0, 0, 0]);
});
test('class patterns weigh more from class to class', () => {
  const weights = Array.from({ length: CLASS_PATTERN_COUNT }, (_, mark) => inked(mark));
  expect(weights[0]).toBe(0);
  expect(weights).toEqual([...weights].sort((a, b) => a - b));
});
test('no two class patterns are the same', () => {
  const tiles = Array.from({ length: CLASS_PATTERN_COUNT }, (_, classMark) =>
    patternTile({ classMark }, '#000000').data.join(),
  );
  expect(new Set(tiles).size).toBe(CLASS_PATTERN_COUNT);
});
test('few classes spread over all patterns and stay in order', () => {
  expect([0, 1, 2].map((i) => patternOfClass(i, 3))).toEqual([0, 4, 8]);
  expect(patternOfClass(0, 1)).toBe(0);
  expect(() => patternTile({ classMark: 9 }, '#000000')).toThrow('class pattern 9');
});
