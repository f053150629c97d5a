import type { ReactNode } from 'react';
import type { OutcomeArea } from '../../shift/outcome.ts';
import { againstWords, shownPerHead, shownPounds } from './money-words.ts';
import { type BarScale, placeOnScale } from './share-rows.ts';

export interface ShareRowProps {
  readonly area: OutcomeArea;
  readonly scale: BarScale;
  /** gains and losses against what areas have now, in place of by head */
  readonly movesExisting: boolean;
  /** what marks it as unlike others; null for nothing */
  readonly flag: string | null;
  /** its sum is open */
  readonly current: boolean;
  readonly onWorkings: (code: string) => void;
  readonly onHighlight: (code: string | null) => void;
  /** what unfolds under the row */
  readonly children?: ReactNode;
}

/** One area: its money, a head, as a bar beside by head. It is a button to its sum, and shows itself on the map. */
export function ShareRow({
  area,
  scale,
  movesExisting,
  flag,
  current,
  onWorkings,
  onHighlight,
  children,
}: ShareRowProps) {
  const { code, name, change, changePerHead } = area;
  return (
    <li className="share">
      <button
        type="button"
        className="share__button"
        aria-current={current || undefined}
        aria-haspopup="dialog"
        onClick={() => onWorkings(code)}
        onPointerEnter={() => onHighlight(code)}
        onPointerLeave={() => onHighlight(null)}
        onFocus={() => onHighlight(code)}
        onBlur={() => onHighlight(null)}
      >
        <span className="share__name">{name}</span>
        <span className="share__pounds">{shownPounds(change)}</span>
        <ShareBar value={changePerHead ?? 0} scale={scale} />
        <span className="share__head">
          {shownPerHead(changePerHead)}
          {changePerHead !== null && ' a head'}
        </span>
        <span className="share__against">{againstWords(area, movesExisting)}</span>
        {flag !== null && <span className="share__against">⚑ {flag}</span>}
        <span className="visually-hidden">. Show the sum</span>
      </button>
      {children}
    </li>
  );
}

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

/** £ a head from nothing, with a line where everybody would stand by head. */
function ShareBar({ value, scale }: { readonly value: number; readonly scale: BarScale }) {
  const zero = placeOnScale(0, scale);
  const end = placeOnScale(value, scale);
  const { byHead } = scale;
  return (
    <span className="share__bar" aria-hidden="true">
      <span
        className={value < 0 ? 'share__fill share__fill--loss' : 'share__fill'}
        style={{ left: percent(Math.min(zero, end)), width: percent(Math.abs(end - zero)) }}
      />
      {byHead !== null && (
        <span className="share__line" style={{ left: percent(placeOnScale(byHead, scale)) }} />
      )}
    </span>
  );
}
