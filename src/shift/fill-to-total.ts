import { exactSum } from './exact-sum.ts';

/**
 * What each area may take: start + level·rate, held between low and high. As the level rises no
 * amount falls, so one level gives the total asked for.
 */
export interface Filling {
  readonly start: Float64Array;
  /** 0 or more; an area of rate 0 stays at its low */
  readonly rate: Float64Array;
  readonly low: Float64Array;
  /** not below low; Infinity for none */
  readonly high: Float64Array;
}

const amountAt = ({ start, rate, low, high }: Filling, i: number, level: number): number => {
  const r = rate[i] as number;
  const least = low[i] as number;
  if (r === 0) return least;
  return Math.min(Math.max((start[i] as number) + level * r, least), high[i] as number);
};

/**
 * The level at which the amounts come to `total`, exactly: the amounts bend only where an area leaves
 * its low or meets its high, so the break points are sorted, the two that the total lies between are
 * found by bisection, and the straight piece between them is solved. O(n log n).
 *
 * Where every area of rate above 0 stands at its high and the total is not reached, `unplaced` is what
 * is left. The total may not lie under the sum of the lows (the caller has checked).
 *
 * @returns amounts in the unit of the filling, Σ amounts + unplaced = total within rounding error
 */
export function fillToTotal(
  filling: Filling,
  total: number,
): { amounts: Float64Array; level: number; unplaced: number } {
  const { start, rate, low, high } = filling;
  const n = rate.length;
  // The level at which each leaves its low, and at which it meets its high.
  const leaves = new Float64Array(n);
  const meets = new Float64Array(n);
  const points = new Float64Array(2 * n + 1);
  let count = 1;
  for (let i = 0; i < n; i++) {
    const r = rate[i] as number;
    if (r === 0) continue;
    const from = (start[i] as number) / r;
    const leave = (low[i] as number) / r - from;
    const meet = (high[i] as number) / r - from;
    leaves[i] = leave;
    meets[i] = meet;
    if (leave > 0) points[count++] = leave;
    if (meet > 0 && meet < Number.POSITIVE_INFINITY) points[count++] = meet;
  }
  const breaks = points.subarray(0, count).sort();
  const { under, over } = bracket(filling, total, breaks, leaves, meets);
  const from = breaks[under] as number;
  const to = over < breaks.length ? (breaks[over] as number) : Number.POSITIVE_INFINITY;
  const still = new Float64Array(n);
  const rising = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const r = rate[i] as number;
    if (r > 0 && (leaves[i] as number) <= from && (meets[i] as number) > from) {
      rising[i] = r;
      still[i] = start[i] as number;
    } else still[i] = amountAt(filling, i, from);
  }
  const slope = exactSum(rising);
  const rest = total - exactSum(still);
  // Nobody rises: the sum is flat until the next break point, or for good.
  const level = slope > 0 ? Math.min(Math.max(rest / slope, from), to) : from;
  const amounts = new Float64Array(n);
  for (let i = 0; i < n; i++) amounts[i] = amountAt(filling, i, level);
  const unplaced = slope > 0 ? 0 : Math.max(0, total - exactSum(amounts));
  return { amounts, level, unplaced };
}

/**
 * The neighbouring break points that the total lies between: the last whose sum does not exceed it, and
 * the next. An area is left out of the sums as soon as the interval holds none of its own break
 * points, so that all steps together cost little more than the first.
 */
function bracket(
  filling: Filling,
  total: number,
  breaks: Float64Array,
  leaves: Float64Array,
  meets: Float64Array,
): { under: number; over: number } {
  const { start, rate } = filling;
  const open = new Uint32Array(rate.length);
  // With one break point there is nothing to look for.
  let opens = breaks.length > 1 ? open.length : 0;
  for (let i = 0; i < opens; i++) open[i] = i;
  // Sum of the areas left out, as a constant and a slope.
  let constant = 0;
  let slope = 0;
  let under = 0;
  let over = breaks.length;
  while (over - under > 1) {
    const middle = (under + over) >> 1;
    const level = breaks[middle] as number;
    let sum = constant + slope * level;
    for (let k = 0; k < opens; k++) sum += amountAt(filling, open[k] as number, level);
    if (sum <= total) under = middle;
    else over = middle;
    const from = breaks[under] as number;
    const to = over < breaks.length ? (breaks[over] as number) : Number.POSITIVE_INFINITY;
    let kept = 0;
    for (let k = 0; k < opens; k++) {
      const i = open[k] as number;
      const leave = leaves[i] as number;
      const meet = meets[i] as number;
      if ((rate[i] as number) === 0 || leave >= to || meet <= from)
        constant += amountAt(filling, i, from);
      else if (leave <= from && meet >= to) {
        constant += start[i] as number;
        slope += rate[i] as number;
      } else open[kept++] = i;
    }
    opens = kept;
  }
  return { under, over };
}
