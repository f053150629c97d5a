/**
 * On paper a source stands once, at the end of the page, under a number that the sections name it
 * by. On the screen each section has its own, folded.
 */
import { createContext, type RefObject, useContext, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { sourceNumbers } from '../../report/source-numbers.ts';

/** Numbers of the sources by id, in the order in which the page first names them; null: not being printed. */
export type PrintedSources = ReadonlyMap<string, number>;

const Printed = createContext<PrintedSources | null>(null);
export const PrintedSourcesProvider = Printed.Provider;
export const usePrintedSources = (): PrintedSources | null => useContext(Printed);

/** The attribute by which a section tells which sources it has, ids between spaces. */
export const SOURCES_ATTRIBUTE = 'data-sources';

/**
 * Numbers the sources of the sections that stand in `page` when printing begins, whichever they are:
 * only then are all of them drawn.
 */
export function useSourcesWhilePrinting(
  page: RefObject<HTMLElement | null>,
): PrintedSources | null {
  const [printed, setPrinted] = useState<PrintedSources | null>(null);
  useEffect(() => {
    const before = () => {
      const sections = page.current?.querySelectorAll(`[${SOURCES_ATTRIBUTE}]`) ?? [];
      const named = [...sections].map(
        (section) => section.getAttribute(SOURCES_ATTRIBUTE)?.split(' ') ?? [],
      );
      flushSync(() => setPrinted(sourceNumbers(named)));
    };
    const after = () => setPrinted(null);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [page]);
  return printed;
}
