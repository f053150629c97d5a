import { useEffect, useRef, useState } from 'react';
import { PREPARE_PRINT } from '../../ui/prepare-print.ts';

/**
 * Whether an element has come near the window once: what lies far below is not fetched until then,
 * or until the page is to be printed.
 * Without IntersectionObserver, at once.
 */
export function useSeen<E extends Element>(): {
  readonly ref: React.RefObject<E | null>;
  readonly seen: boolean;
} {
  const ref = useRef<E>(null);
  const [seen, setSeen] = useState(() => typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const element = ref.current;
    if (seen || element === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    const now = () => setSeen(true);
    window.addEventListener(PREPARE_PRINT, now);
    return () => {
      observer.disconnect();
      window.removeEventListener(PREPARE_PRINT, now);
    };
  }, [seen]);
  return { ref, seen };
}
