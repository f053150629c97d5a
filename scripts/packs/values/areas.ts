import type { Membership } from '../../../src/indicators/aggregate.ts';
import { ENGLAND } from '../../../src/place/area.ts';
import type { Level } from '../../../src/place/levels.ts';
import type { Geography } from '../core/context.ts';

/** Levels above the LSOA, largest first. */
export const ABOVE_LSOA_LEVELS = [
  'england',
  'region',
  'icb',
  'utla',
  'ltla',
  'msoa',
  'ward',
] as const satisfies Level[];
export type AboveLsoa = (typeof ABOVE_LSOA_LEVELS)[number];

/** Codes of a level in row order; England is one row. */
export const codesOf = (geography: Geography, level: Level): readonly string[] =>
  level === 'england' ? [ENGLAND] : geography[level].codes;

/** Row of a code at a level, by its own code or an older one; undefined where not of that level. */
export const rowOf = (geography: Geography, level: Level, code: string): number | undefined => {
  if (level === 'england') return code === ENGLAND ? 0 : undefined;
  return geography[level].row(code);
};

export const rowCounts = (geography: Geography): Record<Level, number> => ({
  england: 1,
  region: geography.region.count,
  icb: geography.icb.count,
  utla: geography.utla.count,
  ltla: geography.ltla.count,
  msoa: geography.msoa.count,
  ward: geography.ward.count,
  lsoa: geography.lsoa.count,
});

/** LSOAs gathered into the areas of a level, each weighing `weights`. */
export function lsoasInto(
  geography: Geography,
  level: AboveLsoa,
  weights: ArrayLike<number>,
): Membership {
  if (level === 'england')
    return { areaOf: new Int32Array(geography.lsoa.count), weights, areas: 1 };
  return { areaOf: geography.lsoa.parent[level], weights, areas: geography[level].count };
}
