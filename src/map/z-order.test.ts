import { expect, test } from 'vitest';
import { heightOf, inOrder, layerId } from './z-order.ts';

test('layers are sorted by group and keep their order within it', () => {
  const layers = ['pin', 'area-line:b', 'area-fill:b', 'area-fill:a', 'background'].map((id) => ({
    id,
  }));
  expect(inOrder(layers).map(({ id }) => id)).toEqual([
    'background',
    'area-fill:b',
    'area-fill:a',
    'area-line:b',
    'pin',
  ]);
});
test('an id names its group, whatever its part holds', () => {
  expect(layerId('area-fill', 'ward/E10000012')).toBe('area-fill:ward/E10000012');
  expect(heightOf(layerId('area-pattern', 'ward/E10000012:253'))).toBe(heightOf('area-pattern'));
});
test('a layer of no group is refused', () => {
  expect(() => heightOf('roads')).toThrow('layer "roads" belongs to no group');
});
