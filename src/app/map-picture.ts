/** The map as a picture that can stand by itself: title, legend, sources and attribution under it. */
import type { LegendModel } from '../map/legend.ts';

export interface PictureText {
  readonly title: string;
  readonly legend: LegendModel | null;
  /** sources and attributions, one line each */
  readonly sources: readonly string[];
}

const FONT = 'system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif';

/** Words broken into lines no wider than `width`. A word that is wider stands alone. */
export function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The classes with what their ends mean: "1.3 to 10.0, Least deprived". */
function classKeys({ classes, ends }: LegendModel): { fill: string; range: string }[] {
  const noted = classes.some(({ note }) => note !== undefined);
  return classes.map(({ colour, text, note }, i) => {
    const end = i === 0 ? ends.low : i === classes.length - 1 ? ends.high : null;
    if (noted) return { fill: colour, range: note === undefined ? text : `${text} (${note})` };
    return { fill: colour, range: end === null ? text : `${text}, ${end}` };
  });
}

/**
 * @param map the map's own picture, in device pixels
 * @throws Error where the browser gives no 2D canvas
 */
export function captioned(map: HTMLCanvasElement, text: PictureText): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser gives no canvas to put the legend on.');
  // Everything in units of the map's width, so that the words are as large on any screen.
  const unit = Math.max(10, map.width / 100);
  const margin = 2 * unit;
  const width = map.width - 2 * margin;
  type Row = { readonly size: number; readonly bold: boolean; readonly text: string };
  const rows: Row[] = [];
  const add = (size: number, bold: boolean, words: string) => {
    pen.font = `${bold ? '600 ' : ''}${size * unit}px ${FONT}`;
    for (const line of wrapped(words, width, (t) => pen.measureText(t).width))
      rows.push({ size, bold, text: line });
  };
  add(2, true, text.title);
  if (text.legend !== null) add(1.4, false, text.legend.sentence);
  const keys = [
    ...(text.legend === null ? [] : classKeys(text.legend)),
    ...(text.legend?.absences.map(({ fill, text: range }) => ({ fill, range })) ?? []),
  ];
  const before = rows.length;
  for (const source of text.sources) add(1.1, false, source);
  const leading = 1.45;
  const rowHeight = ({ size }: Row) => size * unit * leading;
  const keyHeight = keys.length === 0 ? 0 : 3.2 * unit * Math.ceil(keys.length / 4);
  const height = rows.reduce((sum, row) => sum + rowHeight(row), 2 * margin + keyHeight);
  canvas.width = map.width;
  canvas.height = Math.ceil(map.height + height);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(map, 0, 0);
  pen.textBaseline = 'top';
  let y = map.height + margin;
  const write = (row: Row) => {
    pen.font = `${row.bold ? '600 ' : ''}${row.size * unit}px ${FONT}`;
    pen.fillStyle = '#15212c';
    pen.fillText(row.text, margin, y);
    y += rowHeight(row);
  };
  rows.slice(0, before).forEach(write);
  keys.forEach(({ fill, range }, i) => {
    const x = margin + ((i % 4) * width) / 4;
    const top = y + Math.floor(i / 4) * 3.2 * unit + 0.6 * unit;
    pen.fillStyle = fill;
    pen.fillRect(x, top, 2.6 * unit, 1.8 * unit);
    pen.strokeStyle = '#75828f';
    pen.lineWidth = Math.max(1, unit / 12);
    pen.strokeRect(x, top, 2.6 * unit, 1.8 * unit);
    pen.font = `${1.4 * unit}px ${FONT}`;
    pen.fillStyle = '#15212c';
    pen.fillText(range, x + 3.2 * unit, top + 0.2 * unit);
  });
  y += keyHeight;
  rows.slice(before).forEach(write);
  return canvas;
}
