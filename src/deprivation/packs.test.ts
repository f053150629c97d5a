/** District summaries of IMD 2025 from the committed packs, held against MHCLG's published ones. */
import { describe, expect, test } from 'vitest';
import { packsOnDisk } from '../../tests/fixtures/packs-on-disk.ts';
import type { Book } from '../report/inputs.ts';
import { type DeprivationSummary, type RankedNeighbourhood, summariseDeprivation } from './imd.ts';

const { books } = await packsOnDisk({
  levels: [],
  books: [
    { level: 'lsoa', themes: ['deprivation'] },
    { level: 'ltla', themes: ['deprivation'] },
  ],
  weighted: [],
  practices: false,
  moneyLsoas: false,
  icb: false,
  outturn: false,
});
const { lsoa, ltla } = books;
if (lsoa === undefined || ltla === undefined) throw new Error('no books');
const districts = ltla;

/** What residents of now in place of MHCLG's of mid-2022 may cost. */
const TOLERANCE: DeprivationSummary = {
  averageScore: 0.35,
  averageRank: 380,
  proportionMostDeprived10: 0.0001,
  extent: 0.008,
  localConcentration: 175,
};

/** MHCLG IoD 2025 File 10. */
const PUBLISHED: readonly (readonly [string, string, DeprivationSummary])[] = [
  [
    'Rutland',
    'E06000017',
    {
      averageScore: 9.851,
      averageRank: 8552.38,
      proportionMostDeprived10: 0,
      extent: 0,
      localConcentration: 15058.78,
    },
  ],
  [
    'Hastings',
    'E07000062',
    {
      averageScore: 37.255,
      averageRank: 25467.53,
      proportionMostDeprived10: 0.3396,
      extent: 0.4812,
      localConcentration: 33482.06,
    },
  ],
];

/** Indicators of the packs, each with what turns its figure into a fraction. */
const PACKED = {
  averageScore: ['imd_score', 1],
  averageRank: ['imd_average_rank', 1],
  proportionMostDeprived10: ['imd_proportion_decile_1', 100],
  extent: ['imd_extent', 100],
  localConcentration: ['imd_local_concentration', 1],
} as const satisfies Record<keyof DeprivationSummary, readonly [string, number]>;
const FIGURES = Object.keys(PACKED) as (keyof DeprivationSummary)[];

const columnOf = (book: Book, id: string): ArrayLike<number> => {
  const column = book.columns.get(id);
  if (column === undefined) throw new Error(`no ${id}`);
  return column.values;
};

function packed(code: string): DeprivationSummary {
  const row = districts.table.rowOf.get(code) as number;
  return Object.fromEntries(
    FIGURES.map((figure) => {
      const [id, scale] = PACKED[figure];
      return [figure, (columnOf(districts, id)[row] as number) / scale];
    }),
  ) as unknown as DeprivationSummary;
}

const N = lsoa.table.codes.length;
const [score, rank] = [columnOf(lsoa, 'imd_score'), columnOf(lsoa, 'imd_rank')];
const byDistrict = new Map<string, RankedNeighbourhood[]>();
lsoa.table.parents.ltla?.forEach((district, row) => {
  const own = byDistrict.get(district as string) ?? [];
  own.push({
    population: lsoa.table.population[row] as number,
    score: score[row] as number,
    rank: rank[row] as number,
  });
  byDistrict.set(district as string, own);
});

describe.each(PUBLISHED)('%s', (_, code, published) => {
  test.each(FIGURES)('%s, in the pack and rebuilt from its neighbourhoods', (figure) => {
    const rebuilt = summariseDeprivation(byDistrict.get(code) ?? [], N);
    for (const found of [packed(code), rebuilt])
      expect(Math.abs(found[figure] - published[figure])).toBeLessThanOrEqual(TOLERANCE[figure]);
  });
});

test('all 296 districts: what the pack holds is what their neighbourhoods sum to', () => {
  expect(byDistrict.size).toBe(296);
  for (const [code, neighbourhoods] of byDistrict) {
    const [held, rebuilt] = [packed(code), summariseDeprivation(neighbourhoods, N)];
    for (const figure of FIGURES)
      expect(
        Math.abs(held[figure] - rebuilt[figure]) / Math.max(1, Math.abs(rebuilt[figure])),
        `${code} ${figure}`,
      ).toBeLessThan(1e-4);
  }
});
