import { describe, expect, test } from 'vitest';
import { boxesOfLine, clearBaseline, clearPlace, plotOf, radiiIn } from './plot.ts';

const span = { left: 47, right: 115 };
const dot = (x: number, y: number, r = 8) => ({
  left: x - r,
  right: x + r,
  top: y - r,
  bottom: y + r,
});

describe('a label beside a point', () => {
  test('stays where it is best, while nothing is there', () => {
    expect(clearBaseline(100, span, [dot(200, 100)], [16, 180])).toBe(100);
  });
  test('moves off a dot that it would be printed over, by as little as will do', () => {
    // The dot takes 92 to 108; with its 4 px below the baseline the label ends at 92.
    expect(clearBaseline(96, span, [dot(59, 100)], [16, 180])).toBe(88);
    // Below it the label begins 11 px above its baseline.
    expect(clearBaseline(112, span, [dot(59, 100)], [16, 180])).toBe(119);
  });
  test('keeps off the line, too, and within the drawing', () => {
    const line = boxesOfLine({ x: 44, y: 30 }, { x: 348, y: 150 });
    // The line begins at 30.2, thick 1 either way: the label ends above 29.
    const baseline = clearBaseline(30, span, [...line, dot(59, 40)], [16, 180]);
    expect(baseline).toBe(25);
    expect(clearBaseline(40, span, [...line, dot(59, 40)], [30, 180])).toBeGreaterThan(59);
  });
  test('where all is full it stands where it is best', () => {
    const full = [{ ...span, top: 0, bottom: 300 }];
    expect(clearBaseline(100, span, full, [16, 180])).toBe(100);
    expect(clearPlace(100, span, full, [16, 180])).toBeNull();
  });
});

describe('circles', () => {
  const people = [90_000, 130_000, 180_000, 190_000, 360_000];
  test.each([300, 360, 900, 1200])('the larger the more people, in a plot %i wide', (width) => {
    const plot = plotOf(width, [0, 1], [0, 1]);
    const radii = radiiIn(people, plot);
    // Areas as people: 360 to 90 thousand is 4 to 1, so radii 2 to 1.
    expect((radii[4] as number) / (radii[0] as number)).toBeCloseTo(2, 6);
    expect(Math.max(...radii)).toBeLessThan(plot.height / 20);
  });
  test('as large as a twentieth of the plot allows, and none too small to be seen', () => {
    const plot = plotOf(360, [0, 1], [0, 1]);
    const [radius] = radiiIn(new Array(100).fill(1000), plot);
    // 0.05 × 304 × 167 ÷ 100 = 25.4; √(25.4 ÷ π) = 2.84.
    expect(radius).toBeCloseTo(2.84, 2);
    expect(radiiIn([1, 1_000_000], plot)[0]).toBe(1.5);
  });
});
