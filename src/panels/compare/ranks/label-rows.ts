import { endLabels } from '../trends/end-labels.ts';

/** A word that is to stand over a point, as wide as it is. */
export interface PlacedWord {
  /** where its point lies */
  readonly x: number;
  readonly width: number;
}

export interface WordPlace {
  /** its left end */
  readonly left: number;
  /** 0 the lowest */
  readonly row: number;
}

/**
 * Words in rows over their points so that none runs into another: each in the lowest row that has room for
 * it, from left to right. Words are kept between the two edges.
 */
export function labelRows(
  words: readonly PlacedWord[],
  edges: readonly [number, number],
  gap = 8,
): readonly WordPlace[] {
  const places = new Array<WordPlace>(words.length);
  const ends: number[] = [];
  const order = words.map((_, k) => k).sort((a, b) => (words[a]?.x ?? 0) - (words[b]?.x ?? 0));
  for (const k of order) {
    const { x, width } = words[k] as PlacedWord;
    const left = Math.max(edges[0], Math.min(x - width / 2, edges[1] - width));
    let row = ends.findIndex((end) => end + gap <= left);
    if (row < 0) row = ends.length;
    ends[row] = left + width;
    places[k] = { left, row };
  }
  return places;
}

/** A line across the plot whose words stand over one of its ends. */
export interface LabelledLine {
  readonly y: number;
  /** of its words */
  readonly width: number;
}

export interface LineLabel {
  readonly end: 'left' | 'right';
  /** of the words' foot */
  readonly y: number;
}

/** Words stand so far over their lines, and so far from each other at least. */
export const OVER_LINE = 5;
const LINE_OF_WORDS = 14;

/**
 * Words of lines across a plot so that none runs into another: those of the upper half at the end at which the
 * plot is empty there, the others at the other end, or all at the first where two do not fit beside each other.
 *
 * @param above at which end the plot is empty over what is drawn in it
 */
export function lineLabels(
  lines: readonly LabelledLine[],
  width: number,
  [top, bottom]: readonly [number, number],
  above: LineLabel['end'],
): readonly LineLabel[] {
  const widest = lines.map((line) => line.width).toSorted((a, b) => b - a);
  const isBoth = (widest[0] ?? 0) + (widest[1] ?? 0) + LINE_OF_WORDS <= width;
  const below = above === 'right' ? 'left' : 'right';
  const ends = lines.map(({ y }) => (isBoth && y > (top + bottom) / 2 ? below : above));
  const labels = new Array<LineLabel>(lines.length);
  for (const end of ['right', 'left'] as const) {
    const mine = lines.flatMap(({ y }, k) => (ends[k] === end ? [{ k, y }] : []));
    const feet = endLabels(
      mine.map(({ y }) => y - OVER_LINE),
      LINE_OF_WORDS,
      [top, bottom],
    );
    mine.forEach(({ k }, at) => {
      labels[k] = { end, y: feet[at] as number };
    });
  }
  return labels;
}
