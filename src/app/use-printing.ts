import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { PREPARE_PRINT } from '../ui/prepare-print.ts';
import type { Printed } from './PrintPage.tsx';
import { lightForPrint } from './theme.ts';

/** Figures that have not come after so many milliseconds are printed as still being loaded. */
const PATIENCE = 15_000;

/**
 * Printing with the map on the page. A WebGL canvas prints blank and a copy of it takes a frame, and
 * figures further down the page may not have been fetched: so both come first, and the browser's
 * print window opens after, from our own button and from Ctrl+P (or ⌘P). The browser's own menu
 * cannot be made to wait: from there the page prints without a map, and says how to have one.
 *
 * @param snapshot the map as a canvas; null where there is none
 */
export function usePrinting(snapshot: () => Promise<HTMLCanvasElement | null>): {
  readonly taken: Printed | null;
  readonly print: () => Promise<void>;
} {
  const queries = useQueryClient();
  const [taken, setTaken] = useState<Printed | null>(null);
  /** puts the screen's colours back; null while nothing is prepared for print */
  const restore = useRef<(() => void) | null>(null);
  const print = useCallback(async () => {
    restore.current?.();
    flushSync(() => {
      restore.current = lightForPrint();
      window.dispatchEvent(new Event(PREPARE_PRINT));
    });
    const until = Date.now() + PATIENCE;
    do await new Promise((later) => setTimeout(later, 100));
    while (queries.isFetching() > 0 && Date.now() < until);
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
  }, [snapshot, queries]);

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
