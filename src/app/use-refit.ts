import { type RefObject, useEffect, useRef } from 'react';
import type { MapHandle } from '../map/MapView.tsx';
import type { CameraTarget } from '../map/model.ts';

/** The map notices its new size a frame or two after the page has given it. */
const RESIZED_AFTER_MS = 150;

/**
 * Fits the map anew where its room has changed and the reader has not moved it: what filled the
 * whole page is cut off in half of it.
 *
 * @param room changes whenever the map's room does
 * @param home where it goes on its own; null: the reader put it where it is
 */
export function useRefit(
  map: RefObject<MapHandle | null>,
  room: string,
  home: CameraTarget | null,
): void {
  const latest = useRef(home);
  useEffect(() => {
    latest.current = home;
  });
  const known = useRef(room);
  useEffect(() => {
    if (known.current === room) return;
    known.current = room;
    const later = setTimeout(() => {
      if (latest.current !== null) map.current?.moveTo(latest.current);
    }, RESIZED_AFTER_MS);
    return () => clearTimeout(later);
  }, [room, map]);
}
