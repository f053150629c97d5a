import { useCallback, useState } from 'react';
import type { AreaCode } from '../place/area.ts';
import { isLocalLevel, levelOfCode } from '../place/levels.ts';
import type { UpdateViewState } from '../url/use-view-state.ts';
import type { ViewState } from '../url/view-state.ts';
import { type Pinning, pinned, toggled } from '../view/compare/pins.ts';
import type { ChooseOnMap } from './use-map-session.ts';

export interface Choosing {
  /** what choosing an area on the map does; null: its page is opened */
  readonly onMap: ChooseOnMap | null;
  /** what choosing an area by search or in the table does; null: its page is opened */
  readonly onFound: ((code: AreaCode) => void) | null;
  /** why an area was not pinned; null: it was */
  readonly problem: string | null;
  readonly forgetProblem: () => void;
}

/** What it means to choose an area, by the task: to open its page, its sum, or to pin it. */
export function useChoosing(
  { tab, pins }: Pick<ViewState, 'tab' | 'pins'>,
  update: UpdateViewState,
  openWorkings: (code: string) => void,
): Choosing {
  const [problem, setProblem] = useState<string | null>(null);
  const pin = useCallback(
    (next: Pinning, camera: ViewState['camera']) => {
      setProblem(next.problem);
      if (next.problem === null) update({ pins: next.pins, camera });
    },
    [update],
  );
  // Pinned where it is seen: the map stays.
  const pinOnMap = useCallback<ChooseOnMap>(
    (code, camera) => pin(toggled(pins, code), camera),
    [pin, pins],
  );
  const pinFound = useCallback((code: AreaCode) => pin(pinned(pins, code), null), [pin, pins]);
  // The larger area is the next question; of a small one there is only its page.
  const goInto = useCallback<ChooseOnMap>(
    (code) => {
      const level = levelOfCode(code);
      const isSmall = level !== null && isLocalLevel(level);
      update({ place: code, camera: null, ...(isSmall ? { tab: 'explore' as const } : {}) });
    },
    [update],
  );
  const forgetProblem = useCallback(() => setProblem(null), []);
  const onMap =
    tab === 'shift'
      ? openWorkings
      : tab === 'compare'
        ? pinOnMap
        : tab === 'inequality'
          ? goInto
          : null;
  return { onMap, onFound: tab === 'compare' ? pinFound : null, problem, forgetProblem };
}
