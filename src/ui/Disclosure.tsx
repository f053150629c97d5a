import './disclosure.css';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

export interface DisclosureProps {
  readonly summary: ReactNode;
  /** open at first; afterwards it is the reader's */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** More, for who wants it: opens in place. In print it is open. */
export function Disclosure({ summary, open = false, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="right" />
        <span>{summary}</span>
      </summary>
      <div className="disclosure__body">{children}</div>
    </details>
  );
}
