import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Registrations, UNKNOWN, WALES } from './registrations.ts';
import { distributeByResidence } from './residence.ts';

/** Entries as [practice, area, patients]. */
const made = (
  practices: number,
  parts: Registrations['parts'],
  entries: readonly (readonly [number, number, number])[],
): Registrations => ({
  practices: Array.from({ length: practices }, (_, at) => `P${at}`),
  names: Array.from({ length: practices }, (_, at) => `Practice ${at}`),
  practice: Int32Array.from(entries, ([practice]) => practice),
  area: Int32Array.from(entries, ([, area]) => area),
  patients: Int32Array.from(entries, ([, , patients]) => patients),
  parts,
});

const whole = (row: number) => ({ rows: [row], shares: [1] });

describe('a practice’s amount by residence of its patients', () => {
  test('by hand: a list of 100 in a whole LSOA, one that was split 3 to 1, Wales and nowhere known', () => {
    const registrations = made(
      1,
      [whole(0), { rows: [1, 2], shares: [0.75, 0.25] }],
      [
        [0, 0, 50],
        [0, 1, 40],
        [0, WALES, 6],
        [0, UNKNOWN, 4],
      ],
    );
    const { byLsoa, wales, unknown } = distributeByResidence([200], registrations, 3);
    expect([...byLsoa]).toEqual([100, 60, 20]);
    expect([wales, unknown]).toEqual([12, 8]);
  });

  test('two practices add up where their patients are neighbours', () => {
    const registrations = made(
      2,
      [whole(0), whole(1)],
      [
        [0, 0, 10],
        [0, 1, 30],
        [1, 1, 5],
      ],
    );
    expect([...distributeByResidence([8, 3], registrations, 2).byLsoa]).toEqual([2, 9]);
  });

  test('conserves the sum, whatever the lists', () => {
    const shares = fc
      .array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 4 })
      .map((people) => {
        const all = people.reduce((a, b) => a + b, 0);
        return { rows: people.map((_, row) => row), shares: people.map((each) => each / all) };
      });
    const lists = fc.array(shares, { minLength: 1, maxLength: 5 }).chain((parts) =>
      fc.record({
        parts: fc.constant(parts),
        lists: fc.array(
          fc.record({
            amount: fc.double({ min: 0, max: 1e5, noNaN: true }),
            entries: fc.array(
              fc.tuple(
                fc.integer({ min: UNKNOWN, max: parts.length - 1 }),
                fc.integer({ min: 1, max: 5000 }),
              ),
              { minLength: 1, maxLength: 6 },
            ),
          }),
          { minLength: 1, maxLength: 5 },
        ),
      }),
    );
    fc.assert(
      fc.property(lists, ({ parts, lists: practices }) => {
        const registrations = made(
          practices.length,
          parts,
          practices.flatMap(({ entries }, at) =>
            entries.map(([area, patients]) => [at, area, patients] as const),
          ),
        );
        const amounts = practices.map(({ amount }) => amount);
        const { byLsoa, wales, unknown } = distributeByResidence(amounts, registrations, 4);
        const given = amounts.reduce((a, b) => a + b, 0);
        const placed = byLsoa.reduce((a, b) => a + b, 0) + wales + unknown;
        expect(Math.abs(placed - given)).toBeLessThan(1e-9 * Math.max(1, given));
      }),
    );
  });

  test('an amount too few is a mistake', () => {
    expect(() => distributeByResidence([], made(1, [whole(0)], [[0, 0, 1]]), 1)).toThrow(
      '0 amounts for 1 practices',
    );
  });
});
