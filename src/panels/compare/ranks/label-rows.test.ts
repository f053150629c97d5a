import { expect, test } from 'vitest';
import { labelRows } from './label-rows.ts';

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
