import type { LimitsDrawn } from './line-parts.ts';

const LIMITS: Readonly<Record<LimitsDrawn, string | null>> = {
  none: null,
  bands: 'Tinted bands are 95% limits.',
  bars: 'Upright bars are 95% limits.',
  both: 'Tinted bands, and bars where a period stands alone, are 95% limits.',
};

/** What the bands and dotted lines mean. */
export function BreakKey({
  breaks,
  limits,
}: {
  readonly breaks: readonly string[];
  /** as what the limits of the lines are drawn */
  readonly limits: LimitsDrawn;
}) {
  return (
    <ul className="chart__key">
      {LIMITS[limits] !== null && <li>{LIMITS[limits]}</li>}
      {breaks.length > 0 && (
        <li>
          <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
            <line className="line-break" x1="10" x2="10" y1="0" y2="12" />
          </svg>
          Population base or method changed before {breaks.join(', ')}: figures on either side are
          not joined
        </li>
      )}
    </ul>
  );
}
