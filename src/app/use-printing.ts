import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { PREPARE_PRINT } from '../ui/prepare-print.ts';
import type { Printed, PrintKind } from './PrintPage.tsx';
import { fetchRecord } from './ShiftParts.tsx';
import { fetchReport } from './StageParts.tsx';
import { lightForPrint } from './theme.ts';

/** Figures that have not come after so many milliseconds are printed as still being loaded. */
const PATIENCE = 15_000;
/** The day in words. */
export const today = (): string =>
  new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
/** Pages that are on the page only while they are printed: how their code comes, and how they are known. */
const PAGES = {
  record: { fetch: fetchRecord, selector: '[data-record]' },
  compare: { fetch: fetchReport, selector: '[data-compare-report]' },
} as const;
const pageOf = (kind: PrintKind) => (kind === 'record' || kind === 'compare' ? PAGES[kind] : null);

/** Without a picture there is still a page to print, and it says that the map is not on it. */
async function pictureOf(
  snapshot: () => Promise<HTMLCanvasElement | null>,
): Promise<string | null> {
  const canvas = await snapshot().catch(() => null);
  if (canvas === null) return null;
  const image = new Image();
  image.src = canvas.toDataURL('image/png');
  await image.decode();
  return image.src;
}

/**
 * Printing with the map on the page. A WebGL canvas prints blank and a copy of it takes a frame, and
 * figures further down the page may not have been fetched: so both come first, and the browser's
 * print window opens after, from our own button and from Ctrl+P (or ⌘P). The browser's own menu
 * cannot be made to wait: from there the page prints without a map, and says how to have one.
 *
 * @param snapshot the map as a canvas; null where there is none
 * @param legended the same with what its colours mean, for a page that has no legend of its own
 * @param usual what is printed unless something else is asked for
 */
export function usePrinting(
  snapshot: () => Promise<HTMLCanvasElement | null>,
  usual: PrintKind,
  legended: () => Promise<HTMLCanvasElement | null>,
): {
  readonly taken: Printed | null;
  readonly print: (kind?: PrintKind) => Promise<void>;
} {
  const queries = useQueryClient();
  const [taken, setTaken] = useState<Printed | null>(null);
  /** puts the screen's colours back; null while nothing is prepared for print */
  const restore = useRef<(() => void) | null>(null);
  // Read when the picture is taken, not when the button was pressed: by then colours and figures may be others.
  const latest = useRef({ snapshot, legended });
  useLayoutEffect(() => {
    latest.current = { snapshot, legended };
  });
  const print = useCallback(
    async (kind: PrintKind = usual) => {
      const page = pageOf(kind);
      // Before anything is prepared: without it there would be an empty page to print.
      await page?.fetch();
      restore.current?.();
      flushSync(() => {
        restore.current = lightForPrint();
        window.dispatchEvent(new Event(PREPARE_PRINT));
      });
      const until = Date.now() + PATIENCE;
      do await new Promise((later) => setTimeout(later, 100));
      while (queries.isFetching() > 0 && Date.now() < until);
      const picture =
        kind === 'record' || kind === 'stage'
          ? null
          : await pictureOf(() =>
              kind === 'compare' ? latest.current.legended() : latest.current.snapshot(),
            );
      flushSync(() => setTaken({ kind, on: today(), picture, link: window.location.href }));
      document.documentElement.dataset.print = kind;
      // What it needs beyond the view may still be on its way.
      while (
        page !== null &&
        (document.querySelector(page.selector) === null || queries.isFetching() > 0) &&
        Date.now() < until
      )
        await new Promise((later) => setTimeout(later, 50));
      window.print();
    },
    [queries, usual],
  );

  useEffect(() => {
    const before = () => {
      // Prepared already, by us or by a window that prints a page of its own.
      if (restore.current !== null || document.documentElement.dataset.print !== undefined) return;
      flushSync(() => {
        restore.current = lightForPrint();
        setTaken({ kind: usual, on: today(), picture: null, link: window.location.href });
      });
      document.documentElement.dataset.print = usual;
    };
    const after = () => {
      restore.current?.();
      restore.current = null;
      delete document.documentElement.dataset.print;
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
  }, [print, usual]);
  return { taken, print };
}
