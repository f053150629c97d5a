import './charts.css';

export interface PositionRow {
  readonly id: string;
  readonly label: string;
  /** 0 (left end) to 100 (right end); null where there is none */
  readonly own: number | null;
  readonly other: number | null;
}

export interface PositionChartProps {
  readonly rows: readonly PositionRow[];
  readonly leftEnd: string;
  readonly rightEnd: string;
  /** what a row without a position says */
  readonly none: string;
}

/** Where something stands on a scale from end to end, one track a row; the line is the middle. */
export function PositionChart({ rows, leftEnd, rightEnd, none }: PositionChartProps) {
  return (
    <div className="positions">
      {rows.map(({ id, label, own, other }) => (
        <PositionTrack key={id} label={label} own={own} other={other} none={none} />
      ))}
      <div className="positions__ends">
        <span>{leftEnd}</span>
        <span>{rightEnd}</span>
      </div>
    </div>
  );
}

/** Percent of the track, with room for a whole mark at both ends. */
const at = (position: number): string => `${2.5 + position * 0.95}%`;

function PositionTrack({
  label,
  own,
  other,
  none,
}: Omit<PositionRow, 'id'> & { readonly none: string }) {
  return (
    <>
      <span className="positions__label">{label}</span>
      {own === null && other === null ? (
        <span className="positions__none">{none}</span>
      ) : (
        <svg className="positions__track" aria-hidden="true" focusable="false">
          <line className="line-grid" x1={at(0)} x2={at(100)} y1="50%" y2="50%" />
          <line className="line-middle" x1={at(50)} x2={at(50)} y1="15%" y2="85%" />
          {other !== null && (
            <svg x={at(other)} y="50%" overflow="visible" aria-hidden="true">
              <path className="mark-other" d="M0 -8L8 0L0 8L-8 0Z" />
            </svg>
          )}
          {own !== null && <circle className="mark-own" cx={at(own)} cy="50%" r="5.5" />}
        </svg>
      )}
    </>
  );
}

/** What the marks of a position chart mean. */
export function PositionKey({
  own,
  other,
  middle,
}: {
  readonly own: string;
  readonly other: string | null;
  readonly middle: string;
}) {
  return (
    <ul className="chart__key">
      <li>
        <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
          <circle className="mark-own" cx="10" cy="6" r="5" />
        </svg>
        {own}
      </li>
      {other !== null && (
        <li>
          <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
            <path className="mark-other" d="M10 1L15 6L10 11L5 6Z" />
          </svg>
          {other}
        </li>
      )}
      <li>
        <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
          <line className="line-middle" x1="10" x2="10" y1="0" y2="12" />
        </svg>
        {middle}
      </li>
    </ul>
  );
}
