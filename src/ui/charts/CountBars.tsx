import './charts.css';

export interface CountBar {
  readonly id: string;
  /** under the bar, a character or two */
  readonly label: string;
  readonly count: number;
  readonly strong: boolean;
}

export interface CountBarsProps {
  readonly bars: readonly CountBar[];
  readonly leftEnd: string;
  readonly rightEnd: string;
}

/** Counts side by side, each with its number; a count of none keeps its place and says 0. */
export function CountBars({ bars, leftEnd, rightEnd }: CountBarsProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <div>
      <div className="bars">
        {bars.map(({ id, label, count, strong }) => (
          <div key={id}>
            <div className="bars__bar">
              <span>{count.toLocaleString('en-GB')}</span>
              <span
                className={strong ? 'bars__fill bars__fill--strong' : 'bars__fill'}
                style={{ height: `${(count / most) * 75}%` }}
              />
            </div>
            <span className="muted">{label}</span>
          </div>
        ))}
      </div>
      <div className="bars__ends">
        <span>{leftEnd}</span>
        <span>{rightEnd}</span>
      </div>
    </div>
  );
}
