import './notice.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface BadgeProps {
  readonly tone?: 'plain' | 'accent' | 'warning' | 'good' | 'error';
  /** a longer explanation, as a tooltip */
  readonly title?: string;
  readonly children: ReactNode;
}

/** A short word that qualifies what it stands beside: "modelled", "flag". */
export function Badge({ tone = 'plain', title, children }: BadgeProps) {
  return (
    <span className={classNames('badge', `badge--${tone}`)} title={title}>
      {children}
    </span>
  );
}
