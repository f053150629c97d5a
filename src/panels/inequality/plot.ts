/** Where things stand in a chart that is as wide as it has room for. */

export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

const part = ([low, high]: readonly [number, number], value: number): number =>
  high === low ? 0.5 : (value - low) / (high - low);

/** A plot about 0.62 as high as it is wide, within bounds that a panel and a wide window bear. */
export function plotOf(
  width: number,
  xExtent: readonly [number, number],
  yExtent: readonly [number, number],
  { left = 44, right = 12, top = 20, bottom = 36 } = {},
): Plot {
  const height = Math.round(Math.min(460, Math.max(190, width * 0.62)));
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    x: (value) => left + part(xExtent, value) * (width - left - right),
    y: (value) => height - bottom - part(yExtent, value) * (height - top - bottom),
  };
}

/** Decimals with which neighbouring ticks are told apart. */
export const tickDecimals = (ticks: readonly number[]): number => {
  const step = ticks.length < 2 ? 1 : Math.abs((ticks[1] as number) - (ticks[0] as number));
  return step > 0 ? Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) : 0;
};

/**
 * Many points as one path of dots, each pixel once: tens of thousands of circles would halt the page.
 */
export function dotsPath(points: readonly { readonly x: number; readonly y: number }[]): string {
  const seen = new Set<string>();
  let path = '';
  for (const { x, y } of points) {
    const dot = `${x.toFixed(0)} ${y.toFixed(0)}`;
    if (seen.has(dot)) continue;
    seen.add(dot);
    path += `M${dot}h0`;
  }
  return path;
}

/** A rectangle of the drawing, in its pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Of text of 12 px: above and below its baseline, with a little air. */
const ASCENT = 11;
const DESCENT = 4;
/** Further off a label would not be read as that of its point. */
const FARTHEST = 64;

/** What a label takes up. */
export const boxOfLabel = (
  baseline: number,
  { left, right }: Pick<Box, 'left' | 'right'>,
): Box => ({ left, right, top: baseline - ASCENT, bottom: baseline + DESCENT });

const held = (best: number, [highest, lowest]: readonly [number, number]): number =>
  Math.min(lowest, Math.max(highest, best));

/**
 * Where the baseline of a label stands clear of marks: as near as can be to where it would be best.
 *
 * @param span its left and right
 * @param within the highest and the lowest baseline
 * @param farthest how far off it may stand, in pixels
 * @returns null where no place near it is clear
 */
export function clearPlace(
  best: number,
  span: Pick<Box, 'left' | 'right'>,
  marks: readonly Box[],
  within: readonly [number, number],
  farthest = FARTHEST,
): number | null {
  const [highest, lowest] = within;
  const near = marks.filter((mark) => mark.left < span.right && span.left < mark.right);
  const start = held(best, within);
  for (let off = 0; off <= farthest; off++)
    for (const baseline of [start - off, start + off]) {
      if (baseline < highest || baseline > lowest) continue;
      const label = boxOfLabel(baseline, span);
      if (!near.some((mark) => meet(mark, label))) return baseline;
    }
  return null;
}

/** The same for a label that must stand: the best place itself, where none near it is clear. */
export const clearBaseline = (
  best: number,
  span: Pick<Box, 'left' | 'right'>,
  marks: readonly Box[],
  within: readonly [number, number],
): number => clearPlace(best, span, marks, within) ?? held(best, within);

const LEAST_RADIUS = 1.5;

/**
 * Radii of circles whose areas are as their people, in a plot of any size. All together take a twentieth of it,
 * so that they are as large as they can be apart; where few would hide their limits, all are made smaller alike,
 * as a limit to each would make them one size.
 */
export function radiiIn(
  populations: readonly number[],
  { width, height, left, right, top, bottom }: Omit<Plot, 'x' | 'y'>,
): number[] {
  const most = populations.reduce((high, people) => Math.max(high, people), 0);
  const people = populations.reduce((sum, one) => sum + one, 0);
  const [across, up] = [width - left - right, height - top - bottom];
  const largest = Math.min(Math.sqrt((0.05 * across * up * most) / people / Math.PI), up / 20);
  return populations.map((one) => Math.max(LEAST_RADIUS, largest * Math.sqrt(one / most)));
}

/** A slanting line as boxes, so that labels can be kept off it. */
export function boxesOfLine(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  steps = 40,
): Box[] {
  return Array.from({ length: steps }, (_, k) => {
    const at = (part: number) => ({
      x: from.x + (part / steps) * (to.x - from.x),
      y: from.y + (part / steps) * (to.y - from.y),
    });
    const [a, b] = [at(k), at(k + 1)];
    return {
      left: Math.min(a.x, b.x),
      right: Math.max(a.x, b.x),
      top: Math.min(a.y, b.y) - 1,
      bottom: Math.max(a.y, b.y) + 1,
    };
  });
}
