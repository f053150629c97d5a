import './notice.css';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Button, IconButton } from './Button.tsx';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';

export type NoticeKind = 'info' | 'good' | 'warning' | 'error';
const ICONS = {
  info: 'info',
  good: 'check',
  warning: 'warning',
  error: 'error',
} as const satisfies Record<NoticeKind, IconName>;
const WORDS: Record<NoticeKind, string> = {
  info: 'Note',
  good: 'Done',
  warning: 'Please note',
  error: 'Problem',
};

export interface NoticeProps {
  readonly kind?: NoticeKind;
  readonly title?: string;
  readonly children?: ReactNode;
  /** one thing to do about it, e.g. Retry */
  readonly action?: { readonly label: string; readonly onClick: () => void };
  readonly onDismiss?: () => void;
  /** announce it when it appears; leave out for what stands on the page from the start */
  readonly live?: boolean;
}

/** A message in its place: what happened, what is kept, what to do. */
export function Notice({
  kind = 'info',
  title,
  children,
  action,
  onDismiss,
  live = false,
}: NoticeProps) {
  const root = useRef<HTMLDivElement>(null);
  // Where it goes with the button that was pressed, the focus stays in the part that it stood in.
  useLayoutEffect(() => {
    const notice = root.current;
    return () => {
      if (notice?.contains(document.activeElement))
        notice.parentElement?.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div
      ref={root}
      className={classNames('notice', `notice--${kind}`)}
      {...(live ? { role: kind === 'error' ? 'alert' : 'status' } : {})}
    >
      <Icon name={ICONS[kind]} />
      <div className="notice__body">
        <span className="visually-hidden">{WORDS[kind]}: </span>
        {title && <p className="notice__title">{title}</p>}
        {children && <div>{children}</div>}
        {action && (
          <p className="notice__action">
            <Button size="small" onClick={action.onClick}>
              {action.label}
            </Button>
          </p>
        )}
      </div>
      {onDismiss && <IconButton icon="close" label="Dismiss" onClick={onDismiss} />}
    </div>
  );
}

/** Nothing to show, and why: the shape of an empty result. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="empty">{children}</p>;
}
