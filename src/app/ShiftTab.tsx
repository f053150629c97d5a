import { memo, useLayoutEffect } from 'react';
import type { Scheme } from '../map/ramps.ts';
import { ShiftPanel } from '../panels/shift/ShiftPanel.tsx';
import type { AreaCode } from '../place/area.ts';
import { updateViewState } from '../url/use-view-state.ts';
import type { ViewState } from '../url/view-state.ts';
import { useMoneyScene } from '../view/shift/use-money-scene.ts';
import { useShift, type WriteScenario } from '../view/shift/use-shift.ts';
import { publishMoney } from './money-channel.ts';

/** A scenario written to the address; the map moves where its place is another. */
const writeScenario: WriteScenario = (code, mode, moved) =>
  updateViewState({ shift: code, ...(moved ? { camera: null, workings: null } : {}) }, mode);

export interface ShiftTabProps {
  readonly state: ViewState;
  readonly scheme: Scheme;
  readonly place: AreaCode | null;
  readonly onWorkings: (code: string) => void;
  readonly onOpenTable: () => void;
  readonly onHighlight: (code: AreaCode | null) => void;
}

/**
 * The Shift tab: the scenario that the address names, worked out, shown in the panel and told to the
 * page. The page draws itself anew for what it is told, and must not draw this anew by it: so it is a
 * memo, and its properties keep their identity.
 */
export const ShiftTab = memo(function ShiftTab({
  state,
  scheme,
  place,
  onWorkings,
  onOpenTable,
  onHighlight,
}: ShiftTabProps) {
  const shift = useShift(state.shift, true, writeScenario);
  const scene = useMoneyScene(shift, { ...state, scheme }, true);
  // Before the browser draws: panel and map show one step of the slider together.
  useLayoutEffect(() => publishMoney({ shift, scene }));
  useLayoutEffect(() => () => publishMoney(null), []);
  return (
    <ShiftPanel
      shift={shift}
      place={place}
      workings={state.workings}
      onWorkings={onWorkings}
      onOpenTable={onOpenTable}
      onHighlight={onHighlight}
    />
  );
});
