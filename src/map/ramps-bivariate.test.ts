import { describe, expect, test } from 'vitest';
import { contrast, luminance, rgbOf } from './oklab.ts';
import { bivariateColours } from './ramps-bivariate.ts';
import { MAP_THEMES } from './theme.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Full dichromacy in linear light: Machado, Oliveira and Fernandes (2009), severity 1. */
const VISIONS: Readonly<Record<string, Matrix>> = {
  common: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const times = (m: Matrix, v: Triple): Triple =>
  m.map((row) =>
    Math.min(1, Math.max(0, row[0] * v[0] + row[1] * v[1] + row[2] * v[2])),
  ) as unknown as Triple;

/** Oklab (Ottosson 2020) of linear light. */
function oklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  const colours = bivariateColours(scheme);
  test.each(Object.keys(VISIONS))('nine colours are apart for %s', (vision) => {
    const seen = colours.map((colour) =>
      oklab(times(VISIONS[vision] as Matrix, rgbOf(colour).map(linear) as unknown as Triple)),
    );
    for (let i = 0; i < 9; i++)
      for (let j = 0; j < i; j++) {
        const [a, b] = [seen[i] as Triple, seen[j] as Triple];
        expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(0.11);
      }
  });
  test('it darkens along both sides, and the darkest stands off the ground', () => {
    const light = colours.map(luminance);
    for (const [low, high] of [
      [0, 1],
      [1, 2],
      [0, 3],
      [3, 6],
      [2, 5],
      [5, 8],
      [6, 7],
      [7, 8],
    ] as const)
      expect(light[high] as number).toBeLessThan(light[low] as number);
    expect(contrast(colours[8] as string, MAP_THEMES[scheme].background)).toBeGreaterThan(1.4);
  });
});
