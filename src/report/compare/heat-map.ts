/** Which fifth of the areas of its level an area is in, for each indicator: a heat map ("tartan rug"). */
import { isModelledAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import type { Level } from '../../place/levels.ts';
import type { Books } from '../inputs.ts';
import { isRanked, positionOf, ranksAscending, type Standing, standingWords } from '../standing.ts';
import type { ComparedCell, ComparedRow } from './pinned-comparison.ts';

export type Fifth = 1 | 2 | 3 | 4 | 5;

export interface HeatCell {
  readonly cell: ComparedCell;
  /** 1: the worse end, or the highest where no judgement is meant; null where it has none */
  readonly fifth: Fifth | null;
  /** "12th highest of 296 districts"; null as above */
  readonly words: string | null;
  /** why it is in no fifth; null where it is in one */
  readonly none: string | null;
}

export interface HeatRow {
  readonly indicator: Indicator;
  readonly cells: readonly HeatCell[];
}

/** With fewer areas than this a fifth would be hardly more than one. */
const FEWEST = 10;

export const heatRows = (rows: readonly ComparedRow[], books: Books): HeatRow[] =>
  rows.map(({ indicator: i, cells }) => ({
    indicator: i,
    cells: cells.map((cell) => heatCell(i, cell, books)),
  }));

function heatCell(i: Indicator, cell: ComparedCell, books: Books): HeatCell {
  const { level, value } = cell.figure;
  const without = (none: string): HeatCell => ({ cell, fifth: null, words: null, none });
  if (value.kind !== 'present') return without(cell.text);
  if (isModelledAt(i, level)) return without('modelled: not ranked');
  const column = books[level]?.columns.get(i.id);
  if (column === undefined || level === 'england' || !isRanked(i, level))
    return without('not ranked');
  const standing = positionOf(i, column, value.value);
  if (standing === null || standing.of < FEWEST) return without('too few to rank');
  return { cell, fifth: fifthOf(i, standing), words: words(i, standing, level), none: null };
}

const words = (i: Indicator, standing: Standing, level: Level): string =>
  standingWords(i, standing, level);

/**
 * The percentile runs from the first in rank; the worse end is first, unless high is good. Areas that share
 * a figure share a fifth: that of their middle, or at an end the fifth of that end, as none stands beyond
 * them (at 0.0% nothing can be better, though two in three areas are).
 */
function fifthOf(i: Indicator, { rank, tied = 0, of, percentile }: Standing): Fifth {
  const isReversed = i.direction === 'higherIsBetter' && !ranksAscending(i);
  const [isFirst, isLast] = [rank === 1, rank + tied >= of];
  const position = isFirst && !isLast ? 0 : isLast && !isFirst ? 100 : percentile;
  const fromWorse = isReversed ? 100 - position : position;
  return Math.min(5, Math.floor(fromWorse / 20) + 1) as Fifth;
}

export const HEAT_METHOD =
  'Fifths are of all areas of the same level in England with a figure: 1 is the fifth at the worse end, or the highest where no judgement is meant. Areas that share a figure share a fifth; those than which none is better, or none worse, are in the fifth at that end, however many they are. A fifth says where an area stands, not by how much, nor whether it can be told apart from its neighbours in rank.';
