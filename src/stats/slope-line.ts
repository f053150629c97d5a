/** A group's place in the population and what its value adds to the slope. */
export interface SlopeLine {
  /** fitted at b = 0, the most deprived end */
  readonly intercept: number;
  /** β: fitted difference between the ends, least minus most deprived */
  readonly slope: number;
  /** c of each group, so that β = Σ c·value and, with independent errors, se(β) = √Σ c²se² */
  readonly weights: readonly number[];
}

/**
 * Least squares of values on relative rank b = cumulative population share − half the own share, groups
 * from most to least deprived, each weighted by its population share.
 *
 * @param populations above 0
 */
export function slopeLine(populations: readonly number[], values: readonly number[]): SlopeLine {
  // In plain loops: with every neighbourhood of England a group of its own they are 33,755.
  const n = populations.length;
  let all = 0;
  for (let i = 0; i < n; i++) all += populations[i] as number;
  const rank = new Float64Array(n);
  let before = 0;
  let meanRank = 0;
  let mean = 0;
  for (let i = 0; i < n; i++) {
    const share = (populations[i] as number) / all;
    rank[i] = before + share / 2;
    before += share;
    // Σa = 1 and Σab = ½ but for rounding.
    meanRank += share * (rank[i] as number);
    mean += share * (values[i] as number);
  }
  let spread = 0;
  for (let i = 0; i < n; i++)
    spread += ((populations[i] as number) / all) * ((rank[i] as number) - meanRank) ** 2;
  const weights: number[] = [];
  let slope = 0;
  for (let i = 0; i < n; i++) {
    const weight = (((populations[i] as number) / all) * ((rank[i] as number) - meanRank)) / spread;
    weights.push(weight);
    slope += weight * (values[i] as number);
  }
  return { intercept: mean - slope * meanRank, slope, weights };
}
