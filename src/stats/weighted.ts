/** The mean of what is present, and the share of all weight that it stands for. */
export interface WeightedMean {
  /** null where less than half of the weight has a value */
  readonly mean: number | null;
  /** 0 to 1 */
  readonly coverage: number;
}

/**
 * Weighted mean that leaves absent values out, with their weight. Where less than half of the
 * weight is covered it would describe another area than the one asked for, so there is none.
 *
 * @param values null or NaN where absent
 * @param weights 0 or more, one a value
 * @throws RangeError where the lengths differ, a weight is negative, or all weights are 0
 */
export function weightedMean(
  values: ArrayLike<number | null>,
  weights: ArrayLike<number>,
): WeightedMean {
  if (values.length !== weights.length)
    throw new RangeError(`${values.length} values but ${weights.length} weights; as many expected`);
  let all = 0;
  let covered = 0;
  let sum = 0;
  for (let row = 0; row < values.length; row++) {
    const weight = weights[row] as number;
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw new RangeError(`row ${row}: weight is ${weight}; 0 or more expected`);
    all += weight;
    const value = values[row];
    if (value === null || value === undefined || Number.isNaN(value)) continue;
    covered += weight;
    sum += weight * value;
  }
  if (all === 0) throw new RangeError('all weights are 0; at least one above 0 expected');
  const coverage = covered / all;
  return { mean: covered > 0 && coverage >= 0.5 ? sum / covered : null, coverage };
}
