import type { MouseEvent, ReactNode } from 'react';
import { useViewState } from './use-view-state.ts';
import { stringifyViewState, type Tab } from './view-state.ts';

const plain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

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
        if (!plain(event)) return;
        event.preventDefault();
        update({ tab, camera: null });
      }}
    >
      {children}
    </a>
  );
}
