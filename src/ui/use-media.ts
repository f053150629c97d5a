import { useCallback, useRef, useSyncExternalStore } from 'react';

/** Up to this width the page is laid out for a phone. The same figure stands in the style sheets. */
export const NARROW = '(max-width: 50rem)';

/**
 * Whether a media query holds now; follows it as it changes on the screen. While the page is being
 * printed it stays as it was: A4 is as narrow as a phone, and a page that is laid out anew halfway
 * through its printing loses the figures that had been fetched for it.
 */
export function useMedia(query: string): boolean {
  const onScreen = useRef<boolean | null>(null);
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => {
    if (onScreen.current === null || !window.matchMedia('print').matches)
      onScreen.current = window.matchMedia(query).matches;
    return onScreen.current;
  });
}
