/** Light or dark: the reader's own choice, kept in this browser; without one, the system's. */
import { useCallback, useSyncExternalStore } from 'react';

export type Scheme = 'light' | 'dark';
/** the same name stands in public/theme.js, which runs before the first paint */
const KEY = 'evenground:theme';
const CHANGED = 'evenground:theme-changed';
const SYSTEM_DARK = '(prefers-color-scheme: dark)';

const schemeNow = (): Scheme => {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return window.matchMedia(SYSTEM_DARK).matches ? 'dark' : 'light';
};

function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia(SYSTEM_DARK);
  media.addEventListener('change', onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    media.removeEventListener('change', onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

/** The scheme that the page is in, and the switch. */
export function useScheme(): { readonly scheme: Scheme; readonly toggle: () => void } {
  const scheme = useSyncExternalStore(subscribe, schemeNow);
  const toggle = useCallback(() => {
    const next: Scheme = schemeNow() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Storage is closed to this page: the choice holds until it is left.
    }
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return { scheme, toggle };
}

/**
 * Light colours for paper, whatever the screen has; returns what puts the screen's own back. The
 * map and the legend carry their colours as figures, so a style sheet alone cannot change them.
 */
export function lightForPrint(): () => void {
  if (schemeNow() === 'light') return () => undefined;
  const root = document.documentElement;
  const before = root.dataset.theme;
  root.dataset.theme = 'light';
  window.dispatchEvent(new Event(CHANGED));
  return () => {
    if (before === undefined) delete root.dataset.theme;
    else root.dataset.theme = before;
    window.dispatchEvent(new Event(CHANGED));
  };
}
