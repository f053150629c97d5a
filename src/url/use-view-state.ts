/** The one hook between React and the address bar. */
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { parseViewState, stringifyViewState, type ViewState } from './view-state.ts';

const CHANGED = 'evenground:view';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('popstate', onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener('popstate', onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}
const search = () => window.location.search;

/** What a write does to the browser's history: 'push' for a choice of the user, 'replace' for the camera. */
export type HistoryMode = 'push' | 'replace';
export type UpdateViewState = (change: Partial<ViewState>, mode?: HistoryMode) => void;

/**
 * Writes a change to the address bar, against what stands there now, so that two writers in one
 * moment do not undo each other. Nothing happens where the change changes nothing.
 */
export const updateViewState: UpdateViewState = (change, mode = 'push') => {
  const { state } = parseViewState(search());
  const query = stringifyViewState({ ...state, ...change });
  if (query === search()) return;
  const url = `${window.location.pathname}${query}${window.location.hash}`;
  if (mode === 'push') window.history.pushState(null, '', url);
  else window.history.replaceState(null, '', url);
  window.dispatchEvent(new Event(CHANGED));
};

/** The view that the address bar names, what in it was not understood, and the writer. */
export function useViewState(): {
  readonly state: ViewState;
  readonly problems: readonly string[];
  readonly left: readonly string[];
  readonly update: UpdateViewState;
} {
  const query = useSyncExternalStore(subscribe, search);
  const parsed = useMemo(() => parseViewState(query), [query]);
  const update = useCallback<UpdateViewState>((change, mode) => updateViewState(change, mode), []);
  return { ...parsed, update };
}
