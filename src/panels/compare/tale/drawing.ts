/** How a line of the tale is drawn: bars from nothing, or points on a scale of years. */
import type { TaleRow } from '../../../report/tale/tale-row.ts';

/** Said in the key: lengths of two rows are not to be compared. */
export const SCALE_WORDS =
  'Each row of bars has a scale of its own, from nought; years of life run from 45 to 90';

export interface TaleDrawing {
  readonly kind: 'bar' | 'point';
  /** percent of the track, the same for both sides */
  readonly position: (figure: number) => number;
  readonly england: number | null;
}

/** Years of life and of healthy life in England lie within, limits too. */
const YEARS = [45, 90] as const;

/** Null where there is nothing to draw: a score has no nought to start from. */
export function drawingOf({ indicator: { unit }, figures, england }: TaleRow): TaleDrawing | null {
  const values = figures.flatMap(({ value }) => (value.kind === 'present' ? [value.value] : []));
  if (values.length === 0 || unit === 'score') return null;
  const mark = england?.value ?? null;
  if (unit === 'years') {
    const [low, high] = YEARS;
    return {
      kind: 'point',
      position: (figure) => clamp((100 * (figure - low)) / (high - low)),
      england: mark,
    };
  }
  const most = Math.max(...values, mark ?? 0);
  return {
    kind: 'bar',
    position: (figure) => (most === 0 ? 0 : clamp((100 * figure) / most)),
    england: mark,
  };
}

const clamp = (percent: number): number => Math.min(100, Math.max(0, percent));
