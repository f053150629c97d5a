/**
 * Keys that work anywhere on the page. Single letters can get in the way of speech input, so they
 * can be switched off (WCAG 2.1.4), and they never act while something is being typed.
 */
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';

export const SHORTCUTS = [
  { keys: ['/'], action: 'Go to the search box' },
  { keys: ['?'], action: 'Open this help' },
  { keys: ['t'], action: 'Open or close the table' },
] as const;
const KEY = 'evenground:shortcuts';
const CHANGED = 'evenground:shortcuts-changed';
const enabled = (): boolean => {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
};
const subscribe = (onChange: () => void) => {
  window.addEventListener(CHANGED, onChange);
  return () => window.removeEventListener(CHANGED, onChange);
};

/** Whether single-key shortcuts are on, and the switch; kept in this browser. */
export function useShortcutsEnabled(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, enabled);
  const set = useCallback((next: boolean) => {
    try {
      localStorage.setItem(KEY, next ? 'on' : 'off');
    } catch {
      // Storage is closed to this page: the keys stay on.
    }
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [on, set];
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));

/** Calls `act` when the key is pressed outside a field and no dialog is open. */
export function useShortcut(key: string, act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || !enabled() || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [key]);
}
