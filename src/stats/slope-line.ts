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
  const all = populations.reduce((sum, p) => sum + p, 0);
  let before = 0;
  const share = populations.map((p) => p / all);
  const rank = share.map((a) => {
    const b = before + a / 2;
    before += a;
    return b;
  });
  // Σa = 1 and Σab = ½ by construction.
  const meanRank = rank.reduce((sum, b, i) => sum + (share[i] as number) * b, 0);
  const spread = rank.reduce((sum, b, i) => sum + (share[i] as number) * (b - meanRank) ** 2, 0);
  const weights = rank.map((b, i) => ((share[i] as number) * (b - meanRank)) / spread);
  const slope = weights.reduce((sum, c, i) => sum + c * (values[i] as number), 0);
  const mean = share.reduce((sum, a, i) => sum + a * (values[i] as number), 0);
  return { intercept: mean - slope * meanRank, slope, weights };
}
