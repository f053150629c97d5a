import { useCallback, useSyncExternalStore } from 'react';

/** Up to this width the page is laid out for a phone. The same figure stands in the style sheets. */
export const NARROW = '(max-width: 50rem)';

/** Whether a media query holds now; follows it as it changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
