/** Which column a table is sorted by, and which way. */
export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/**
 * The rows in order, ties as they stood. A row without a value (null or NaN) comes last in both
 * directions: a missing figure is neither the lowest nor the highest.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  sortBy: (row: Row) => number | string | null,
  { direction }: Sort,
): Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const absent = (value: number | string | null) => value === null || Number.isNaN(value);
  return rows
    .map((row) => ({ row, value: sortBy(row) }))
    .sort((a, b) => {
      if (absent(a.value) || absent(b.value))
        return Number(absent(a.value)) - Number(absent(b.value));
      if (typeof a.value === 'number' && typeof b.value === 'number')
        return sign * (a.value - b.value);
      return sign * collator.compare(String(a.value), String(b.value));
    })
    .map(({ row }) => row);
}

/** What pressing a head does: first direction, then the other, then the order as it was. */
export function nextSort(
  current: Sort | null,
  column: string,
  first: Sort['direction'],
): Sort | null {
  if (current?.column !== column) return { column, direction: first };
  if (current.direction !== first) return null;
  return { column, direction: first === 'ascending' ? 'descending' : 'ascending' };
}
