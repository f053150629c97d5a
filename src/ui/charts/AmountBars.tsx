import './amount-bars.css';

export interface AmountBar {
  readonly id: string;
  readonly label: string;
  readonly amount: number;
  /** the amount as text, beside the bar */
  readonly text: string;
  readonly strong: boolean;
}

export interface AmountBarsProps {
  readonly bars: readonly AmountBar[];
  /** a line through all bars to read them against; null for none */
  readonly reference: number | null;
}

/** Amounts one under another, each with its figure; less than nothing runs to the left of the zero line. */
export function AmountBars({ bars, reference }: AmountBarsProps) {
  const all = [0, ...bars.map(({ amount }) => amount), ...(reference === null ? [] : [reference])];
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  const at = (amount: number): number => ((amount - low) / span) * 100;
  return (
    <div className="amounts">
      {bars.map(({ id, label, amount, text, strong }) => (
        <div key={id} className="amounts__row">
          <span className="amounts__label">{label}</span>
          <span className="amounts__track">
            <span
              className={strong ? 'amounts__bar amounts__bar--strong' : 'amounts__bar'}
              style={{
                left: `${at(Math.min(0, amount))}%`,
                width: `${Math.max(0.5, at(Math.max(0, amount)) - at(Math.min(0, amount)))}%`,
              }}
            />
            {low < 0 && <span className="amounts__zero" style={{ left: `${at(0)}%` }} />}
            {reference !== null && (
              <span className="amounts__reference" style={{ left: `${at(reference)}%` }} />
            )}
          </span>
          <span className="amounts__figure">{text}</span>
        </div>
      ))}
    </div>
  );
}

/** What the line through the bars means. */
export function AmountKey({ reference }: { readonly reference: string }) {
  return (
    <ul className="chart__key">
      <li>
        <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
          <line className="line-other" x1="10" x2="10" y1="0" y2="12" />
        </svg>
        {reference}
      </li>
    </ul>
  );
}
