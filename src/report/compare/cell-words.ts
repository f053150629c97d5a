/** What a cell of the comparison says besides its figure: by which limits it is judged, or why by none. */
import type { Indicator } from '../../indicators/types.ts';
import type { Difference } from './difference.ts';
import type { ComparedRow } from './pinned-comparison.ts';

/** "−8.0 to 0.6, 99.8% limits": those of 95% are as the key says; null without an interval. */
export function intervalWords({ intervalText, confidence }: Difference): string | null {
  if (intervalText === null) return null;
  return confidence === 0.998 ? `${intervalText}, 99.8% limits` : intervalText;
}

/**
 * That two confidences stand in one cell, once for a table: the figure's own limits, and the wider ones by
 * which it is judged; null where all are of 95%.
 */
export function confidenceKey(rows: readonly ComparedRow[]): string | null {
  const isStrict = rows.some(({ cells }) =>
    cells.some(({ difference }) => difference.confidence === 0.998),
  );
  return isStrict
    ? 'Limits under a figure are of 95%. Differences of wards, MSOAs and neighbourhoods, of which thousands could be compared, are judged by limits of 99.8%, and say so; those of other areas by 95%'
    : null;
}

/** Why a figure that there is has no difference from its benchmark. */
export const uncomparedWords = ({ unit }: Indicator): string =>
  unit === 'people' ? 'a count is not compared' : 'no figure to compare with';
