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
  const rows: number[] = [];
  for (let row = 0; row < values.length; row++) if (isPresent(values[row])) rows.push(row);
  const at = (row: number) => values[row] as number;
  rows.sort((a, b) => (order === 'ascending' ? at(a) - at(b) : at(b) - at(a)));
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    ranks[row] = before !== undefined && at(before) === at(row) ? (ranks[before] as number) : i + 1;
  });
  return ranks;
}

const isPresent = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && !Number.isNaN(value);
