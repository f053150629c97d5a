import type { ReactNode } from 'react';
import { isPlainPress } from './plain-press.ts';
import { useViewState } from './use-view-state.ts';
import { stringifyViewState, type Tab } from './view-state.ts';

/** A real link to another task with all else in the view as it is; a plain press stays on the page. */
export function TabLink({
  tab,
  className,
  children,
}: {
  readonly tab: Tab;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { state, update } = useViewState();
  const query = stringifyViewState({ ...state, tab, camera: null });
  return (
    <a
      href={query === '' ? './' : query}
      className={className}
      onClick={(event) => {
        if (!isPlainPress(event)) return;
        event.preventDefault();
        update({ tab, camera: null });
      }}
    >
      {children}
    </a>
  );
}
