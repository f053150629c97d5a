/**
 * Class limits for a map. A cut belongs to the class above it: class i holds cuts[i−1] ≤ v < cuts[i].
 * All functions take present values only (see `sortedPresent`) and return inner cuts, ascending.
 */

/** The values that are numbers, ascending, in a new array; NaN (any absence) is left out. */
export function sortedPresent(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values)
    .filter((v) => !Number.isNaN(v))
    .sort();
}

/** The class of a value: how many cuts are at or below it. */
export function classOf(cuts: readonly number[], value: number): number {
  let below = 0;
  let above = cuts.length;
  while (below < above) {
    const middle = (below + above) >> 1;
    if ((cuts[middle] as number) <= value) below = middle + 1;
    else above = middle;
  }
  return below;
}

/** @throws RangeError where k is not a whole number from 1. */
export function checkClassCount(k: number): void {
  if (!Number.isInteger(k) || k < 1)
    throw new RangeError(`number of classes ${k}: a whole number of 1 or more expected`);
}

/**
 * The place nearest to `wanted` at which sorted values can be parted without parting equal ones:
 * how many values stand below it. 0 or n where all values from there to an end are equal.
 */
function boundaryNear(sorted: Float64Array, at: number, wanted: number): number {
  const value = sorted[at];
  let start = at;
  while (start > 0 && sorted[start - 1] === value) start--;
  let end = at;
  while (end < sorted.length && sorted[end] === value) end++;
  if (start === 0) return end;
  if (end === sorted.length) return start;
  return wanted - start <= end - wanted ? start : end;
}

/**
 * Quantile cuts: k classes of about equal numbers of values. Limits are R's type 7 quantiles;
 * where one falls among equal values it moves to the nearer end of them, halfway to the next value,
 * so that equal values share a class. Classes that ties leave empty are dropped: fewer than k−1 cuts.
 *
 * @param sorted ascending, no NaN
 */
export function quantileCuts(sorted: Float64Array, k: number): number[] {
  checkClassCount(k);
  const n = sorted.length;
  const cuts: number[] = [];
  let last = 0;
  for (let i = 1; i < k && n > 1; i++) {
    const position = (i / k) * (n - 1);
    const low = Math.floor(position);
    const share = position - low;
    const a = sorted[low] as number;
    const b = sorted[Math.min(low + 1, n - 1)] as number;
    let boundary = low + 1;
    let cut = a + share * (b - a);
    if (!(a < cut && cut <= b)) {
      boundary = boundaryNear(sorted, low, (i / k) * n);
      cut = ((sorted[boundary - 1] as number) + (sorted[boundary] as number)) / 2;
    }
    if (boundary <= last || boundary >= n) continue;
    cuts.push(cut);
    last = boundary;
  }
  return cuts;
}

/**
 * k classes of equal width from the lowest to the highest value. A class may hold no value: to drop
 * it would make the steps unequal. No cuts where all values are equal or there are none.
 *
 * @param sorted ascending, no NaN
 */
export function equalCuts(sorted: Float64Array, k: number): number[] {
  checkClassCount(k);
  const low = sorted[0];
  const high = sorted[sorted.length - 1];
  if (low === undefined || high === undefined || low === high) return [];
  return Array.from({ length: k - 1 }, (_, i) => low + ((high - low) * (i + 1)) / k);
}

/**
 * The user's own cuts, as given: a class may hold no value.
 * @throws RangeError where they are not finite and ascending; the message names the cut.
 */
export function ownCuts(cuts: readonly number[]): number[] {
  cuts.forEach((cut, i) => {
    if (!Number.isFinite(cut))
      throw new RangeError(`class limit ${i + 1} is ${cut}: a number expected`);
    const before = cuts[i - 1];
    if (before !== undefined && cut <= before)
      throw new RangeError(`class limit ${i + 1} is ${cut}: more than ${before} expected`);
  });
  return [...cuts];
}
