import { expect, test } from 'vitest';
import { squareKilometres } from './area-size.ts';

test('a degree square at the equator is about 111.2 km by 111.2 km (sphere of 6,371.0088 km)', () => {
  const size = squareKilometres([
    [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  ]);
  expect(size).toBeCloseTo(12_363.7, 0);
});

test('holes are taken off, whichever way rings run', () => {
  const outer = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ] as const;
  const whole = squareKilometres([[outer]]);
  expect(squareKilometres([[[...outer].reverse()]])).toBeCloseTo(whole, 6);
  expect(squareKilometres([[outer, outer]])).toBeCloseTo(0, 6);
});
