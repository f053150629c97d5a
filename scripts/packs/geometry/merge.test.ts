import { describe, expect, test } from 'vitest';
import { GRID, toGrid } from './grid.ts';
import type { Outline } from './outlines.ts';
import { gridTopology, mergeAreas, polygonsOf } from './topology.ts';

/** An area of whole grid steps, outer rings anticlockwise. */
function area(code: string, ...polygons: [number, number][][][]): Outline {
  const inDegrees = polygons.map((rings) =>
    rings.map((ring) => ring.map(([x, y]): [number, number] => [x * GRID, y * GRID])),
  );
  return { code, polygons: inDegrees, properties: {}, regathered: 0 };
}
const square = (x: number, y: number, size = 10): [number, number][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

/** Merged polygons in whole steps: signed areas of their rings, outer first. */
function merge(...outlines: Outline[]): number[][] {
  const topology = gridTopology(outlines);
  const merged = mergeAreas(topology.arcs, topology.areas, { code: 'E1' });
  return polygonsOf(topology.arcs, merged, 1).map((rings) =>
    rings.map((ring) => {
      let sum = 0;
      for (let i = 1; i < ring.length; i++) {
        const [[x1, y1], [x2, y2]] = [ring[i - 1], ring[i]] as [[number, number], [number, number]];
        sum += x1 * y2 - x2 * y1;
      }
      return sum / 2;
    }),
  );
}

describe('mergePolygons', () => {
  test('neighbours lose the edge they share', () => {
    expect(merge(area('Abbey', [square(0, 0)]), area('Castle', [square(10, 0)]))).toEqual([[200]]);
  });

  test('islands stay apart, the largest first', () => {
    expect(merge(area('Bryher', [square(0, 0, 4)]), area('St Mary’s', [square(20, 0)]))).toEqual([
      [100],
      [16],
    ]);
  });

  test('a ring of areas about another keeps the hole', () => {
    const around = area('Harborough', [
      [...square(0, 0, 30)],
      [...square(10, 10)].reverse() as [number, number][],
    ]);
    expect(merge(around)).toEqual([[900, -100]]);
    expect(merge(around, area('Oadby', [square(10, 10)]))).toEqual([[900]]);
  });

  test('areas that touch at a corner are two parts, not one that crosses itself', () => {
    expect(merge(area('North', [square(10, 10)]), area('South', [square(0, 0)]))).toEqual([
      [100],
      [100],
    ]);
  });

  test('a hole that touches the outline at a corner is a hole', () => {
    // Eight squares about an empty one, and a corner of the hole on the outline: the south-west square is not there.
    const squares = [
      [10, 0],
      [20, 0],
      [20, 10],
      [20, 20],
      [10, 20],
      [0, 20],
      [0, 10],
    ] as const;
    const merged = merge(...squares.map(([x, y], index) => area(`W${index}`, [square(x, y)])));
    expect(merged).toEqual([[800, -100]]);
  });
});

describe('toGrid', () => {
  test('positions that round to one are said once, and a neck that closes cuts the ring in two', () => {
    const neck: [number, number][] = [
      [0, 0],
      [10, 0],
      [10, 4.9],
      [20, 4.9],
      [20, 0],
      [30, 0],
      [30, 10],
      [20, 10],
      [20, 5.1],
      [10, 5.1],
      [10, 10],
      [0, 10],
      [0, 0],
    ];
    const degrees = neck.map(([x, y]): [number, number] => [x * GRID, y * GRID]);
    expect(toGrid([[degrees]])).toHaveLength(2);
  });

  test('what rounds to a point is nothing', () => {
    const dot = [0, 0.1, 0.2, 0].map((x): [number, number] => [x * GRID, 0]);
    expect(toGrid([[dot]])).toBeNull();
  });
});
