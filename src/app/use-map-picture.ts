import { type RefObject, useCallback, useMemo, useRef } from 'react';
import type { LegendModel } from '../map/legend.ts';
import type { MapHandle } from '../map/MapView.tsx';

/** What the second of two maps shows, for a picture of both. */
export interface SecondShown {
  readonly legend: LegendModel;
  /** sources with their attributions, one line each */
  readonly sources: readonly string[];
}

/** The map, or both maps, as a picture. */
export interface MapPicture {
  /** null where there is no map. @throws Error where the second map is not there yet */
  readonly snapshot: () => Promise<HTMLCanvasElement | null>;
  /** null: there is one map, or the second shows nothing yet */
  readonly second: () => SecondShown | null;
  /** null: it shows nothing any more */
  readonly onSecond: (shown: SecondShown | null) => void;
}

/** @param second the map beside the first; null: there is none */
export function useMapPicture(
  first: () => Promise<HTMLCanvasElement | null>,
  second: RefObject<MapHandle | null> | null,
): MapPicture {
  const shown = useRef<SecondShown | null>(null);
  const onSecond = useCallback((now: SecondShown | null) => {
    shown.current = now;
  }, []);
  const snapshot = useCallback(async () => {
    const left = await first();
    if (second === null || left === null) return left;
    const [right, { joined }] = await Promise.all([
      second.current?.snapshot() ?? null,
      import('./map-picture.ts'),
    ]);
    if (right === null) throw new Error('The second map is not drawn yet.');
    return joined(left, right);
  }, [first, second]);
  return useMemo(
    () => ({ snapshot, second: () => (second === null ? null : shown.current), onSecond }),
    [snapshot, second, onSecond],
  );
}
