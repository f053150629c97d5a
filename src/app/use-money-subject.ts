import { useMemo } from 'react';
import type { Source } from '../report/inputs.ts';
import { sourceLine } from '../report/provenance.ts';
import type { MapSubject } from './map-subject.ts';
import type { OpenMoney } from './money-channel.ts';
import type { Focused } from './use-map-session.ts';

const NO_ERRORS: readonly Error[] = [];

/** The open scenario's money as what the map is about; null where another tab is open. */
export function useMoneySubject(
  money: OpenMoney | null,
  focused: Focused | null,
  held: readonly Source[],
): MapSubject | null {
  const shift = money?.shift ?? null;
  const scene = money?.scene ?? null;
  const errors = shift?.errors ?? NO_ERRORS;
  const retry = shift?.retry;
  return useMemo((): MapSubject | null => {
    if (scene === null || shift === null) return null;
    return {
      ...scene,
      legendSource: scene.sourceWords(held),
      card: focused === null ? null : scene.cardOf(focused.code),
      sources: scene
        .sourcesAmong(held)
        .map((source) => `${sourceLine(source)}. ${source.attribution}`),
      error:
        errors[0] === undefined
          ? null
          : { title: 'The scenario could not be shown in full.', cause: errors[0] },
      retry: () => retry?.(),
    };
  }, [scene, shift, focused, held, errors, retry]);
}
