import { describe, expect, test } from 'vitest';
import { RAMPS, type Ramp } from '../url/view-state.ts';
import { colourAlong, contrast, luminance } from './oklab.ts';
import { divergingColours, oppositeColours, rampColours } from './ramps.ts';
import { MAP_THEMES } from './theme.ts';

const names = Object.keys(RAMPS) as Ramp[];
const schemes = ['light', 'dark'] as const;

describe.each(names.flatMap((ramp) => schemes.map((scheme) => ({ ramp, scheme }))))(
  '$ramp, $scheme',
  ({ ramp, scheme }) => {
    test.each([3, 5, 7, 9])('%i classes grow darker from class to class', (n) => {
      const lights = rampColours(ramp, n, 'higherIsWorse', scheme).map(luminance);
      expect(lights).toHaveLength(n);
      lights.slice(1).forEach((light, i) => {
        expect(light).toBeLessThan(lights[i] as number);
      });
    });
    test('the darkest stands off the ground', () => {
      const darkest = rampColours(ramp, 5, 'higherIsWorse', scheme)[4] as string;
      expect(contrast(darkest, MAP_THEMES[scheme].background)).toBeGreaterThan(1.4);
    });
  },
);

test('the darkest is the worst: lowest life expectancy, highest deprivation', () => {
  const up = rampColours('blues', 5, 'higherIsWorse', 'light');
  expect(rampColours('blues', 5, 'higherIsBetter', 'light')).toEqual([...up].reverse());
  expect(rampColours('blues', 5, 'neutral', 'light')).toEqual(up);
});
test('one class takes one colour', () => {
  expect(rampColours('greys', 1, 'neutral', 'light')).toHaveLength(1);
});
test('a change is neutral at zero and equally strong at equal distance', () => {
  const colours = divergingColours([-2, -1, 0, 1, 2, 3], 'light');
  expect(colours).toHaveLength(7);
  expect(colours[3]).toBe('#eceae6');
  const lights = colours.map(luminance);
  expect(lights[0] as number).toBeLessThan(lights[2] as number);
  expect(lights[6] as number).toBeLessThan(lights[4] as number);
});
test.each(schemes)(
  'the opposite of the upper side is about as strong, step by step: %s',
  (scheme) => {
    const upper = divergingColours([-2, -1, 1, 2], scheme).slice(3).map(luminance);
    const opposite = oppositeColours(2, scheme).map(luminance);
    expect(opposite[1] as number).toBeLessThan(opposite[0] as number);
    for (const step of [0, 1]) {
      const [a, b] = [upper[step] as number, opposite[step] as number];
      expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)).toBeLessThan(1.4);
    }
  },
);
test('Oklab: ends of a ramp are exact, and bad colours are refused by value', () => {
  expect(colourAlong(['#123456', '#fedcba'], 0)).toBe('#123456');
  expect(colourAlong(['#123456', '#fedcba'], 1)).toBe('#fedcba');
  expect(() => colourAlong(['red', '#fedcba'], 0.5)).toThrow('colour "red": #rrggbb expected');
});
test('contrast of black and white is 21 (WCAG)', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
});
