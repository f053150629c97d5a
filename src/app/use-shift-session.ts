import { useCallback } from 'react';
import type { HistoryMode, UpdateViewState } from '../url/use-view-state.ts';
import { updateViewState } from '../url/use-view-state.ts';
import { parseViewState, type ViewState } from '../url/view-state.ts';
import { linkedScenario } from '../view/shift/scenario-link.ts';
import type { ShiftView } from '../view/shift/shift-view.ts';
import { useShift } from '../view/shift/use-shift.ts';

const placesOf = (code: string | null): string => linkedScenario(code).settings.place.join();

/** A scenario written to the address; the map moves where its place is another. */
function writeScenario(code: string | null, mode?: HistoryMode): void {
  const { state } = parseViewState(window.location.search);
  const moved = placesOf(code) !== placesOf(state.shift);
  updateViewState({ shift: code, ...(moved ? { camera: null, workings: null } : {}) }, mode);
}

export interface ShiftSession {
  readonly open: boolean;
  readonly shift: ShiftView;
  readonly openWorkings: (code: string | null) => void;
}

/** The scenario that the address names, where the Shift tab is open. */
export function useShiftSession(state: ViewState, update: UpdateViewState): ShiftSession {
  const open = state.tab === 'shift';
  const shift = useShift(state.shift, open, writeScenario);
  const openWorkings = useCallback(
    (code: string | null) => update({ workings: code }, code === null ? 'replace' : 'push'),
    [update],
  );
  return { open, shift, openWorkings };
}
