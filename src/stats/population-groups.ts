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
  // In plain loops: with every neighbourhood a group of its own, this is asked for again and again.
  const n = groups.length;
  const first = (groups[0] as PopulationGroup).value;
  let all = 0;
  for (let i = 0; i < n; i++) {
    const { population, value } = groups[i] as PopulationGroup;
    if (!(Number.isFinite(population) && population > 0))
      throw new RangeError(`group ${i + 1}: population is ${population}; above 0 expected`);
    if (!Number.isFinite(value))
      throw new RangeError(`group ${i + 1}: value is ${value}; a number expected`);
    all += population;
  }
  const share: number[] = [];
  const rank: number[] = [];
  let before = 0;
  let above = 0;
  for (let i = 0; i < n; i++) {
    const { population, value } = groups[i] as PopulationGroup;
    const own = population / all;
    share.push(own);
    rank.push(before + own / 2);
    before += own;
    // Deviations from the first value keep the mean of equal values exact, so that they show no slope.
    above += own * (value - first);
  }
  return { share, rank, mean: first + above };
}
