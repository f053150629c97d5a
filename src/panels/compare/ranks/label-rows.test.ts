import { expect, test } from 'vitest';
import { labelRows, lineLabels } from './label-rows.ts';

test('words that have room stand in one row, others above', () => {
  const places = labelRows(
    [
      { x: 200, width: 60 },
      { x: 100, width: 60 },
      { x: 120, width: 60 },
    ],
    [0, 400],
  );
  expect(places).toEqual([
    { left: 170, row: 0 },
    { left: 70, row: 0 },
    { left: 90, row: 1 },
  ]);
});

test('at the edges they are pushed in', () => {
  expect(
    labelRows(
      [
        { x: 2, width: 50 },
        { x: 398, width: 50 },
      ],
      [0, 400],
    ).map(({ left }) => left),
  ).toEqual([0, 350]);
});

test('words of lines: by turns at both ends, none nearer than a line of words to another at its end', () => {
  // Wanted feet are 5 above: 95, 97 and 99. At the right 95 and 99 are moved apart about their middle, 97.
  expect(
    lineLabels(
      [
        { y: 104, width: 100 },
        { y: 100, width: 100 },
        { y: 102, width: 100 },
      ],
      300,
      [0, 300],
    ),
  ).toEqual([
    { end: 'right', y: 104 },
    { end: 'right', y: 90 },
    { end: 'left', y: 97 },
  ]);
});

test('words too long to share a height stand at one end', () => {
  const labels = lineLabels(
    [
      { y: 100, width: 200 },
      { y: 100, width: 200 },
    ],
    300,
    [0, 300],
  );
  expect(labels.map(({ end }) => end)).toEqual(['right', 'right']);
  expect(Math.abs((labels[0]?.y ?? 0) - (labels[1]?.y ?? 0))).toBe(14);
});
