import { expect, test } from 'vitest';
import { indicator } from '../../../indicators/registry.ts';
import type { ComparedCell, PinnedComparison } from '../../../report/compare/pinned-comparison.ts';
import type { Place } from '../../../report/place.ts';
import { inParts } from './in-parts.ts';

const comparisonOf = (n: number): PinnedComparison => ({
  places: Array.from({ length: n }, (_, k) => ({ area: { name: `Area ${k + 1}` } }) as Place),
  rows: [
    {
      indicator: indicator('smoking'),
      cells: Array.from({ length: n }, (_, k) => ({ text: `figure ${k + 1}` }) as ComparedCell),
    },
  ],
  notes: ['a note'],
});
const across = (n: number) =>
  inParts(comparisonOf(n)).map(({ comparison }) => comparison.places.length);

test('five areas fit one page, more stand in parts that are as even as can be', () =>
  expect([1, 2, 5, 6, 7, 9, 10].map(across)).toEqual([
    [1],
    [2],
    [5],
    [3, 3],
    [4, 3],
    [5, 4],
    [5, 5],
  ]));

test('each part has the figures of its own areas, and says which of all they are', () => {
  const [, second] = inParts(comparisonOf(7));
  expect([second?.from, second?.to]).toEqual([5, 7]);
  expect(second?.comparison.places.map(({ area }) => area.name)).toEqual([
    'Area 5',
    'Area 6',
    'Area 7',
  ]);
  expect(second?.comparison.rows[0]?.cells.map(({ text }) => text)).toEqual([
    'figure 5',
    'figure 6',
    'figure 7',
  ]);
});
