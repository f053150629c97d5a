import type { ViewState } from '../../url/view-state.ts';

/** The part of the view that the map's controls read and write. */
export type MapSettings = Pick<
  ViewState,
  | 'level'
  | 'indicator'
  | 'period'
  | 'basis'
  | 'ramp'
  | 'breaks'
  | 'classes'
  | 'cuts'
  | 'services'
  | 'patterns'
>;
export type ChangeSettings = (change: Partial<MapSettings>) => void;
