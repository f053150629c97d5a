import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Printed } from './PrintPage.tsx';
import { lightForPrint } from './theme.ts';

/**
 * Printing with the map on the page. A WebGL canvas prints blank, and a copy of it takes a frame,
 * so the picture is taken first and the browser's print window opened after: from our own button,
 * and from Ctrl+P (or ⌘P). From the browser's menu, which cannot be waited for, the page prints
 * without a map and says how to have one.
 *
 * @param snapshot the map as a canvas; null where there is none
 */
export function usePrinting(snapshot: () => Promise<HTMLCanvasElement | null>): {
  readonly taken: Printed | null;
  readonly print: () => Promise<void>;
} {
  const [taken, setTaken] = useState<Printed | null>(null);
  /** puts the screen's colours back; null while nothing is prepared for print */
  const restore = useRef<(() => void) | null>(null);
  const print = useCallback(async () => {
    restore.current?.();
    flushSync(() => {
      restore.current = lightForPrint();
    });
    // Without a picture there is still a page to print, and it says that the map is not on it.
    const canvas = await snapshot().catch(() => null);
    const picture = canvas?.toDataURL('image/png') ?? null;
    if (picture !== null) {
      const image = new Image();
      image.src = picture;
      await image.decode();
    }
    flushSync(() => setTaken({ picture, link: window.location.href }));
    window.print();
  }, [snapshot]);

  useEffect(() => {
    const before = () => {
      if (restore.current !== null) return;
      flushSync(() => {
        restore.current = lightForPrint();
        setTaken({ picture: null, link: window.location.href });
      });
    };
    const after = () => {
      restore.current?.();
      restore.current = null;
      setTaken(null);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || event.shiftKey || event.altKey) return;
      if (!(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void print();
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    document.addEventListener('keydown', key);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      document.removeEventListener('keydown', key);
    };
  }, [print]);
  return { taken, print };
}
