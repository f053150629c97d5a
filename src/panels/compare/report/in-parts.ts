/** A comparison of many areas as several that each fit across a page. */
import type { PinnedComparison } from '../../../report/compare/pinned-comparison.ts';

/** As many areas as an upright A4 page has room for, beside the indicators and a benchmark. */
const MOST_ACROSS = 5;

export interface ComparisonPart {
  /** counted from 1 */
  readonly from: number;
  readonly to: number;
  readonly comparison: PinnedComparison;
}

/** As few parts as will do, as even as can be: 6 areas are 3 and 3, not 5 and 1. */
export function inParts(comparison: PinnedComparison): readonly ComparisonPart[] {
  const { places, rows, notes } = comparison;
  const count = Math.ceil(places.length / MOST_ACROSS);
  return Array.from({ length: count }, (_, k) => {
    const start = Math.ceil((k * places.length) / count);
    const end = Math.ceil(((k + 1) * places.length) / count);
    return {
      from: start + 1,
      to: end,
      comparison: {
        places: places.slice(start, end),
        rows: rows.map((row) => ({ ...row, cells: row.cells.slice(start, end) })),
        notes,
      },
    };
  });
}
