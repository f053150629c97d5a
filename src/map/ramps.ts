import type { Direction } from '../indicators/types.ts';
import type { Ramp } from '../url/view-state.ts';
import { colourAlong } from './oklab.ts';

export type Scheme = 'light' | 'dark';

/**
 * Stops of each sequential ramp, from pale to dark. All grow darker from stop to stop, so that each
 * can be read in grey and with any colour vision. On the dark scheme the pale end is dimmed and the
 * dark end lifted off the ground; the darkest still means the most deprived, as on paper.
 */
const SEQUENTIAL: Readonly<Record<Ramp, Readonly<Record<Scheme, readonly string[]>>>> = {
  blues: {
    light: ['#d6e6f2', '#a3c8e2', '#6aa3cf', '#3579b3', '#15528c', '#082f5c'],
    dark: ['#d2e3f0', '#a0c5e0', '#6ba3cf', '#3f80b8', '#275f96', '#1d4570'],
  },
  viridis: {
    light: ['#fde725', '#7ad151', '#22a884', '#2a788e', '#414487', '#440154'],
    dark: ['#f2de3a', '#7ad151', '#22a884', '#2f7f96', '#4a4d96', '#5c2170'],
  },
  purples: {
    light: ['#e6e1f1', '#c4b9df', '#9f8cca', '#7a5db0', '#563389', '#33125c'],
    dark: ['#e2dcef', '#c1b6dd', '#9f8cca', '#8068b6', '#654997', '#4d3478'],
  },
  oranges: {
    light: ['#fce5cd', '#f9c28f', '#ee9450', '#cf6420', '#97400c', '#5c2204'],
    dark: ['#f7dfc6', '#f5bd89', '#ea9150', '#cc672a', '#a14a18', '#7a3610'],
  },
  greys: {
    light: ['#e2e5e8', '#bcc2c8', '#929aa2', '#69727b', '#424b54', '#1d242b'],
    dark: ['#e0e4e8', '#bcc3ca', '#97a0a8', '#747e88', '#566069', '#3d464f'],
  },
};

/** Purple to orange over grey: apart for every common colour vision, and no judgement in either. */
const DIVERGING: Readonly<
  Record<Scheme, { low: readonly string[]; middle: string; high: readonly string[] }>
> = {
  light: {
    low: ['#cdc3df', '#a08cc4', '#6f52a0', '#452374'],
    middle: '#eceae6',
    high: ['#f6cf9e', '#e2a052', '#b86c17', '#7d4206'],
  },
  dark: {
    low: ['#b9aecf', '#9a87bf', '#7d64ac', '#64459a'],
    middle: '#dcdad6',
    high: ['#eec48f', '#dc9b50', '#bd7628', '#9c5a16'],
  },
};

/**
 * One colour a class, from the lowest value to the highest. The darkest is the worst: the highest
 * class where a high value is worse or neither, the lowest where a high value is better.
 */
export function rampColours(
  ramp: Ramp,
  classes: number,
  direction: Direction,
  scheme: Scheme,
): string[] {
  const stops = SEQUENTIAL[ramp][scheme];
  const paleToDark = Array.from({ length: classes }, (_, i) =>
    // A single class takes the middle of the ramp.
    colourAlong(stops, classes === 1 ? 0.5 : i / (classes - 1)),
  );
  return direction === 'higherIsBetter' ? paleToDark.reverse() : paleToDark;
}

/** Teal, for what lies as far out as the upper side of the diverging ramp and means the opposite. */
const OPPOSITE: Readonly<Record<Scheme, readonly string[]>> = {
  light: ['#a6d8d0', '#5fb0a6', '#23827a', '#0b5650'],
  dark: ['#9bcfc7', '#66b0a7', '#3a9088', '#22736c'],
};

/** Colours of as many steps as there are on either side of `divergingColours`, from pale to dark. */
export const oppositeColours = (steps: number, scheme: Scheme): string[] =>
  Array.from({ length: steps }, (_, k) =>
    colourAlong(OPPOSITE[scheme], steps === 1 ? 0.6 : k / (steps - 1)),
  );

/** Indicators that are a change, with a meaningful zero: drawn on two ramps from a neutral middle. */
export const isDiverging = (indicatorId: string): boolean =>
  indicatorId === 'imd_decile_change_2019_2025';

/**
 * One colour a class, from the lowest to the highest, for a change around zero. The class that holds
 * zero is neutral; where zero lies on a limit between two classes there is no neutral one. Both
 * sides have the same steps, so that an equal distance from the middle looks equally strong.
 *
 * @param cuts inner class limits, ascending; a value on a limit is in the class above it
 * @param whole true where values are whole numbers: a class from 0 up to under 1 is then zero itself
 */
export function divergingColours(cuts: readonly number[], scheme: Scheme): string[] {
  const { low, middle, high } = DIVERGING[scheme];
  const zeroClass = cuts.filter((cut) => cut <= 0).length;
  const below = zeroClass;
  const above = cuts.length - zeroClass;
  const steps = Math.max(below, above, 1);
  const side = (stops: readonly string[], step: number) =>
    colourAlong(stops, steps === 1 ? 0.6 : (step - 1) / (steps - 1));
  return Array.from({ length: cuts.length + 1 }, (_, i) => {
    if (i === zeroClass) return middle;
    return i < zeroClass ? side(low, zeroClass - i) : side(high, i - zeroClass);
  });
}
