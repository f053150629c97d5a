import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENGLAND } from '../../place/area.ts';
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
