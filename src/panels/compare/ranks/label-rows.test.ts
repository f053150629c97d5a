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

test('words of lines: each where the plot is empty, none nearer than a line of words to another', () => {
  // Wanted feet are 5 above: 99 and 95 at the right, moved apart about their middle, 97; 197 at the left.
  expect(
    lineLabels(
      [
        { y: 104, width: 100 },
        { y: 100, width: 100 },
        { y: 202, width: 100 },
      ],
      300,
      [0, 300],
      'right',
    ),
  ).toEqual([
    { end: 'right', y: 104 },
    { end: 'right', y: 90 },
    { end: 'left', y: 197 },
  ]);
});

test('words too long to share a height stand at one end', () => {
  const long = [100, 200].map((y) => ({ y, width: 200 }));
  expect(lineLabels(long, 300, [0, 300], 'left').map(({ end }) => end)).toEqual(['left', 'left']);
});
