import './popover.css';
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { Button, type ButtonProps } from './Button.tsx';
import { classNames } from './class-names.ts';
import { nextByKey } from './next-by-key.ts';

export interface PopoverProps {
  /** the button's words */
  readonly button: ReactNode;
  /** the name of what opens, for screen readers */
  readonly label: string;
  readonly icon?: ButtonProps['icon'];
  readonly buttonClassName?: string;
  readonly variant?: ButtonProps['variant'];
  readonly wide?: boolean;
  /** a list of buttons: arrow keys, Home and End go from one to the next */
  readonly arrowKeys?: boolean;
  /** which edge of the button the sheet keeps to */
  readonly align?: 'start' | 'end';
  /** drawn only while open; call `close` to close it and give the focus back */
  readonly children: (close: () => void) => ReactNode;
}

/** Room kept between a sheet and the page's edge, in CSS pixels. */
const EDGE = 8;

/**
 * A button and a sheet under it. It closes on Escape, on a press elsewhere and when the focus
 * leaves; it is not modal, so the map behind stays in sight and in use.
 */
export function Popover({
  button,
  label,
  icon,
  buttonClassName,
  variant = 'secondary',
  wide = false,
  arrowKeys = false,
  align = 'start',
  children,
}: PopoverProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  // Where the button stands at the page's edge, the sheet is moved in and kept within its height.
  const place = useCallback((sheet: HTMLElement | null) => {
    if (sheet === null) return;
    const { left, right, top } = sheet.getBoundingClientRect();
    const over = Math.max(0, right + EDGE - document.documentElement.clientWidth);
    const under = Math.max(0, EDGE - left);
    sheet.style.translate = `${under - Math.min(over, Math.max(0, left - EDGE))}px`;
    sheet.style.maxHeight = `${Math.max(160, window.innerHeight - top - EDGE)}px`;
  }, []);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape from anything inside
    <div
      className="popover"
      ref={root}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation();
          close();
        } else if (arrowKeys && open && !event.altKey && !event.ctrlKey && !event.metaKey) {
          const buttons = [
            ...(root.current?.querySelectorAll<HTMLButtonElement>(
              '.popover__sheet button:not(:disabled)',
            ) ?? []),
          ];
          const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
          const next = nextByKey(event.key, at, buttons.length);
          if (next === null) return;
          // The page behind stays where it is.
          event.preventDefault();
          buttons[next]?.focus();
        }
      }}
    >
      <Button
        ref={trigger}
        variant={variant}
        {...(icon === undefined ? {} : { icon })}
        {...(buttonClassName === undefined ? {} : { className: buttonClassName })}
        iconAfter={open ? 'up' : 'down'}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {button}
      </Button>
      {open && (
        <section
          ref={place}
          id={id}
          className={classNames(
            'popover__sheet',
            wide && 'popover__sheet--wide',
            `popover__sheet--${align}`,
          )}
          aria-label={label}
          // A press on its words gives the focus to the nearest element that takes it: this one, not
          // one outside, which would close the sheet before the press has done its work.
          tabIndex={-1}
        >
          {children(close)}
        </section>
      )}
    </div>
  );
}
