import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { standalonePage } from '../../report/sheet/sheet-file.ts';
import type { WardSheet } from '../../report/sheet/ward-sheet.ts';
import base from '../../ui/base.css?inline';
import tokens from '../../ui/tokens.css?inline';
import { SheetPage } from './SheetPage.tsx';
import styles from './ward-sheet.css?inline';

/** Around the sheet where nothing else is on the page. */
const ALONE = `
body { padding: 0; }
@media screen { .ward-sheet { margin: 1rem auto; padding: 9mm 10mm; box-sizing: content-box; } }
@media screen and (max-width: 50rem) { .ward-sheet { padding: 0.5rem; } }
`;
const STYLES = [tokens, base, styles, ALONE].join('\n');

/**
 * Draws sheets into an element that is on no page, and gives each as a page by itself. React's own writer
 * for servers would be another hundred kilobytes for the same text. Not to be called while React renders.
 */
export function sheetPrinter(): {
  readonly pageOf: (sheet: WardSheet) => string;
  readonly end: () => void;
} {
  const element = document.createElement('div');
  const root = createRoot(element);
  return {
    pageOf: (sheet) => {
      flushSync(() => root.render(<SheetPage sheet={sheet} />));
      return standalonePage(`${sheet.name}: a sheet`, STYLES, element.innerHTML);
    },
    end: () => root.unmount(),
  };
}
