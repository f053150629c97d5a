import { useMemo } from 'react';
import type { Source } from '../report/inputs.ts';
import { sourceLine } from '../report/provenance.ts';
import type { MoneyScene } from '../view/shift/money-scene.ts';
import type { MapSubject } from './map-subject.ts';
import type { Focused } from './use-map-session.ts';
import type { ShiftSession } from './use-shift-session.ts';

/** The open scenario's money as what the map is about; null where another tab is open. */
export function useMoneySubject(
  { shift }: ShiftSession,
  scene: MoneyScene | null,
  focused: Focused | null,
  held: readonly Source[],
): MapSubject | null {
  return useMemo((): MapSubject | null => {
    if (scene === null) return null;
    return {
      ...scene,
      legendSource: scene.sourceWords(held),
      card: focused === null ? null : scene.cardOf(focused.code),
      sources: scene
        .sourcesAmong(held)
        .map((source) => `${sourceLine(source)}. ${source.attribution}`),
      error:
        shift.errors[0] === undefined
          ? null
          : { title: 'The scenario could not be shown in full.', cause: shift.errors[0] },
      retry: shift.retry,
    };
  }, [scene, focused, held, shift.errors, shift.retry]);
}
