import './disclosure.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

export interface DisclosureProps {
  readonly summary: ReactNode;
  /** open at first; afterwards it is the reader's */
  readonly open?: boolean;
  /** false: too long for paper, so it is printed only where the reader has opened it */
  readonly printed?: boolean;
  readonly children: ReactNode;
}

/** More, for who wants it: opens in place. In print it is open, unless it says that it is not. */
export function Disclosure({ summary, open = false, printed = true, children }: DisclosureProps) {
  return (
    <details className={classNames('disclosure', printed && 'disclosure--printed')} open={open}>
      <summary>
        <Icon name="right" />
        <span>{summary}</span>
      </summary>
      <div className="disclosure__body">{children}</div>
    </details>
  );
}
