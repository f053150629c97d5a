/** One group of people of a place, or one area of it, with the figure that they share. */
export interface PopulationGroup {
  /** above 0 */
  readonly population: number;
  readonly value: number;
}

/** Groups in their order, as shares of the population. */
export interface GroupShares {
  /** share of the population of each group; they sum to 1 */
  readonly share: readonly number[];
  /** mid-rank of each group in the population: 0 the first person, 1 the last */
  readonly rank: readonly number[];
  /** population-weighted mean of the values */
  readonly mean: number;
}

/**
 * Checked shares, mid-ranks and mean of groups in the order given.
 * @throws RangeError where there is no group, naming the group (1 the first), the field and the value
 */
export function groupShares(groups: readonly PopulationGroup[]): GroupShares {
  if (groups.length === 0) throw new RangeError('0 groups; at least 1 expected');
  groups.forEach(({ population, value }, i) => {
    if (!(Number.isFinite(population) && population > 0))
      throw new RangeError(`group ${i + 1}: population is ${population}; above 0 expected`);
    if (!Number.isFinite(value))
      throw new RangeError(`group ${i + 1}: value is ${value}; a number expected`);
  });
  const all = groups.reduce((sum, { population }) => sum + population, 0);
  const share = groups.map(({ population }) => population / all);
  let before = 0;
  const rank = share.map((a) => {
    const middle = before + a / 2;
    before += a;
    return middle;
  });
  // Deviations from the first value keep the mean of equal values exact, so that they show no slope.
  const first = (groups[0] as PopulationGroup).value;
  const mean =
    first + groups.reduce((sum, { value }, i) => sum + (share[i] as number) * (value - first), 0);
  return { share, rank, mean };
}
