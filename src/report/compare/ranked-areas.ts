/** The areas of a level in the order of one indicator, and the rank of each in words. */
import { formatNumber } from '../../indicators/format.ts';
import type { Indicator } from '../../indicators/types.ts';
import { type Column, STATUS } from '../../indicators/value.ts';
import type { Level } from '../../place/levels.ts';
import { standardErrorOf } from '../../stats/intervals.ts';
import { rankValues } from '../../stats/ranks.ts';
import { ranksAscending, speaksOfDeprivation } from '../standing.ts';
import { levelPlural } from '../words.ts';

export interface RankedAreas {
  /** rows of the level's table that have a figure, rank 1 first */
  readonly rows: Int32Array;
  /** by position in `rows`; ties share the lowest */
  readonly rank: Float64Array;
  readonly values: Float64Array;
  /** 95% limits by position in `rows`; NaN where none is published */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** behind the limits, read as normal; NaN where there are none */
  readonly standardErrors: Float64Array;
  /** how many of `rows` have limits */
  readonly withLimits: number;
  /** areas looked at that have no figure */
  readonly absent: number;
}

/** 'ascending' where rank 1 is the lowest figure: an IMD rank or decile. */
export const rankOrder = (i: Indicator): 'ascending' | 'descending' =>
  ranksAscending(i) ? 'ascending' : 'descending';

/** What rank 1 means: "the most deprived", "the highest". */
export function firstInRank(i: Indicator): string {
  if (speaksOfDeprivation(i)) return 'the most deprived';
  return ranksAscending(i) ? 'the lowest' : 'the highest';
}

/**
 * @param among rows of the table to look at; all of England's where null
 */
export function rankedAreas(
  i: Indicator,
  column: Column,
  among: readonly number[] | null,
): RankedAreas {
  const looked = among ?? Array.from(column.values, (_, row) => row);
  const present = looked.filter((row) => column.status[row] === STATUS.present);
  const figures = Float64Array.from(present, (row) => column.values[row] as number);
  const ranks = rankValues(figures, rankOrder(i));
  const order = Array.from(present, (_, k) => k).sort(
    (a, b) => (ranks[a] as number) - (ranks[b] as number) || a - b,
  );
  const limit = (of: 'lower' | 'upper') =>
    Float64Array.from(order, (k) => column[of]?.[present[k] as number] ?? Number.NaN);
  const values = Float64Array.from(order, (k) => figures[k] as number);
  const lower = limit('lower');
  const upper = limit('upper');
  const standardErrors = Float64Array.from(values, (value, at) => {
    const own = { value, lower: lower[at] as number, upper: upper[at] as number };
    return Number.isNaN(own.lower) || Number.isNaN(own.upper) ? Number.NaN : standardErrorOf(own);
  });
  return {
    rows: Int32Array.from(order, (k) => present[k] as number),
    rank: Float64Array.from(order, (k) => ranks[k] as number),
    values,
    lower,
    upper,
    standardErrors,
    withLimits: standardErrors.reduce((n, se) => n + (Number.isNaN(se) ? 0 : 1), 0),
    absent: looked.length - present.length,
  };
}

/** "rank 12, between 8 and 19 of 296", "rank 12 of 6,826" */
export function rankWords(
  rank: number,
  of: number,
  limits: { readonly lower: number; readonly upper: number } | null,
): string {
  const total = formatNumber(of);
  if (limits === null || Number.isNaN(limits.lower))
    return `rank ${formatNumber(rank)} of ${total}`;
  const { lower, upper } = limits;
  if (lower === upper) return `rank ${formatNumber(rank)} of ${total} in almost every draw`;
  return `rank ${formatNumber(rank)}, between ${formatNumber(lower)} and ${formatNumber(upper)} of ${total}`;
}

/** How the limits of the ranks were reached, for a footnote. */
export const rankMethod = (draws: number, of: number, level: Level): string =>
  `A rank's limits: the ${formatNumber(of)} ${levelPlural(level)} with published limits are drawn ${formatNumber(draws)} times within their errors, as normal and independent, and ranked each time; 95% of an area's ranks lie between its two limits (Goldstein and Spiegelhalter 1996).`;
