import { useMemo } from 'react';
import { type AreaCard, areaCard } from '../report/area-card.ts';
import type { ChosenPlace } from '../view/use-place.ts';
import type { Scene } from '../view/use-scene.ts';
import type { Focused } from './use-map-session.ts';

/** The card of the area at the pointer or the keyboard focus; null where there is none. */
export function useFocusCard(
  { figures, indicator, period }: Scene,
  { nationals }: ChosenPlace,
  focused: Focused | null,
): AreaCard | null {
  return useMemo(() => {
    if (figures === null || focused === null) return null;
    const row = figures.table.rowOf.get(focused.code);
    if (row === undefined) return null;
    return areaCard({
      tables: { ...nationals, [figures.table.level]: figures.table },
      table: figures.table,
      column: figures.column,
      indicator,
      period,
      row,
      rows: figures.basis.rows,
      within: figures.basis.name,
    });
  }, [figures, indicator, period, nationals, focused]);
}
