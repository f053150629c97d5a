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

/** The Inequality tab: its panel, and on the map what each area adds to the gap, where that was asked for. */
export const InequalityTab = memo(function InequalityTab(props: InequalityTabProps) {
  const { state, scheme, onHighlight } = props;
  const place = usePlace(state.place);
  const { scene, error, retry } = useGapScene(state, place, scheme);
  const open = useMemo(
    // What could not be worked out the panel says, and asks again; here, what could not be drawn.
    (): OpenScene => ({
      scene,
      legend: null,
      pinned: null,
      home: scene?.home ?? null,
      error,
      retry,
    }),
    [scene, error, retry],
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
