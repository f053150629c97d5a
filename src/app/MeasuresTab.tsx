import { memo } from 'react';
import { MeasuresPanel } from '../panels/measures/MeasuresPanel.tsx';
import type { AreaCode } from '../place/area.ts';
import { updateViewState } from '../url/use-view-state.ts';
import type { ViewState } from '../url/view-state.ts';
import { usePlace } from '../view/use-place.ts';

/** The Measures tab: a board's own list beside its dashboard. */
export const MeasuresTab = memo(function MeasuresTab({
  state,
  onHighlight,
}: {
  readonly state: ViewState;
  readonly onHighlight: (code: AreaCode | null) => void;
}) {
  const place = usePlace(state.place);
  return (
    <MeasuresPanel state={state} update={updateViewState} place={place} onHighlight={onHighlight} />
  );
});
