import type { ReactNode } from 'react';
import { ViewLink } from './ViewLink.tsx';
import type { Tab } from './view-state.ts';

/** A real link to another task with all else in the view as it is. */
export function TabLink({
  tab,
  className,
  children,
}: {
  readonly tab: Tab;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <ViewLink to={{ tab, camera: null }} {...(className === undefined ? {} : { className })}>
      {children}
    </ViewLink>
  );
}
