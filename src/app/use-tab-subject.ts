import { useMemo } from 'react';
import type { Source } from '../report/inputs.ts';
import { sourceLine } from '../report/provenance.ts';
import type { SubjectScene } from '../view/subject-scene.ts';
import type { MapSubject } from './map-subject.ts';
import type { OpenMoney } from './money-channel.ts';
import type { OpenScene } from './scene-channel.ts';
import type { Focused } from './use-map-session.ts';

const NO_ERRORS: readonly Error[] = [];

/**
 * What the map is about: what the open tab puts there, else the chosen indicator.
 * @param indicator the chosen indicator as a subject
 */
export function useTabSubject(
  indicator: MapSubject,
  money: OpenMoney | null,
  open: OpenScene | null,
  focused: Focused | null,
  held: readonly Source[],
): MapSubject {
  const moneySubject = useMoneySubject(money, focused, held);
  const sceneSubject = useMemo((): MapSubject | null => {
    if (open === null || open.scene === null) return null;
    const { scene, home, pinned, error, retry } = open;
    return {
      ...told(scene, focused, held),
      points: null,
      places: null,
      home,
      pinned,
      error: error === null ? null : { title: 'The map could not be shown in full.', cause: error },
      retry,
    };
  }, [open, focused, held]);
  const plain = useMemo(
    () => (open === null ? indicator : { ...indicator, home: open.home, pinned: open.pinned }),
    [open, indicator],
  );
  return moneySubject ?? sceneSubject ?? plain;
}

/** What a scene says of itself, and of the area that is pointed at. */
function told(
  scene: SubjectScene,
  focused: Focused | null,
  held: readonly Source[],
): Omit<MapSubject, 'points' | 'places' | 'pinned' | 'error' | 'retry'> {
  return {
    ...scene,
    legendSource: scene.sourceWords(held),
    card: focused === null ? null : scene.cardOf(focused.code),
    sources: scene
      .sourcesAmong(held)
      .map((source) => `${sourceLine(source)}. ${source.attribution}`),
  };
}

function useMoneySubject(
  money: OpenMoney | null,
  focused: Focused | null,
  held: readonly Source[],
): MapSubject | null {
  const shift = money?.shift ?? null;
  const scene = money?.scene ?? null;
  const errors = shift?.errors ?? NO_ERRORS;
  const retry = shift?.retry;
  return useMemo((): MapSubject | null => {
    if (scene === null) return null;
    return {
      ...told(scene, focused, held),
      points: scene.points,
      places: scene.places,
      pinned: null,
      error:
        errors[0] === undefined
          ? null
          : { title: 'The scenario could not be shown in full.', cause: errors[0] },
      retry: () => retry?.(),
    };
  }, [scene, focused, held, errors, retry]);
}
