/**
 * Puts rows in the order of their numbers, the lowest first; of equal numbers, the earlier row. Without a
 * comparison, and so several times as fast as a sort with one, which thousands of draws or all of England's
 * neighbourhoods make felt.
 */

/** Numbers of one bin are put in order one by one: with more than these in one, by their digits instead. */
const MOST_IN_A_BIN = 40;

/** A double's 64 bits as six digits, the lowest first: which half, and how far up. */
const DIGITS = [
  [0, 0],
  [0, 11],
  [0, 22],
  [1, 0],
  [1, 11],
  [1, 22],
] as const;
const VALUES_OF_A_DIGIT = 2048;
const SIGN = 0x80000000;

/** Which half of a double comes first in memory: that is the machine's. */
const LOW_FIRST = new Uint32Array(Float64Array.of(1).buffer)[0] === 0;

/**
 * A sorter of `n` numbers at a time, which keeps its memory for the next.
 *
 * @returns numbers, none of them NaN → their rows in order; the array is overwritten at the next call
 */
export function rowSorter(n: number): (numbers: ArrayLike<number>) => Uint32Array {
  const byBins = binSorter(n);
  let byDigits: ReturnType<typeof digitSorter> | null = null;
  return (numbers) => {
    const rows = byBins(numbers);
    if (rows !== null) return rows;
    byDigits ??= digitSorter(n);
    return byDigits(numbers);
  };
}

/** Rows of some numbers in order, once. @param numbers none of them NaN */
export const rowsInOrder = (numbers: ArrayLike<number>): Uint32Array =>
  rowSorter(numbers.length)(numbers);

/** Numbers spread over their range, put into bins of equal width; null where they crowd into few of them. */
function binSorter(n: number): (numbers: ArrayLike<number>) => Uint32Array | null {
  const bins = 2 ** Math.ceil(Math.log2(2 * n + 2));
  const starts = new Uint32Array(bins);
  const binOf = new Uint32Array(n);
  const keys = new Float64Array(n);
  const rows = new Uint32Array(n);
  return (numbers) => {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < n; i++) {
      const number = numbers[i] as number;
      if (number < low) low = number;
      if (number > high) high = number;
    }
    const stretch = high > low ? (bins - 1) / (high - low) : 0;
    if (!(stretch > 0 && Number.isFinite(stretch) && Number.isFinite(high - low))) return null;
    starts.fill(0);
    for (let i = 0; i < n; i++) {
      const bin = ((numbers[i] as number) - low) * stretch;
      binOf[i] = bin;
      starts[binOf[i] as number] = (starts[binOf[i] as number] as number) + 1;
    }
    let before = 0;
    for (let bin = 0; bin < bins; bin++) {
      const own = starts[bin] as number;
      if (own > MOST_IN_A_BIN) return null;
      starts[bin] = before;
      before += own;
    }
    for (let i = 0; i < n; i++) {
      const bin = binOf[i] as number;
      const place = starts[bin] as number;
      starts[bin] = place + 1;
      rows[place] = i;
      keys[place] = numbers[i] as number;
    }
    // What is out of place now is so within its bin.
    for (let place = 1; place < n; place++) {
      const key = keys[place] as number;
      if (!((keys[place - 1] as number) > key)) continue;
      const row = rows[place] as number;
      let to = place;
      while (to > 0 && (keys[to - 1] as number) > key) {
        keys[to] = keys[to - 1] as number;
        rows[to] = rows[to - 1] as number;
        to -= 1;
      }
      keys[to] = key;
      rows[to] = row;
    }
    return rows;
  };
}

/** Any numbers: digit by digit of their bits, the lowest first (radix sort). */
function digitSorter(n: number): (numbers: ArrayLike<number>) => Uint32Array {
  const keys = new Float64Array(n);
  const pairs = new Uint32Array(keys.buffer);
  const halves = [new Uint32Array(n), new Uint32Array(n)] as const;
  const counts = new Uint32Array(VALUES_OF_A_DIGIT);
  let rows = new Uint32Array(n);
  let spare = new Uint32Array(n);
  return (numbers) => {
    const [lows, highs] = halves;
    // Nought has two signs; adding one turns the negative one into the other.
    for (let i = 0; i < n; i++) keys[i] = (numbers[i] as number) + 0;
    for (let i = 0; i < n; i++) {
      const low = pairs[2 * i + (LOW_FIRST ? 0 : 1)] as number;
      const high = pairs[2 * i + (LOW_FIRST ? 1 : 0)] as number;
      // As whole numbers, the bits of negative doubles run backwards.
      lows[i] = high >= SIGN ? ~low : low;
      highs[i] = high >= SIGN ? ~high : high ^ SIGN;
      rows[i] = i;
    }
    for (const [half, shift] of DIGITS) {
      const bits = halves[half];
      const digit = (row: number) => ((bits[row] as number) >>> shift) & (VALUES_OF_A_DIGIT - 1);
      counts.fill(0);
      for (let i = 0; i < n; i++) counts[digit(i)] = (counts[digit(i)] as number) + 1;
      // A digit that all have in common leaves the order as it is.
      if (n > 0 && counts[digit(0)] === n) continue;
      let before = 0;
      for (let value = 0; value < VALUES_OF_A_DIGIT; value++) {
        const own = counts[value] as number;
        counts[value] = before;
        before += own;
      }
      for (let k = 0; k < n; k++) {
        const row = rows[k] as number;
        const place = counts[digit(row)] as number;
        counts[digit(row)] = place + 1;
        spare[place] = row;
      }
      [rows, spare] = [spare, rows];
    }
    return rows;
  };
}
