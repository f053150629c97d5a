/** What the keys do while the map has the focus, for the help page. */
export const MAP_SHORTCUTS = [
  { keys: ['←', '→', '↑', '↓'], action: 'Move the map' },
  { keys: ['+', '−'], action: 'Zoom in and out' },
  { keys: ['0'], action: 'Show all of England' },
  { keys: [']', '['], action: 'Go to the area in view with the next higher or lower value' },
  {
    keys: ['Shift ←', 'Shift →', 'Shift ↑', 'Shift ↓'],
    action: 'Go to the neighbouring area in that direction',
  },
  { keys: ['Enter'], action: 'Choose the area that is outlined' },
  { keys: ['Escape'], action: 'Leave the area' },
] as const satisfies readonly { readonly keys: readonly string[]; readonly action: string }[];

import type { Direction } from './area-walk.ts';

export type KeyAction =
  | { readonly kind: 'next'; readonly step: 1 | -1 }
  | { readonly kind: 'towards'; readonly direction: Direction }
  | { readonly kind: 'choose' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'england' };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** What a key press on the map means beyond MapLibre's own keys; null where nothing. */
export function keyAction(event: {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): KeyAction | null {
  // AltGr (Ctrl and Alt together) is how some keyboards type brackets.
  const bracket = event.key === '[' || event.key === ']';
  if (!bracket && (event.ctrlKey || event.metaKey || event.altKey)) return null;
  const direction = ARROWS[event.key];
  if (direction !== undefined) return event.shiftKey ? { kind: 'towards', direction } : null;
  switch (event.key) {
    case ']':
      return { kind: 'next', step: 1 };
    case '[':
      return { kind: 'next', step: -1 };
    case 'Enter':
      return { kind: 'choose' };
    case 'Escape':
      return { kind: 'leave' };
    case '0':
      return { kind: 'england' };
    default:
      return null;
  }
}
