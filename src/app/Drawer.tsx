import './drawer.css';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button, IconButton } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { clampShare, DRAWER_STEPS, openingShare, stepShare } from './drawer-share.ts';

/** Above this share the map is too low for what stands on it: the drawer then covers it. */
const HIGH = 0.7;

export interface DrawerProps {
  readonly label: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** drawn only while the drawer is open */
  readonly children: () => ReactNode;
}

/**
 * A table that rises from below the map. Its upper edge is dragged, or moved by the arrow keys;
 * how high it stands is nobody's business but its own.
 */
export function Drawer({ label, open, onOpen, children }: DrawerProps) {
  const [opening, setOpening] = useState<number>(DRAWER_STEPS.half);
  /** null until the reader says otherwise */
  const [chosen, setShare] = useState<number | null>(null);
  const share = chosen ?? opening;
  const root = useRef<HTMLElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  const id = useId();
  // A low page opens it higher, so that there are rows to be read.
  useLayoutEffect(() => {
    const stage = root.current?.parentElement;
    if (!open || !stage) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    setOpening(openingShare(stage.clientHeight, rem));
  }, [open]);
  // Opened from elsewhere, the focus comes along; closed from within, it is not lost with the table.
  useEffect(() => {
    if (wasOpen.current === open) return;
    wasOpen.current = open;
    const { activeElement } = document;
    const lost = activeElement === null || activeElement === document.body;
    if (open ? !root.current?.contains(activeElement) : lost) toggle.current?.focus();
  }, [open]);
  const drag = (event: PointerEvent) => {
    const stage = root.current?.parentElement;
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !stage) return;
    const { bottom, height } = stage.getBoundingClientRect();
    setShare(clampShare((bottom - event.clientY) / height));
  };
  const key = (event: KeyboardEvent) => {
    const next = stepShare(share, event.key);
    if (next === null) return;
    event.preventDefault();
    setShare(next);
  };
  const full = share >= DRAWER_STEPS.full;
  return (
    <section
      ref={root}
      className={classNames('drawer', 'no-print', open && share > HIGH && 'drawer--high')}
      aria-label={label}
      style={open ? { flexBasis: `${share * 100}%` } : undefined}
      onKeyDown={(event) => {
        // What opens within the table (a menu) takes Escape for itself.
        if (event.key === 'Escape' && open && !event.defaultPrevented) onOpen(false);
      }}
    >
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: a splitter that moves is no <hr>
        <div
          className="drawer__edge"
          role="separator"
          aria-orientation="horizontal"
          aria-label="Height of the table"
          aria-controls={id}
          aria-valuenow={Math.round(share * 100)}
          aria-valuemin={Math.round(DRAWER_STEPS.least * 100)}
          aria-valuemax={100}
          tabIndex={0}
          onKeyDown={key}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
        />
      )}
      <div className="drawer__head">
        <Button
          ref={toggle}
          variant="quiet"
          icon="table"
          iconAfter={open ? 'down' : 'up'}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => onOpen(!open)}
        >
          <span className="visually-hidden">Table: </span>
          {label}
        </Button>
        {open && (
          <div className="drawer__tools">
            <Button
              variant="quiet"
              size="small"
              onClick={() => setShare(full ? DRAWER_STEPS.half : DRAWER_STEPS.full)}
            >
              {full ? 'Half height' : 'Full height'}
            </Button>
            <IconButton icon="close" label="Close the table" onClick={() => onOpen(false)} />
          </div>
        )}
      </div>
      {open && (
        <div id={id} className="drawer__body">
          {children()}
        </div>
      )}
    </section>
  );
}
