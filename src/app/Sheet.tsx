import './drawer.css';
import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { IconButton } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { neighbour, restOf, type Snap } from './sheet-snap.ts';

interface Drag {
  readonly share: number;
  readonly velocity: number;
  readonly time: number;
}

/** The panel on a phone: pulled up by its grip, or moved by its two buttons. */
export function Sheet({
  label,
  behind,
  page,
  children,
}: {
  readonly label: string;
  /** what it lies over, in a word */
  readonly behind: 'map' | 'page';
  /** which page it lies over: for a new one it is lowered, so that the page can be seen; null: the map */
  readonly page: string | null;
  readonly children: ReactNode;
}) {
  const [snap, setSnap] = useState<Snap>(page === null ? 'half' : 'peek');
  const [lowered, setLowered] = useState(page);
  if (lowered !== page) {
    setLowered(page);
    if (page !== null) setSnap('peek');
  }
  const [drag, setDrag] = useState<Drag | null>(null);
  const root = useRef<HTMLElement>(null);
  const shareAt = (event: PointerEvent): number | null => {
    const body = root.current?.parentElement;
    if (!body) return null;
    const { bottom, height } = body.getBoundingClientRect();
    return Math.min(1, Math.max(0.1, (bottom - event.clientY) / height));
  };
  const start = (event: PointerEvent) => {
    const share = shareAt(event);
    if (share === null || (event.target as Element).closest('button')) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ share, velocity: 0, time: event.timeStamp });
  };
  const move = (event: PointerEvent) => {
    const share = shareAt(event);
    if (drag === null || share === null) return;
    const seconds = Math.max(1, event.timeStamp - drag.time) / 1000;
    setDrag({ share, velocity: (share - drag.share) / seconds, time: event.timeStamp });
  };
  const end = () => {
    if (drag === null) return;
    setSnap(restOf(drag.share, drag.velocity));
    setDrag(null);
  };
  return (
    <section
      id="panel"
      ref={root}
      className={classNames('sheet', `sheet--${snap}`, drag !== null && 'sheet--dragged')}
      aria-label={label}
      tabIndex={-1}
      style={drag === null ? undefined : { height: `${drag.share * 100}%` }}
    >
      {/* At its end a button is only marked so: one that is disabled would drop the focus it has. */}
      <div
        className="sheet__grip no-print"
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <span className="sheet__title">{label}</span>
        <IconButton
          icon="down"
          label={`Show more of the ${behind}`}
          aria-disabled={snap === 'peek'}
          onClick={() => setSnap(neighbour(snap, -1))}
        />
        <IconButton
          icon="up"
          label="Show more of the figures"
          aria-disabled={snap === 'full'}
          onClick={() => setSnap(neighbour(snap, 1))}
        />
      </div>
      <div className="sheet__content">{children}</div>
    </section>
  );
}
