/** Limits of a side's share of the residents counted by the census, whose number is held. */
import type { Indicator } from '../../indicators/types.ts';
import { type Value, valueAt } from '../../indicators/value.ts';
import { wilson } from '../../stats/intervals.ts';
import type { FigureAt } from '../compare/benchmark.ts';
import type { Books } from '../inputs.ts';
import type { TaleSide } from './sides.ts';

/**
 * The figure with Wilson's 95% limits, where it is a share of residents in the census: its count is the share
 * of the usual residents of the areas that have a figure. Any other figure comes back as it is, and so has
 * limits only where they are published: of households, of those aged 16 and over and of income-deprived
 * people the denominator of the count is not held.
 *
 * @param at the figure of the side, in percent
 */
export function withCensusLimits(
  i: Indicator,
  side: TaleSide,
  { value, level }: FigureAt,
  books: Books,
): Value {
  const book = books[level];
  const column = book?.columns.get(i.id);
  if (i.ofCensusResidents !== true || value.kind !== 'present') return value;
  if (book === undefined || column === undefined || level !== side.level) return value;
  const residents = side.areas
    .filter(({ row }) => valueAt(column, row).kind === 'present')
    .reduce((sum, { row }) => sum + (book.table.populationCensus[row] as number), 0);
  if (!(residents > 0)) return value;
  const count = Math.min(residents, (value.value / 100) * residents);
  const { lower, upper } = wilson(count, residents);
  const percent = (limit: number | null) => (limit === null ? null : 100 * limit);
  return { ...value, lower: percent(lower), upper: percent(upper) };
}
