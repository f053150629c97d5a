import type { ReactNode } from 'react';
import { isPlainPress } from './plain-press.ts';
import { useViewState } from './use-view-state.ts';
import { stringifyViewState, type ViewState } from './view-state.ts';

/** A real link to another view, all else as it is; a plain press stays on the page. */
export function ViewLink({
  to,
  className,
  current = false,
  children,
}: {
  readonly to: Partial<ViewState>;
  readonly className?: string;
  /** whether it leads to what is shown now */
  readonly current?: boolean;
  readonly children: ReactNode;
}) {
  const { state, update } = useViewState();
  const query = stringifyViewState({ ...state, ...to });
  return (
    <a
      href={query === '' ? './' : query}
      className={className}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (!isPlainPress(event)) return;
        event.preventDefault();
        update(to);
      }}
    >
      {children}
    </a>
  );
}
