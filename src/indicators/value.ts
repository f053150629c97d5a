/**
 * A figure, or the reason why there is none. The four absences are told apart everywhere:
 * nothing in Evenground turns one into a zero.
 */
export type Value =
  | {
      readonly kind: 'present';
      readonly value: number;
      readonly lower: number | null;
      readonly upper: number | null;
    }
  | { readonly kind: Absence };

/** suppressed: withheld by its publisher. missing: no figure though one was due. notPublished: none exists at this level or for this area. */
export const ABSENCES = ['suppressed', 'missing', 'notPublished'] as const;
export type Absence = (typeof ABSENCES)[number];

/** The status byte of a pack column, by position. */
export const STATUSES = ['present', ...ABSENCES] as const;
export const STATUS = {
  present: 0,
  suppressed: 1,
  missing: 2,
  notPublished: 3,
} as const satisfies Record<(typeof STATUSES)[number], number>;

export const ABSENCE_WORDS: Record<Absence, string> = {
  suppressed: 'Suppressed by the publisher',
  missing: 'Missing',
  notPublished: 'Not published at this level',
};

/**
 * Figures are held in single precision, which is exact for what is published; counts above
 * 16,777,216 (people of England) are not, so such a column is held in double.
 */
export type FigureArray = Float32Array | Float64Array;

/**
 * One indicator at one level: a typed column in that level's area order (ascending code).
 * `values[i]` is NaN wherever `status[i]` is not present. `lower` and `upper` are the 95% limits,
 * NaN where none; null when the indicator has none at all.
 */
export interface Column {
  readonly values: FigureArray;
  readonly status: Uint8Array;
  readonly lower: Float32Array | null;
  readonly upper: Float32Array | null;
}

/** The figure in row `row` of a column. @throws RangeError where the row is outside it. */
export function valueAt(column: Column, row: number): Value {
  const status = column.status[row];
  const value = column.values[row];
  if (status === undefined || value === undefined)
    throw new RangeError(`row ${row} is outside a column of ${column.values.length} areas`);
  const kind = STATUSES[status];
  if (kind === undefined) throw new RangeError(`row ${row} has status ${status}; 0 to 3 expected`);
  if (kind !== 'present') return { kind };
  const lower = column.lower?.[row] ?? Number.NaN;
  const upper = column.upper?.[row] ?? Number.NaN;
  return {
    kind,
    value,
    lower: Number.isNaN(lower) ? null : lower,
    upper: Number.isNaN(upper) ? null : upper,
  };
}
