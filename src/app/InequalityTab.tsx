import { memo, useLayoutEffect, useMemo } from 'react';
import type { Scheme } from '../map/ramps.ts';
import { InequalityPanel } from '../panels/inequality/InequalityPanel.tsx';
import type { AreaCode } from '../place/area.ts';
import { updateViewState } from '../url/use-view-state.ts';
import type { ViewState } from '../url/view-state.ts';
import { useGapScene } from '../view/inequality/use-gap-scene.ts';
import { usePlace } from '../view/use-place.ts';
import { type OpenScene, publishScene } from './scene-channel.ts';

export interface InequalityTabProps {
  readonly state: ViewState;
  readonly scheme: Scheme;
  readonly onHighlight: (code: AreaCode | null) => void;
}

const nothing = () => undefined;

/** The Inequality tab: its panel, and on the map what each area adds to the gap, where that was asked for. */
export const InequalityTab = memo(function InequalityTab(props: InequalityTabProps) {
  const { state, scheme, onHighlight } = props;
  const place = usePlace(state.place);
  const scene = useGapScene(state, place, scheme);
  const open = useMemo(
    // The panel says what could not be loaded, and asks again.
    (): OpenScene => ({
      scene,
      legend: null,
      pinned: null,
      home: scene?.home ?? null,
      error: null,
      retry: nothing,
    }),
    [scene],
  );
  useLayoutEffect(() => publishScene(open), [open]);
  useLayoutEffect(() => () => publishScene(null), []);
  return (
    <InequalityPanel
      state={state}
      update={updateViewState}
      place={place}
      onHighlight={onHighlight}
    />
  );
});
