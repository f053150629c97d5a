/**
 * The quantile group (1 = lowest values) of each value.
 *
 * Values are ranked ascending, ties taking the lowest rank, and
 * group = floor((q + 1) − ceil(((n + 1) − rank) / (n / q))), 0 becoming 1, n the number of values
 * present. An absent value stays absent; with fewer values than groups all are absent.
 * Source: OHID, PHEindicatormethods, documented method of `phe_quantile`.
 *
 * @param q number of groups, e.g. 5 for fifths
 * @throws RangeError where q is not a whole number above 0 or a value is not a finite number
 */
export function assignQuantiles(values: readonly (number | null)[], q: number): (number | null)[] {
  if (!Number.isInteger(q) || q < 1)
    throw new RangeError(`q is ${q}; a whole number of groups, 1 or more, expected`);
  const present: number[] = [];
  values.forEach((value, row) => {
    if (value === null) return;
    if (!Number.isFinite(value))
      throw new RangeError(`row ${row}: value is ${value}; a finite number or null expected`);
    present.push(value);
  });
  const n = present.length;
  if (n < q) return values.map(() => null);
  present.sort((a, b) => a - b);
  const rankOf = new Map<number, number>();
  present.forEach((value, i) => {
    if (!rankOf.has(value)) rankOf.set(value, i + 1);
  });
  return values.map((value) => {
    if (value === null) return null;
    const rank = rankOf.get(value) as number;
    const group = Math.floor(q + 1 - Math.ceil((n + 1 - rank) / (n / q)));
    return group === 0 ? 1 : group;
  });
}
