import { expect, test } from 'vitest';
import { boxOf, featureOf } from './area-index.ts';
import { squares } from './test-areas.ts';

const sets = [squares('ltla/a', ['E06000016', 'E06000017']), squares('ltla/b', ['E09000012'])];

test('an area is found in whichever set has it', () => {
  expect(featureOf(sets, 'E06000017')).toBe(sets[0]?.outlines.features[1]);
  expect(featureOf(sets, 'E09000012')).toBe(sets[1]?.outlines.features[0]);
  expect(featureOf(sets, 'E06000001')).toBeNull();
});
test('its box is that of all its parts', () => {
  const feature = featureOf(sets, 'E06000017');
  if (feature === null) throw new Error('the fixture lost an area');
  expect(boxOf(feature)).toEqual([-1, 52, 0, 53]);
  const parts = {
    ...feature,
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: [
        [
          [
            [0, 50],
            [1, 51],
            [0, 51],
            [0, 50],
          ],
        ],
        [
          [
            [3, 54],
            [4, 55],
            [3, 55],
            [3, 54],
          ],
        ],
      ],
    },
  };
  expect(boxOf(parts)).toEqual([0, 50, 4, 55]);
});
