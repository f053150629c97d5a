/** A drawing with its title above and its source under it, as one SVG that stands by itself. */
import { type SvgMark, svgText } from './svg-mark.ts';
import { wrapWords } from './wrap-words.ts';

/** Where the marks of a drawing lie, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ChartPictureInput {
  readonly title: string;
  /** whose figures, of what period, under what licence */
  readonly source: string;
  readonly marks: readonly SvgMark[];
  readonly box: Box;
  /** as CSS names it */
  readonly fontFamily: string;
  /** the width of a text in CSS pixels */
  readonly widthOf: (text: string, font: PictureFont) => number;
}

export interface PictureFont {
  /** CSS pixels */
  readonly size: number;
  readonly weight: number;
}

export interface ChartPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const PAD = 20;
const GAP = 14;
/** Title and source need so much room; a narrower drawing is enlarged towards it, but not to a poster. */
const LEAST_WIDTH = 420;
const MOST_ENLARGED = 1.6;
const TITLE: PictureFont & { readonly line: number } = { size: 17, weight: 600, line: 22 };
const SOURCE: PictureFont & { readonly line: number } = { size: 11, weight: 400, line: 15 };
/** The light page's ink, its muted ink and its rule: a picture is on white whatever the screen is. */
const INK = '#15212c';
const MUTED = '#4d5b68';
const RULE = '#d4dae0';

/**
 * @returns SVG text without style sheets, links or foreign objects: word processors and drawing
 * programs read none of them alike
 */
export function chartPicture(input: ChartPictureInput): ChartPicture {
  const { title, source, marks, box, fontFamily, widthOf } = input;
  const scale = Math.max(1, Math.min(MOST_ENLARGED, LEAST_WIDTH / box.width));
  const inner = Math.max(LEAST_WIDTH, Math.ceil(box.width * scale));
  const width = inner + 2 * PAD;
  const lines = (text: string, font: PictureFont) =>
    wrapWords(text, inner, (part) => widthOf(part, font));
  const titleLines = lines(title, TITLE);
  const sourceLines = lines(source, SOURCE);
  const drawingTop = PAD + titleLines.length * TITLE.line + GAP;
  const ruleAt = drawingTop + Math.ceil(box.height * scale) + GAP;
  const height = ruleAt + 8 + sourceLines.length * SOURCE.line + PAD;
  const text = (words: readonly string[], font: typeof TITLE, top: number, fill: string) =>
    words.map(
      (line, k): SvgMark => ({
        tag: 'text',
        attributes: {
          x: PAD,
          // The baseline lies at about four fifths of a line.
          y: top + k * font.line + font.size,
          'font-size': font.size,
          'font-weight': font.weight,
          fill,
        },
        children: [line],
      }),
    );
  const svg = svgText({
    tag: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': fontFamily,
    },
    children: [
      { tag: 'title', attributes: {}, children: [title] },
      { tag: 'desc', attributes: {}, children: [source] },
      { tag: 'rect', attributes: { width, height, fill: '#ffffff' } },
      ...text(titleLines, TITLE, PAD, INK),
      {
        tag: 'g',
        attributes: {
          transform: transformText(PAD - box.x * scale, drawingTop - box.y * scale, scale),
        },
        children: marks,
      },
      {
        tag: 'line',
        attributes: { x1: PAD, x2: width - PAD, y1: ruleAt, y2: ruleAt, stroke: RULE },
      },
      ...text(sourceLines, SOURCE, ruleAt + 8, MUTED),
    ],
  });
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height };
}

function transformText(x: number, y: number, scale: number): string {
  const moved = `translate(${x.toFixed(2)} ${y.toFixed(2)})`;
  return scale === 1 ? moved : `${moved} scale(${scale.toFixed(4)})`;
}
