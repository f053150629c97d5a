import { expect, test } from 'vitest';
import { nearestTowards, nextByValue, type Stop, within } from './area-walk.ts';

/** Districts by rough position; values made up, Rutland without one. */
const STOPS: readonly Stop[] = [
  { code: 'Leicester', x: -1.13, y: 52.63, value: 34 },
  { code: 'Blaby', x: -1.2, y: 52.57, value: 11 },
  { code: 'Harborough', x: -0.95, y: 52.5, value: 8 },
  { code: 'Charnwood', x: -1.15, y: 52.75, value: 14 },
  { code: 'Rutland', x: -0.65, y: 52.65, value: Number.NaN },
];

test('the first step goes to the highest value, and on from there round the end', () => {
  expect(nextByValue(STOPS, null, 1)).toBe('Leicester');
  expect(nextByValue(STOPS, 'Leicester', -1)).toBe('Charnwood');
  expect(nextByValue(STOPS, 'Leicester', 1)).toBe('Rutland');
  expect(nextByValue(STOPS, 'Rutland', 1)).toBe('Harborough');
  expect(nextByValue([], null, 1)).toBeNull();
});
test('a direction leads to the neighbour on that side', () => {
  const from = STOPS[0] as Stop;
  expect(nearestTowards(STOPS, from, 'up')).toBe('Charnwood');
  expect(nearestTowards(STOPS, from, 'right')).toBe('Harborough');
  expect(nearestTowards(STOPS, from, 'left')).toBe('Blaby');
  expect(nearestTowards(STOPS, STOPS[3] as Stop, 'up')).toBeNull();
});
test('what is in view is what has its middle in the box', () => {
  expect(STOPS.filter((s) => within(s, [-1, 52, 0, 53])).map((s) => s.code)).toEqual([
    'Harborough',
    'Rutland',
  ]);
});
