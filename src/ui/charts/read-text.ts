/** Words of a page as lines of SVG text: where each stands, and in which letters. */
import { paintAttributes, paintOf } from './css-paint.ts';
import type { SvgMark } from './svg-mark.ts';

export interface PlacedText {
  readonly mark: SvgMark;
  readonly box: DOMRect;
}

interface Line {
  text: string;
  box: DOMRect;
}

/**
 * @param style of the element that holds the words
 * @param origin the page's point that is the drawing's 0 0
 */
export function readWords(
  node: Text,
  style: CSSStyleDeclaration,
  origin: { readonly x: number; readonly y: number },
): readonly PlacedText[] {
  if (node.data.trim() === '') return [];
  const size = Number.parseFloat(style.fontSize);
  const { ascent, descent } = heightsOf(style);
  return linesOf(node).map(({ text, box }) => {
    const anchor = anchorOf(style.textAlign);
    const x = { start: box.left, middle: (box.left + box.right) / 2, end: box.right }[anchor];
    return {
      box,
      mark: {
        tag: 'text',
        attributes: {
          x: x - origin.x,
          // The box of a line of words is as high as its font, not as its line.
          y: box.top + (box.height - ascent - descent) / 2 + ascent - origin.y,
          'font-size': size,
          'font-weight': style.fontWeight === '400' ? null : style.fontWeight,
          'font-style': style.fontStyle === 'normal' ? null : style.fontStyle,
          'text-anchor': anchor === 'start' ? null : anchor,
          ...paintAttributes('fill', paintOf(style.color)),
        },
        children: [style.textTransform === 'uppercase' ? text.toUpperCase() : text],
      },
    };
  });
}

/** Set right or in the middle they stay so where the reader's program has other letters. */
function anchorOf(textAlign: string): 'start' | 'middle' | 'end' {
  if (textAlign === 'center' || textAlign === '-webkit-center') return 'middle';
  return textAlign === 'right' || textAlign === 'end' ? 'end' : 'start';
}

/** The words as the page has broken them into lines. */
function linesOf(node: Text): readonly Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  const add = (from: number, to: number, space: boolean): boolean => {
    range.setStart(node, from);
    range.setEnd(node, to);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    const [box] = boxes;
    if (box === undefined) return true;
    if (boxes.length > 1 && to - from > 1) return false;
    const text = node.data.slice(from, to);
    const last = lines.at(-1);
    if (last === undefined || Math.abs(last.box.top - box.top) > 1) lines.push({ text, box });
    else {
      last.text += space ? ` ${text}` : text;
      last.box = new DOMRect(last.box.x, last.box.y, box.right - last.box.x, last.box.height);
    }
    return true;
  };
  for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
    if (add(index, index + word.length, true)) continue;
    // A word that is broken itself is read a letter at a time.
    for (let k = 0; k < word.length; k += 1) add(index + k, index + k + 1, k === 0);
  }
  return lines;
}

const heights = new Map<string, { readonly ascent: number; readonly descent: number }>();
let pen: CanvasRenderingContext2D | null = null;

/** A canvas's own measure of letters: where the baseline lies, and how wide a text is. */
export function penWith(font: string): CanvasRenderingContext2D {
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) throw new Error('This browser could not measure the words of the chart.');
  pen.font = font;
  return pen;
}

function heightsOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration) {
  const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const known = heights.get(font);
  if (known !== undefined) return known;
  const measured = penWith(font).measureText('Hg');
  const found = {
    ascent: measured.fontBoundingBoxAscent,
    descent: measured.fontBoundingBoxDescent,
  };
  heights.set(font, found);
  return found;
}
