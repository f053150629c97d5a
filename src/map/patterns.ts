/**
 * Small tiles of marks on transparent ground, computed pixel by pixel: hatching for what is
 * suppressed, dots for what is not published, crosses for what is set aside, and one pattern a class for reading without colour.
 * Pixels rather than pictures, so that no image is ever requested.
 */
export interface PatternTile {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Side of a tile in device pixels; drawn at pixel ratio 2, so 8 CSS pixels. */
export const TILE = 16;

/** Whether the pixel at (x, y) of the tile is marked. All tiles repeat without a seam. */
type Marks = (x: number, y: number) => boolean;

const disc = (x: number, y: number, cx: number, cy: number, r: number): boolean => {
  // Distance on the torus: a disc over an edge goes on at the other side.
  const dx = Math.min(Math.abs(x - cx), TILE - Math.abs(x - cx));
  const dy = Math.min(Math.abs(y - cy), TILE - Math.abs(y - cy));
  return dx * dx + dy * dy <= r * r;
};
const rising: Marks = (x, y) => (x + y) % 16 < 3;
const falling: Marks = (x, y) => (x - y + TILE) % 16 < 3;
const level: Marks = (_, y) => y % 16 < 2;
const upright: Marks = (x) => x % 16 < 2;

/** A small cross at a point, two pixels thick. */
const cross = (x: number, y: number, cx: number, cy: number): boolean => {
  const [dx, dy] = [Math.abs(x - cx), Math.abs(y - cy)];
  return dx <= 3 && dy <= 3 && Math.abs(dx - dy) <= 0.5;
};

/** Marks of classes from the lowest to the highest of nine: the order is one of growing weight. */
const CLASS_MARKS: readonly Marks[] = [
  () => false,
  (x, y) => disc(x, y, 8, 8, 1.6),
  (x, y) => disc(x, y, 4, 4, 1.8) || disc(x, y, 12, 12, 1.8),
  level,
  upright,
  rising,
  falling,
  (x, y) => level(x, y) || upright(x, y),
  (x, y) => rising(x, y) || falling(x, y),
];

export const CLASS_PATTERN_COUNT = CLASS_MARKS.length;

/** What class marks are drawn in, on pale and on dark colours: the map and the legend draw the same. */
export const PATTERN_INK = {
  dark: { colour: '#14202b', opacity: 0.55 },
  light: { colour: '#ffffff', opacity: 0.6 },
} as const;

export type PatternKind =
  | 'suppressed'
  | 'notPublished'
  | 'setAside'
  | { readonly classMark: number };

/** @throws RangeError for a class that has no pattern. */
function marksOf(kind: PatternKind): Marks {
  if (kind === 'suppressed') return (x, y) => (x + y) % 8 < 2;
  if (kind === 'notPublished') return (x, y) => disc(x, y, 4, 4, 1.5) || disc(x, y, 12, 12, 1.5);
  if (kind === 'setAside') return (x, y) => cross(x, y, 3.5, 3.5) || cross(x, y, 11.5, 11.5);
  const marks = CLASS_MARKS[kind.classMark];
  if (marks === undefined)
    throw new RangeError(
      `class pattern ${kind.classMark}: 0 to ${CLASS_MARKS.length - 1} expected`,
    );
  return marks;
}

/** Which of the nine patterns each of n classes takes, spread so that the order of weight stays. */
export const patternOfClass = (index: number, n: number): number =>
  n < 2 ? 0 : Math.round((index * (CLASS_PATTERN_COUNT - 1)) / (n - 1));

/** The tile of a pattern in one colour, as RGBA bytes. `colour` is #rrggbb. */
export function patternTile(kind: PatternKind, colour: string, opacity = 1): PatternTile {
  const marked = marksOf(kind);
  const rgb = [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));
  const data = new Uint8ClampedArray(TILE * TILE * 4);
  for (let y = 0; y < TILE; y++)
    for (let x = 0; x < TILE; x++)
      if (marked(x, y)) data.set([...rgb, Math.round(opacity * 255)], (y * TILE + x) * 4);
  return { width: TILE, height: TILE, data };
}
