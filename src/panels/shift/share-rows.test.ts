import { expect, test } from 'vitest';
import type { OutcomeArea } from '../../shift/outcome.ts';
import { barScale, placeOnScale, shareRows } from './share-rows.ts';

const area = (code: string, changePerHead: number | null, change = 0): OutcomeArea => ({
  code,
  name: code,
  population: 1000,
  baseline: null,
  allocation: change,
  target: change,
  change,
  changePerHead,
  changeByHead: 0,
  distanceBefore: null,
  distanceAfter: null,
  setAside: false,
});

test('most £ a head first; equal ones by sum, then code', () => {
  const rows = shareRows([area('C', 1), area('A', 1), area('B', 2), area('D', 1, 5)]);
  expect(rows.top.map(({ code }) => code)).toEqual(['B', 'D', 'A', 'C']);
  expect(rows.bottom).toEqual([]);
});

test('areas set aside, and those without people, have no place in the order', () => {
  const rows = shareRows([area('A', null), { ...area('B', 0), setAside: true }, area('C', 0)]);
  expect(rows.top.map(({ code }) => code)).toEqual(['C']);
});

test('of thirteen areas the first and last five, and the three between', () => {
  const rows = shareRows(Array.from({ length: 13 }, (_, i) => area(`A${i}`, 13 - i)));
  expect(rows.top.map(({ changePerHead }) => changePerHead)).toEqual([13, 12, 11, 10, 9]);
  expect(rows.bottom.map(({ changePerHead }) => changePerHead)).toEqual([5, 4, 3, 2, 1]);
  expect(rows.between).toBe(3);
});

test('the scale holds nothing, by head and what areas lose', () => {
  const scale = barScale([area('A', -1), area('B', 3)], {
    change: 2000,
    takingPart: { areas: 2, people: 2000 },
  });
  expect(scale).toEqual({ least: -1, most: 3, byHead: 1 });
  expect(placeOnScale(0, scale)).toBe(0.25);
  expect(placeOnScale(3, scale)).toBe(1);
});
