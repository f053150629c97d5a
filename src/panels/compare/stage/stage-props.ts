import type { AreaCode } from '../../../place/area.ts';
import type { UpdateViewState } from '../../../url/use-view-state.ts';
import type { ViewState } from '../../../url/view-state.ts';

/** What every look that fills the map's place is given. */
export interface CompareStageProps {
  readonly state: ViewState;
  readonly update: UpdateViewState;
  /** an area named on the stage is pointed at; null when that ends */
  readonly onHighlight: (code: AreaCode | null) => void;
}
