/**
 * For each of `count` groups, the parent that most of its members' weight lies in; the lower row
 * where two tie, -1 where a group has no member.
 */
export function heaviestParent(
  groupOf: Int32Array,
  parentOf: Int32Array,
  weights: Float64Array,
  count: number,
): Int32Array {
  const byGroup: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  groupOf.forEach((group, member) => {
    const sums = byGroup[group];
    const parent = parentOf[member];
    const weight = weights[member];
    if (!sums || parent === undefined || weight === undefined)
      throw new RangeError(`member ${member}: group ${group} of ${count} has no parent or weight`);
    const before = sums.get(parent);
    sums.set(parent, before === undefined ? weight : before + weight);
  });
  return Int32Array.from(byGroup, (sums) => heaviestFirst(sums)[0] ?? -1);
}

/** Keys by falling weight, the lower key first where two tie. */
export function heaviestFirst(sums: ReadonlyMap<number, number>): number[] {
  return [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([key]) => key);
}
