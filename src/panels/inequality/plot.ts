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
