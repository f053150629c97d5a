import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AreaCode, ENGLAND } from '../../place/area.ts';
import { rankValues } from '../../stats/ranks.ts';
import { madeColumn, madeTable } from '../fixtures.ts';
import { groupAreas } from './groups.ts';

test('an area is in part ceil(parts · rank ÷ n), ties and all', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 20, maxLength: 60 }),
      (scores) => {
        const table = madeTable(
          'ward',
          scores.map((_, k) => ({
            code: `E0500${String(1000 + k)}`,
            name: `Ward ${k}`,
            population: 100,
            lsoas: 1,
          })),
        );
        const grouped = groupAreas(
          {
            place: { code: ENGLAND, name: 'England', level: 'england' },
            indicator: 'no_car',
            level: 'ward',
            grouping: 'fifths',
            basis: 'national',
            ranking: { kind: 'imd' },
          },
          table,
          madeColumn(scores.map((_, k) => k)),
          Float64Array.from(scores),
        );
        if (grouped.kind === 'notComputed') return;
        const ranks = rankValues(scores, 'descending');
        grouped.groups.forEach(({ rows }, part) => {
          for (const row of rows)
            expect(Math.ceil((5 * (ranks[row] as number)) / scores.length)).toBe(part + 1);
        });
        expect(grouped.groups.flatMap(({ rows }) => rows)).toHaveLength(scores.length);
      },
    ),
  );
});

test('one area alone keeps its published limits: Uttlesford men 2021-23, 83.0 (82.3 to 83.6)', () => {
  const names = ['Tendring', 'Harlow', 'Basildon', 'Colchester', 'Uttlesford', 'Uttlesford'];
  const table = madeTable(
    'ltla',
    names.map((name, k) => ({
      code: `E0700006${k}`,
      name,
      population: 1000,
      parents: { utla: 'E10000012' },
    })),
  );
  const even = (value: number) => [value, value - 0.5, value + 0.5] as const;
  const column = madeColumn([
    ...[77.5, 78.6, 79.6, 79.8].map(even),
    ...[83, 83].map((value) => [value, 82.3, 83.6] as const),
  ]);
  const grouped = (scores: readonly number[], confidence = 0.95) => {
    const found = groupAreas(
      {
        place: { code: 'E10000012' as AreaCode, name: 'Essex', level: 'utla' },
        indicator: 'life_expectancy_male',
        level: 'ltla',
        grouping: 'continuous',
        basis: 'within',
        ranking: { kind: 'imd' },
        confidence,
      },
      table,
      column,
      Float64Array.from(scores),
    );
    if (found.kind === 'notComputed') throw new Error(found.sentence);
    return found.groups.at(-1);
  };
  const alone = grouped([60, 50, 40, 30, 20, 10]);
  expect(alone?.lower).toBeCloseTo(82.3, 5);
  expect(alone?.upper).toBeCloseTo(83.6, 5);
  // For the fit: 1.3 ÷ (2 × 1.959964).
  expect(alone?.standardError).toBeCloseTo(0.33164, 4);
  // Two areas equally deprived make one group, with limits of its own: 83 ± 0.65 ÷ √2.
  const pair = grouped([60, 50, 40, 30, 10, 10]);
  expect(pair?.rows).toHaveLength(2);
  expect(pair?.lower).toBeCloseTo(82.5404, 3);
  // At another confidence nothing is published: 83 ± 3.0902 × 0.33164.
  expect(grouped([60, 50, 40, 30, 20, 10], 0.998)?.lower).toBeCloseTo(81.9752, 3);
});
