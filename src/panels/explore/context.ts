import { createContext, useContext } from 'react';
import type { AreaCode } from '../../place/area.ts';
import type { Level } from '../../place/levels.ts';

/** What the parts of the page can ask of the app around it. */
export interface ExploreActions {
  readonly onChoosePlace: (code: AreaCode | null) => void;
  readonly onHighlight: (code: AreaCode | null) => void;
  readonly onOpenTable: (level: Exclude<Level, 'england'>) => void;
}

const Actions = createContext<ExploreActions | null>(null);
export const ExploreActionsProvider = Actions.Provider;

/** @throws Error outside the Explore panel */
export function useExploreActions(): ExploreActions {
  const actions = useContext(Actions);
  if (actions === null) throw new Error('outside the Explore panel');
  return actions;
}
