/**
 * A spine chart's row: where an area stands between the benchmark, in the middle, and the ends of all
 * areas of its level, with the middle half of them. Worse is to the left; where no judgement is meant, lower is.
 */
import { quantileSorted } from 'd3-array';
import { isModelledAt, originAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { STATUS } from '../../indicators/value.ts';
import type { Level } from '../../place/levels.ts';
import { sortedPresent } from '../../stats/breaks.ts';
import type { Books } from '../inputs.ts';
import { isRanked } from '../standing.ts';
import { levelPlural } from '../words.ts';
import type { ComparedCell, ComparedRow } from './pinned-comparison.ts';

/** Figures of all areas of a level: the ends, and the quartiles (R's type 7). */
export interface Spread {
  readonly level: Level;
  /** areas with a figure */
  readonly of: number;
  readonly lowest: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly highest: number;
}

export interface SpineScale {
  readonly spread: Spread;
  /** the figure in the middle: the benchmark's, or the median where it has none */
  readonly centre: number;
  readonly centreIs: 'benchmark' | 'median';
  /** the ends as read from left to right */
  readonly leftEnd: number;
  readonly rightEnd: number;
  /** a figure as a place from 0 (left) to 100 (right), 50 the centre */
  readonly at: (figure: number) => number;
}

export interface SpineRow {
  readonly indicator: Indicator;
  readonly cell: ComparedCell;
  /** null where nothing can be drawn */
  readonly scale: SpineScale | null;
  /** why nothing is drawn; null where something is */
  readonly none: string | null;
}

/** The spread of an indicator over a level; null where fewer than four areas have a figure. */
export function spreadOf(i: Indicator, level: Level, books: Books): Spread | null {
  const column = books[level]?.columns.get(i.id);
  if (column === undefined) return null;
  const sorted = sortedPresent(
    Float64Array.from(column.values, (value, row) =>
      column.status[row] === STATUS.present ? value : Number.NaN,
    ),
  );
  if (sorted.length < 4) return null;
  const values = Array.from(sorted);
  const quantile = (p: number) => quantileSorted(values, p) as number;
  return {
    level,
    of: sorted.length,
    lowest: quantile(0),
    lowerQuartile: quantile(0.25),
    median: quantile(0.5),
    upperQuartile: quantile(0.75),
    highest: quantile(1),
  };
}

/** One pinned area's rows, in the order of the comparison. */
export const spineRows = (rows: readonly ComparedRow[], place: number, books: Books): SpineRow[] =>
  rows.flatMap(({ indicator: i, cells }) => {
    const cell = cells[place];
    return cell === undefined ? [] : [spineRow(i, cell, books)];
  });

function spineRow(i: Indicator, cell: ComparedCell, books: Books): SpineRow {
  const { level, value } = cell.figure;
  const without = (none: string): SpineRow => ({ indicator: i, cell, scale: null, none });
  if (value.kind !== 'present') return without(cell.text);
  if (isModelledAt(i, level)) return without('Modelled: it is read, not placed among others.');
  if (level === 'england') return without('England is what areas are placed within.');
  if (!isRanked(i, level) || originAt(i, level) === null)
    return without('Not placed among others.');
  const spread = spreadOf(i, level, books);
  if (spread === null) return without(`Too few ${levelPlural(level)} have a figure.`);
  const theirs = cell.benchmark?.figure.value;
  const benchmark = theirs?.kind === 'present' ? theirs.value : null;
  return {
    indicator: i,
    cell,
    scale: scaleOf(i, spread, benchmark),
    none: null,
  };
}

function scaleOf(i: Indicator, spread: Spread, benchmark: number | null): SpineScale {
  const centre = benchmark ?? spread.median;
  // Both sides have one scale, as in Fingertips: the further end touches the edge.
  const half = Math.max(centre - spread.lowest, spread.highest - centre);
  const sign = i.direction === 'higherIsWorse' ? -1 : 1;
  const [leftEnd, rightEnd] =
    sign > 0 ? [spread.lowest, spread.highest] : [spread.highest, spread.lowest];
  return {
    spread,
    centre,
    centreIs: benchmark === null ? 'median' : 'benchmark',
    leftEnd,
    rightEnd,
    at: (figure) =>
      half === 0 ? 50 : Math.min(100, Math.max(0, 50 + (sign * 50 * (figure - centre)) / half)),
  };
}

/** How the chart is read, for a line under it. */
export const SPINE_METHOD =
  'The grey bar runs over all areas of the level in England, its darker part over the middle half of them (quartiles). Each row has its own scale, with the benchmark in the middle and the further end at the edge. Worse is to the left; where no judgement is meant, lower is.';
