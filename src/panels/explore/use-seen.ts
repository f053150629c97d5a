import { useEffect, useRef, useState } from 'react';

/**
 * Whether an element has come near the window once: what lies far below is not fetched until then.
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
    return () => observer.disconnect();
  }, [seen]);
  return { ref, seen };
}
