/** The map as a picture that can stand by itself: title, legend, sources and attribution under it. */
import { inkOn } from '../map/layers/areas.ts';
import type { LegendModel } from '../map/legend.ts';
import { PATTERN_INK, type PatternTile, patternTile, TILE } from '../map/patterns.ts';
import { tilePattern } from '../map/tile-pattern.ts';
import { wrapWords } from '../ui/charts/wrap-words.ts';

export interface PictureText {
  readonly title: string;
  /** of the map, or of each of the maps from left to right */
  readonly legends: readonly LegendModel[];
  /** sources and attributions, one line each */
  readonly sources: readonly string[];
  /** of a picture for paper: what it is put in, as wide as that, its map no higher. Its words are then of 8 points. */
  readonly frame?: PaperFrame;
}

/** Millimetres. */
export interface PaperFrame {
  readonly width: number;
  readonly height: number;
}

const INK = '#15212c';
const FONT = 'system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif';

/** The classes with what their ends mean: "1.3 to 10.0, Least deprived". */
function classKeys({ classes, ends }: LegendModel): Key[] {
  const noted = classes.some(({ note }) => note !== undefined);
  return classes.map(({ colour, text, note, pattern }, i): Key => {
    const end = i === 0 ? ends.low : i === classes.length - 1 ? ends.high : null;
    const ink = PATTERN_INK[inkOn(colour)];
    return {
      fill: colour,
      range: noted
        ? note === undefined
          ? text
          : `${text} (${note})`
        : end === null
          ? text
          : `${text}, ${end}`,
      tile: pattern === null ? null : patternTile({ classMark: pattern }, ink.colour, ink.opacity),
    };
  });
}

const absenceKeys = ({ absences }: LegendModel): Key[] =>
  absences.map(({ kind, text, fill, mark }) => ({
    fill,
    range: text,
    tile: kind === 'missing' ? null : patternTile(kind, mark),
  }));

/** Two maps side by side, with a line between them. @throws Error where the browser gives no 2D canvas */
export function joined(left: HTMLCanvasElement, right: HTMLCanvasElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const gap = Math.max(2, Math.round(left.width / 200));
  canvas.width = left.width + gap + right.width;
  canvas.height = Math.max(left.height, right.height);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser gives no canvas to put the maps on.');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(left, 0, 0);
  pen.drawImage(right, left.width + gap, 0);
  return canvas;
}

type Line =
  | { readonly kind: 'words'; readonly size: number; readonly bold: boolean; readonly text: string }
  | { readonly kind: 'keys'; readonly keys: readonly Key[]; readonly columns: number };
interface Key {
  readonly fill: string;
  readonly range: string;
  /** the marks that the map draws over the colour; null: none */
  readonly tile: PatternTile | null;
}

const LEADING = 1.45;
const KEY_ROW = 3.2;
const KEY_SIZE = 1.4;
/** what stands before a key's words: its colour and a space */
const KEY_INDENT = 3.2;
const heightOf = (line: Line): number =>
  line.kind === 'words'
    ? line.size * LEADING
    : KEY_ROW * Math.ceil(line.keys.length / line.columns);

/** As many columns, four at most, as let every key's words stand in one line. */
function columnsFor(keys: readonly Key[], width: number, measure: (text: string) => number) {
  const widest = Math.max(0, ...keys.map(({ range }) => measure(range)));
  return Math.max(1, Math.min(4, Math.floor(width / widest)));
}

const MARGIN = 2;
const fontOf = (unit: number, size: number, bold = false) =>
  `${bold ? '600 ' : ''}${size * unit}px ${FONT}`;
const heightOfAll = (lines: readonly Line[], unit: number): number =>
  lines.reduce((sum, line) => sum + heightOf(line) * unit, 2 * MARGIN * unit);

/** @param unit pixels */
function captionLines(
  pen: CanvasRenderingContext2D,
  captionWidth: number,
  text: PictureText,
  unit: number,
): readonly Line[] {
  const width = captionWidth - 2 * MARGIN * unit;
  const lines: Line[] = [];
  const add = (size: number, bold: boolean, words: string) => {
    pen.font = fontOf(unit, size, bold);
    for (const line of wrapWords(words, width, (t) => pen.measureText(t).width))
      lines.push({ kind: 'words', size, bold, text: line });
  };
  if (text.title !== '') add(2, true, text.title);
  text.legends.forEach((legend, i) => {
    const side = text.legends.length < 2 ? '' : i === 0 ? 'Left: ' : 'Right: ';
    add(KEY_SIZE, false, `${side}${legend.sentence}`);
    const keys = [...classKeys(legend), ...absenceKeys(legend)];
    pen.font = fontOf(unit, KEY_SIZE);
    const measure = (words: string) => pen.measureText(words).width + (KEY_INDENT + 1) * unit;
    if (keys.length > 0)
      lines.push({ kind: 'keys', keys, columns: columnsFor(keys, width, measure) });
  });
  for (const source of text.sources) add(1.1, false, source);
  return lines;
}

/** Millimetres of 8 points. */
const ON_PAPER = (8 / 72) * 25.4;

/** Of the frame's width, for the map beside its caption; less where two legends need columns. */
const MAP_SHARE = { one: 0.67, two: 0.55 };

/** Where map and caption stand in a picture, and how large its words are: all in pixels. */
export interface PictureLayout {
  readonly unit: number;
  readonly beside: boolean;
  /** of the caption with its margins */
  readonly captionWidth: number;
}

/**
 * On paper the picture is as wide as its frame and its words are of 8 points: beside the map, or under one that
 * is too wide to share the frame. Elsewhere they stand under it, in units of its width, as large on any screen.
 */
export function layoutOf(
  map: { readonly width: number; readonly height: number },
  frame: PaperFrame | undefined,
  legends = 1,
): PictureLayout {
  if (frame === undefined)
    return { unit: Math.max(10, map.width / 100), beside: false, captionWidth: map.width };
  const share = Math.min(
    (legends > 1 ? MAP_SHARE.two : MAP_SHARE.one) * frame.width,
    (frame.height * map.width) / map.height,
  );
  const beside = (share * map.height) / map.width > frame.height / 2;
  const perMillimetre = map.width / (beside ? share : frame.width);
  return {
    unit: (ON_PAPER * perMillimetre) / KEY_SIZE,
    beside,
    captionWidth: beside ? (frame.width - share) * perMillimetre : map.width,
  };
}

/**
 * @param map the map's own picture, in device pixels
 * @throws Error where the browser gives no 2D canvas
 */
export function captioned(map: HTMLCanvasElement, text: PictureText): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser gives no canvas to put the legend on.');
  const { unit, beside, captionWidth } = layoutOf(map, text.frame, text.legends.length);
  const lines = captionLines(pen, captionWidth, text, unit);
  const margin = MARGIN * unit;
  const width = captionWidth - 2 * margin;
  const height = heightOfAll(lines, unit);
  const left = beside ? map.width + margin : margin;
  // The frame's whole width, so that nothing is enlarged in it.
  canvas.width = Math.ceil(beside ? map.width + captionWidth : map.width);
  canvas.height = Math.ceil(beside ? Math.max(map.height, height) : map.height + height);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(map, 0, 0);
  pen.textBaseline = 'top';
  let y = (beside ? 0 : map.height) + margin;
  for (const line of lines) {
    if (line.kind === 'words') {
      pen.font = fontOf(unit, line.size, line.bold);
      pen.fillStyle = INK;
      pen.fillText(line.text, left, y);
    } else
      line.keys.forEach(({ fill, range, tile }, i) => {
        const x = left + ((i % line.columns) * width) / line.columns;
        const top = y + Math.floor(i / line.columns) * KEY_ROW * unit + 0.6 * unit;
        pen.fillStyle = fill;
        pen.fillRect(x, top, 2.6 * unit, 1.8 * unit);
        const marks = tile === null ? null : tilePattern(pen, tile);
        if (marks !== null) {
          // Three tiles across, as in the legend on the screen.
          marks.setTransform(new DOMMatrix().scale((2.6 * unit) / (3 * TILE)));
          pen.fillStyle = marks;
          pen.fillRect(x, top, 2.6 * unit, 1.8 * unit);
        }
        pen.strokeStyle = '#75828f';
        pen.lineWidth = Math.max(1, unit / 12);
        pen.strokeRect(x, top, 2.6 * unit, 1.8 * unit);
        pen.font = fontOf(unit, KEY_SIZE);
        pen.fillStyle = INK;
        pen.fillText(range, x + KEY_INDENT * unit, top + 0.2 * unit);
      });
    y += heightOf(line) * unit;
  }
  return canvas;
}
