import { describe, expect, it } from 'vitest';
import { unitOnPaper } from './map-picture.ts';

describe('words of 8 points on paper', () => {
  const frame = { width: 182, height: 112 };
  /** points of a word of 1.4 units, where the whole picture is fitted in the frame */
  const points = (map: { width: number; height: number }, caption: (unit: number) => number) => {
    const unit = unitOnPaper(map, frame, caption);
    const height = map.height + caption(unit);
    const millimetres = Math.min(frame.width / map.width, frame.height / height);
    return (1.4 * unit * millimetres * 72) / 25.4;
  };
  it('a caption of 15 units under a wide map, a square one, and a phone’s', () => {
    for (const [width, height] of [
      [2000, 600],
      [1050, 840],
      [1170, 1500],
    ] as const)
      expect(points({ width, height }, (unit) => 15 * unit)).toBeCloseTo(8, 2);
  });
  it('without a caption that grows, by hand: 182 mm of 1,820 pixels, 8 points are 28.2 of them', () => {
    expect(unitOnPaper({ width: 1820, height: 500 }, frame, () => 100)).toBeCloseTo(28.22 / 1.4, 1);
  });
});
