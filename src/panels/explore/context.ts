import { createContext, useContext } from 'react';
import type { AreaCode } from '../../place/area.ts';
import type { Level } from '../../place/levels.ts';

/** What the parts of the page can ask of the app around it, and must know of it. */
export interface ExploreActions {
  readonly onChoosePlace: (code: AreaCode | null) => void;
  readonly onHighlight: (code: AreaCode | null) => void;
  readonly onOpenTable: (level: Exclude<Level, 'england'>) => void;
  /** opens the sheets of a ward, or of a place's wards */
  readonly onSheet: (code: AreaCode) => void;
  /** whether the map is drawn, or none will be: what is not read at once is fetched after it */
  readonly afterMap: boolean;
}

const Actions = createContext<ExploreActions | null>(null);
export const ExploreActionsProvider = Actions.Provider;

/** @throws Error outside the Explore panel */
export function useExploreActions(): ExploreActions {
  const actions = useContext(Actions);
  if (actions === null) throw new Error('outside the Explore panel');
  return actions;
}
