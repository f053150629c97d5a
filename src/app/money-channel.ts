/**
 * From the Shift tab to the page around it. The tab's code, which is a fifth of ours, comes when it is
 * opened: so its scenario is worked out there, and the map, table and print read it here.
 */
import { useSyncExternalStore } from 'react';
import type { MoneyScene } from '../view/shift/money-scene.ts';
import type { ShiftView } from '../view/shift/shift-view.ts';

export interface OpenMoney {
  readonly shift: ShiftView;
  /** null while what it is drawn from loads */
  readonly scene: MoneyScene | null;
}

let open: OpenMoney | null = null;
const listeners = new Set<() => void>();

/** What the Shift tab shows now; null: it is closed. */
export function publishMoney(money: OpenMoney | null): void {
  open = money;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** The open scenario and its map; null where another tab is open, or while its code is on the way. */
export const useOpenMoney = (): OpenMoney | null => useSyncExternalStore(subscribe, () => open);
