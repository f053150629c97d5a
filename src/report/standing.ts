/** Where an area stands among others: its rank, and that rank in words. */
import { isModelledAt } from '../indicators/registry.ts';
import type { Indicator } from '../indicators/types.ts';
import { type Column, STATUS } from '../indicators/value.ts';
import type { Level } from '../place/levels.ts';
import { levelPlural, ordinal } from './words.ts';

export interface Standing {
  /** 1 = most deprived, or highest where the indicator does not speak of deprivation; ties share the lowest */
  readonly rank: number;
  /** how many others have the same figure; left out where none has */
  readonly tied?: number;
  /** how many areas have a figure */
  readonly of: number;
  /** 0 = the first in rank, 100 = the last; 50 in the middle */
  readonly percentile: number;
}

/** Whether rank 1 is the lowest value (IMD rank and decile, where 1 is the most deprived). */
export const ranksAscending = (i: Indicator): boolean =>
  i.theme === 'deprivation' && i.direction === 'higherIsBetter';

/** Whether the ends of its scale are "most deprived" and "least deprived". */
export const speaksOfDeprivation = (i: Indicator): boolean =>
  i.theme === 'domains' ||
  i.theme === 'subdomains' ||
  (i.theme === 'deprivation' && !['%', 'people', 'deciles'].includes(i.unit));

/** A modelled figure, and a count of people, is read and not ranked. */
export const isRanked = (i: Indicator, level: Level): boolean =>
  i.levels[level] !== undefined &&
  !isModelledAt(i, level) &&
  i.unit !== 'people' &&
  i.unit !== 'deciles';

/**
 * Standing of the area in `row` among `rows` of a column (all of them where null).
 * Null where it has no figure itself.
 */
export function standingOf(
  i: Indicator,
  column: Column,
  row: number,
  rows: readonly number[] | null = null,
): Standing | null {
  const own = column.values[row];
  if (own === undefined || column.status[row] !== STATUS.present) return null;
  return positionOf(i, column, own, rows);
}

/** Standing that a figure would have among `rows` of a column: a district's among wards, say. */
export function positionOf(
  i: Indicator,
  column: Column,
  figure: number,
  rows: readonly number[] | null = null,
): Standing | null {
  const ascending = ranksAscending(i);
  let before = 0;
  let equal = 0;
  let of = 0;
  const count = rows === null ? column.values.length : rows.length;
  for (let k = 0; k < count; k++) {
    const row = rows === null ? k : (rows[k] as number);
    if (column.status[row] !== STATUS.present) continue;
    const value = column.values[row] as number;
    of++;
    if (value === figure) equal++;
    else if (value < figure === ascending) before++;
  }
  if (of === 0) return null;
  // The middle of those that tie, so that half an even field lies on either side of 50.
  const middle = before + Math.max(0, equal - 1) / 2;
  const tied = Math.max(0, equal - 1);
  return {
    rank: before + 1,
    ...(tied === 0 ? {} : { tied }),
    of,
    percentile: of === 1 ? 50 : Math.min(100, (100 * middle) / (of - 1)),
  };
}

/** "3rd most deprived of 296 districts", "joint lowest of …"; counted from the nearer end. */
export function standingWords(i: Indicator, standing: Standing, level: Level): string {
  const { rank, of, tied = 0 } = standing;
  const [first, last] = speaksOfDeprivation(i)
    ? ['most deprived', 'least deprived']
    : ranksAscending(i)
      ? ['lowest', 'highest']
      : ['highest', 'lowest'];
  // Those that tie share the place nearest to whichever end it is counted from.
  const fromEnd = of - rank - tied + 1;
  const [place, end] = rank <= fromEnd ? [rank, first] : [fromEnd, last];
  const which = place === 1 ? end : `${ordinal(place)} ${end}`;
  return `${tied === 0 ? '' : 'joint '}${which} of ${of.toLocaleString('en-GB')} ${levelPlural(level)}`;
}
