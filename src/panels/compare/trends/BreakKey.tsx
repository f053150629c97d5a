/** What the bands and dotted lines mean. */
export function BreakKey({
  breaks,
  limited,
}: {
  readonly breaks: readonly string[];
  readonly limited: boolean;
}) {
  return (
    <ul className="chart__key">
      {limited && <li>Tinted bands, and bars where a period stands alone, are 95% limits.</li>}
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
