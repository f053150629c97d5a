import { describe, expect, it } from 'vitest';
import { layoutOf } from './map-picture.ts';

describe('words of 8 points on paper', () => {
  const frame = { width: 182, height: 112 };
  /** points of a word of 1.4 units in a picture as wide as the frame */
  const points = (map: { width: number; height: number }) => {
    const { unit, beside, captionWidth } = layoutOf(map, frame);
    const width = beside ? map.width + captionWidth : map.width;
    return { beside, points: ((1.4 * unit * frame.width) / width / 25.4) * 72 };
  };
  it.each([
    [1050, 840, true],
    [1170, 1500, true],
    [2000, 600, false],
  ])('a map of %i by %i pixels', (width, height, beside) => {
    const found = points({ width, height });
    expect(found.beside).toBe(beside);
    expect(found.points).toBeCloseTo(8, 3);
  });
  it('a map on the screen has its words under it, in hundredths of its width', () => {
    expect(layoutOf({ width: 1440, height: 900 }, undefined)).toEqual({
      unit: 14.4,
      beside: false,
      captionWidth: 1440,
    });
  });
});
