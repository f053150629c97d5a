import { rowsInOrder } from './row-sorter.ts';

/**
 * The rank of each value among those present, 1 first; ties share the lowest rank, and the next
 * value's rank counts them all (1, 2, 2, 4). An absent value (null or NaN) has none: NaN.
 *
 * @param order 'ascending' ranks the lowest value 1, 'descending' the highest
 */
export function rankValues(
  values: ArrayLike<number | null>,
  order: 'ascending' | 'descending',
): Float64Array {
  const n = values.length;
  const sign = order === 'ascending' ? 1 : -1;
  const rows = new Uint32Array(n);
  const held = new Float64Array(n);
  let count = 0;
  for (let row = 0; row < n; row++) {
    const value = values[row];
    if (!isPresent(value)) continue;
    rows[count] = row;
    held[count++] = sign * value;
  }
  const keys = held.subarray(0, count);
  const sorted = rowsInOrder(keys);
  const ranks = new Float64Array(n).fill(Number.NaN);
  let rank = 0;
  let before = Number.NaN;
  for (let place = 0; place < sorted.length; place++) {
    const at = sorted[place] as number;
    const key = keys[at] as number;
    if (key !== before) rank = place + 1;
    ranks[rows[at] as number] = rank;
    before = key;
  }
  return ranks;
}

const isPresent = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && !Number.isNaN(value);
