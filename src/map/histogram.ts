import type { Column } from '../indicators/value.ts';
import { classOf } from '../stats/breaks.ts';
import { type Classification, inUnits } from './symbology.ts';

export interface HistogramBin {
  /** lowest and highest figure that falls in it, as shown */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** the class of most of its areas, or of its middle where it has none */
  readonly classIndex: number;
}

const MOST_BINS = 36;

/**
 * Counts of the basis' figures in at most 36 bins of equal width from the lowest to the highest.
 * A bin covers whole units of the last shown decimal, so that whole numbers do not clump. Empty
 * where the basis has no figure.
 */
export function histogram(
  column: Column,
  classification: Classification,
  rows?: ArrayLike<number>,
): HistogramBin[] {
  const { min, max, decimals, cuts } = classification;
  if (min === null || max === null) return [];
  const scale = 10 ** decimals;
  const low = inUnits(min, decimals);
  const span = inUnits(max, decimals) - low + 1;
  const width = Math.ceil(span / MOST_BINS);
  const bins = Math.ceil(span / width);
  const byClass = Array.from({ length: bins }, () => new Uint32Array(cuts.length + 1));
  const n = rows?.length ?? column.values.length;
  for (let i = 0; i < n; i++) {
    const row = rows?.[i] ?? i;
    const at = classification.classes[row];
    if (at === undefined || at > cuts.length) continue;
    const unit = inUnits(column.values[row] as number, decimals);
    const bin = byClass[Math.floor((unit - low) / width)];
    if (bin !== undefined) bin[at] = (bin[at] as number) + 1;
  }
  return byClass.map((counts, i) => {
    const from = low + i * width;
    const to = from + width - 1;
    const count = counts.reduce((sum, c) => sum + c, 0);
    const most = counts.indexOf(Math.max(...counts));
    return {
      from: from / scale,
      to: to / scale,
      count,
      classIndex: count === 0 ? classOf(cuts, (from + to) / 2 / scale) : most,
    };
  });
}

/** Where a figure stands on the histogram's axis: 0 at its left end, 1 at its right. Outside the basis' range it stands at the end. */
export function positionOf(value: number, bins: readonly HistogramBin[], decimals: number): number {
  const first = bins[0];
  const last = bins[bins.length - 1];
  if (first === undefined || last === undefined) return 0;
  const low = inUnits(first.from, decimals);
  const span = inUnits(last.to, decimals) - low + 1;
  return Math.min(Math.max((inUnits(value, decimals) - low + 0.5) / span, 0), 1);
}
