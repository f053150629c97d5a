/**
 * What stands on the page as SVG marks, in light colours: words, grounds, borders and drawings, where the
 * browser has laid them out. One reader for every chart, whether it is one SVG or rows of small ones.
 */
import type { Box } from './chart-picture.ts';
import { boxMarks } from './read-box.ts';
import { readSvg } from './read-svg.ts';
import { readWords } from './read-text.ts';
import type { SvgMark } from './svg-mark.ts';

export interface Drawing {
  readonly marks: readonly SvgMark[];
  /** around all marks, in the pixels of the page */
  readonly box: Box;
  readonly fontFamily: string;
}

/** What is no part of a picture: for screen readers, for the screen only, or for paper only. */
const LEFT_OUT = '.visually-hidden, .no-print, .print-only, button, input, select, script';

/** Reads all of `root`, also what is scrolled out of sight. @throws Error where there is nothing in it */
export function readDrawing(root: Element): Drawing {
  const restore = [lightColours(), scrolledBack(root)];
  try {
    const reader = new Reader(root.getBoundingClientRect());
    reader.read(root);
    return {
      marks: reader.marks,
      box: reader.box(),
      fontFamily: getComputedStyle(root).fontFamily.replaceAll('"', "'"),
    };
  } finally {
    for (const back of restore) back();
  }
}

/** Nothing is painted before the screen's own scheme is back: all is read in one go. */
function lightColours(): () => void {
  const page = document.documentElement;
  if (getComputedStyle(page).colorScheme === 'light') return () => undefined;
  const before = page.dataset.theme;
  page.dataset.theme = 'light';
  return () => {
    if (before === undefined) delete page.dataset.theme;
    else page.dataset.theme = before;
  };
}

/** Heads that stick to an edge stand in their own place only where nothing is scrolled. */
function scrolledBack(root: Element): () => void {
  const moved = [root, ...root.querySelectorAll('*')]
    .filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0)
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }));
  for (const { element } of moved) {
    element.scrollTop = 0;
    element.scrollLeft = 0;
  }
  return () => {
    for (const { element, top, left } of moved) {
      element.scrollTop = top;
      element.scrollLeft = left;
    }
  };
}

class Reader {
  readonly marks: SvgMark[] = [];
  private readonly origin: { readonly x: number; readonly y: number };
  private left = Number.POSITIVE_INFINITY;
  private top = Number.POSITIVE_INFINITY;
  private right = Number.NEGATIVE_INFINITY;
  private bottom = Number.NEGATIVE_INFINITY;

  constructor(origin: { readonly x: number; readonly y: number }) {
    this.origin = origin;
  }

  box(): Box {
    if (this.left > this.right) throw new Error('There is nothing drawn to save.');
    return {
      x: this.left,
      y: this.top,
      width: this.right - this.left,
      height: this.bottom - this.top,
    };
  }

  read(element: Element): void {
    if (element.matches(LEFT_OUT)) return;
    if (element instanceof SVGSVGElement) {
      this.add(readSvg(element, this.origin), element.getBoundingClientRect());
      return;
    }
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility !== 'visible') return;
    // What scrolls shows a part of what it holds; the picture has all, so that frame is none of its.
    if (!isScrolling(element, style))
      for (const rect of element.getClientRects()) this.readBox(style, rect);
    this.readBefore(element, style);
    for (const child of element.childNodes) {
      if (child instanceof Text)
        for (const { mark, box } of readWords(child, style, this.origin)) this.add([mark], box);
      else if (child instanceof Element && !isFolded(element, child)) this.read(child);
    }
  }

  private readBox(style: CSSStyleDeclaration, rect: DOMRect): void {
    if (rect.width === 0 && rect.height === 0) return;
    const { x, y } = this.origin;
    this.add(
      boxMarks(style, {
        x: rect.left - x,
        y: rect.top - y,
        width: rect.width,
        height: rect.height,
      }),
      rect,
    );
  }

  /** A sign that a style sheet sets before an element, where it is a box with a place of its own. */
  private readBefore(element: Element, own: CSSStyleDeclaration): void {
    if (own.position === 'static') return;
    const style = getComputedStyle(element, '::before');
    if (style.content === 'none' || style.position !== 'absolute') return;
    const around = element.getBoundingClientRect();
    const numbers = [style.left, style.top, style.width, style.height].map(Number.parseFloat);
    if (numbers.some((n) => !Number.isFinite(n))) return;
    const [left, top, width, height] = numbers as [number, number, number, number];
    this.readBox(
      style,
      new DOMRect(
        around.left + Number.parseFloat(own.borderLeftWidth) + left,
        around.top + Number.parseFloat(own.borderTopWidth) + top,
        width,
        height,
      ),
    );
  }

  private add(marks: readonly SvgMark[], rect: DOMRect): void {
    if (marks.length === 0) return;
    const { x, y } = this.origin;
    this.marks.push(...marks);
    this.left = Math.min(this.left, rect.left - x);
    this.top = Math.min(this.top, rect.top - y);
    this.right = Math.max(this.right, rect.right - x);
    this.bottom = Math.max(this.bottom, rect.bottom - y);
  }
}

const isScrolling = (
  { scrollWidth, clientWidth, scrollHeight, clientHeight }: Element,
  { overflowX, overflowY }: CSSStyleDeclaration,
): boolean =>
  (overflowX !== 'visible' && scrollWidth > clientWidth + 1) ||
  (overflowY !== 'visible' && scrollHeight > clientHeight + 1);

/** What a closed disclosure holds. */
const isFolded = (parent: Element, child: Element): boolean =>
  parent instanceof HTMLDetailsElement && !parent.open && child.tagName !== 'SUMMARY';
