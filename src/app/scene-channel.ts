/**
 * From the tabs that compare and that ask how unequal a place is, to the page around them. Their code
 * comes when they are opened: so what the map is about is worked out there, and read here.
 */
import { type ReactNode, useSyncExternalStore } from 'react';
import type { PinnedAreas } from '../map/model.ts';
import type { Bounds } from '../place/area-table.ts';
import type { SubjectScene } from '../view/subject-scene.ts';

export interface OpenScene {
  /** null: the map is about the chosen indicator, as in Explore */
  readonly scene: SubjectScene | null;
  /** draws the scene's own legend; null: the usual one */
  readonly legend: ((source: string, compact: boolean) => ReactNode) | null;
  readonly pinned: PinnedAreas | null;
  /** where the map goes on its own; null: to the chosen place */
  readonly home: Bounds | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

let open: OpenScene | null = null;
const listeners = new Set<() => void>();

/** What such a tab shows now; null: none is open. */
export function publishScene(scene: OpenScene | null): void {
  if (scene === open) return;
  open = scene;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** What the open tab puts on the map; null where another is open, or while its code is on the way. */
export const useOpenScene = (): OpenScene | null => useSyncExternalStore(subscribe, () => open);
