import { expect, test } from 'vitest';
import { insidePoint } from './inside-point.ts';
import { contains, type Polygon } from './outlines.ts';

test('the middle of a square', () => {
  const [x, y] = insidePoint([
    [
      [
        [0, 0],
        [2, 0],
        [2, 2],
        [0, 2],
        [0, 0],
      ],
    ],
  ]);
  expect(x).toBeCloseTo(1, 1);
  expect(y).toBeCloseTo(1, 1);
});

test('inside a horseshoe, whose middle lies outside it', () => {
  const horseshoe: Polygon = [
    [
      [0, 0],
      [9, 0],
      [9, 9],
      [8.5, 9],
      [8.5, 0.5],
      [0.5, 0.5],
      [0.5, 9],
      [0, 9],
      [0, 0],
    ],
  ];
  expect(contains([horseshoe], 4.5, 4.5)).toBe(false);
  const [x, y] = insidePoint([horseshoe]);
  expect(contains([horseshoe], x, y)).toBe(true);
});

test('in the largest part, and not in its hole', () => {
  const island: Polygon = [
    [
      [20, 0],
      [21, 0],
      [21, 1],
      [20, 1],
      [20, 0],
    ],
  ];
  const main: Polygon = [
    [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 9],
      [0, 0],
    ],
    [
      [3, 3],
      [3, 6],
      [6, 6],
      [6, 3],
      [3, 3],
    ],
  ];
  const [x, y] = insidePoint([island, main]);
  expect(contains([main], x, y)).toBe(true);
});

test('a line has no inside', () => {
  expect(() =>
    insidePoint([
      [
        [
          [0, 0],
          [1, 0],
          [2, 0],
          [0, 0],
        ],
      ],
    ]),
  ).toThrow('collapsed to a line');
});
