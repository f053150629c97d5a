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
