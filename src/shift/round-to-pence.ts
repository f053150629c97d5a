/** Remainders closer than this many parts of a penny count as a tie: they differ by rounding error. */
const PARTS = 1e6;

/** Remainders are first counted in this many classes, so that only one class has to be sorted. */
const CLASSES = 1024;

/**
 * Whole pence from exact ones by largest remainder: each amount is cut to whole pence, and the pence
 * left over go one each to the largest remainders, ties to the area that stands first. No amount
 * leaves its bounds, which are whole pence; the sum is `total`.
 *
 * @param amounts pence, within their bounds, that sum to `total` within rounding error
 * @throws RangeError where the bounds can't hold the total
 */
export function roundToPence(
  amounts: Float64Array,
  low: Float64Array,
  high: Float64Array,
  total: number,
): Float64Array {
  const n = amounts.length;
  const pence = new Float64Array(n);
  let left = total;
  for (let i = 0; i < n; i++) {
    const whole = Math.floor(amounts[i] as number);
    pence[i] = whole;
    left -= whole;
  }
  // One round is the rule; more are needed only where sums are so large that a double drops pence.
  while (left !== 0) {
    const step = left > 0 ? 1 : -1;
    // What each would get first: 0 the largest remainder (or, taking pence back, the smallest).
    const rank = new Float64Array(n);
    let able = 0;
    for (let i = 0; i < n; i++) {
      const next = (pence[i] as number) + step;
      if (next < (low[i] as number) || next > (high[i] as number)) {
        rank[i] = Number.NaN;
        continue;
      }
      const remainder = Math.round(((amounts[i] as number) - (pence[i] as number)) * PARTS);
      rank[i] = Math.min(Math.max(step > 0 ? PARTS - remainder : remainder, 0), PARTS);
      able++;
    }
    if (able === 0)
      throw new RangeError(`the bounds leave ${left} pence of ${total} that no area can take`);
    const count = Math.min(able, Math.abs(left));
    for (const i of firstOf(rank, count)) pence[i] = (pence[i] as number) + step;
    left -= step * count;
  }
  return pence;
}

/** The `count` lowest ranks, ties to the area that stands first; an area of rank NaN takes no part. */
function firstOf(rank: Float64Array, count: number): number[] {
  const classOf = (value: number): number => Math.floor((value / (PARTS + 1)) * CLASSES);
  const sizes = new Uint32Array(CLASSES);
  for (let i = 0; i < rank.length; i++) {
    const value = rank[i] as number;
    if (value >= 0) (sizes[classOf(value)] as number)++;
  }
  let edge = 0;
  let before = 0;
  while (before + (sizes[edge] as number) < count) before += sizes[edge++] as number;
  const chosen: number[] = [];
  const undecided: number[] = [];
  for (let i = 0; i < rank.length; i++) {
    const value = rank[i] as number;
    if (!(value >= 0)) continue;
    const group = classOf(value);
    if (group < edge) chosen.push(i);
    else if (group === edge) undecided.push(i);
  }
  undecided.sort((a, b) => (rank[a] as number) - (rank[b] as number) || a - b);
  return chosen.concat(undecided.slice(0, count - before));
}
