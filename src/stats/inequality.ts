/**
 * How unequally a figure is spread over groups of people that are ordered by deprivation: the family
 * of concentration indices, the Gini coefficient, and the population attributable risk.
 *
 * All take groups from most (first) to least deprived. Concentration is ranked from the most deprived:
 * a negative index means that what is measured gathers among them.
 */
import { groupShares, type PopulationGroup } from './population-groups.ts';

/** The lowest and the highest figure that there can be: 0 and 100 for a percentage. */
export interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * Absolute concentration index: 2Σp(y − μ)(R − ½), in the unit of the value, R the mid-rank of a group in
 * the population (Wagstaff, Paci and van Doorslaer 1991; METHODS, "Concentration index", before division
 * by μ).
 *
 * @param groups from most to least deprived
 * @throws RangeError naming group, field and value; no group
 */
export function concentrationIndex(groups: readonly PopulationGroup[]): number {
  const { share, rank, mean } = groupShares(groups);
  let index = 0;
  for (let i = 0; i < groups.length; i++)
    index +=
      2 *
      (share[i] as number) *
      ((rank[i] as number) - 0.5) *
      ((groups[i] as PopulationGroup).value - mean);
  return index;
}

/**
 * What each group's value counts for in the absolute index: 2p(R − ½). They sum to 0, and with
 * independent errors the index has the standard error √Σ(weight · se)².
 *
 * @throws RangeError as `concentrationIndex`
 */
export function concentrationWeights(groups: readonly PopulationGroup[]): readonly number[] {
  const { share, rank } = groupShares(groups);
  return share.map((p, i) => 2 * p * ((rank[i] as number) - 0.5));
}

/**
 * Concentration index relative to the mean: the absolute one ÷ μ, from −1 to 1 for values of 0 or more.
 * It means something only for a figure with a true zero.
 *
 * @throws RangeError as `concentrationIndex`, and where the mean is not above 0
 */
export function relativeConcentrationIndex(groups: readonly PopulationGroup[]): number {
  return concentrationIndex(groups) / positiveMean(groups);
}

/**
 * Gini coefficient: the relative concentration index with groups ordered by the value itself, so that the
 * order given does not matter. 0 where all are equal.
 *
 * @throws RangeError naming the group whose population is not above 0 or whose value is below 0; where all
 *   values are 0
 */
export function gini(groups: readonly PopulationGroup[]): number {
  positiveMean(groups);
  groups.forEach(({ value }, i) => {
    if (value < 0) throw new RangeError(`group ${i + 1}: value is ${value}; 0 or more expected`);
  });
  return relativeConcentrationIndex(groups.toSorted((a, b) => a.value - b.value));
}

/**
 * Erreygers' index for a bounded figure: 4μC of the figure rescaled to 0-1, which is 4 × the absolute index
 * ÷ (maximum − minimum). It is the same, with the sign turned, for a figure and for its complement
 * (Erreygers, Journal of Health Economics 2009).
 *
 * @throws RangeError naming the group whose value lies outside the bounds; bounds the wrong way round
 */
export function erreygers(groups: readonly PopulationGroup[], bounds: Bounds): number {
  checkBounds(groups, bounds);
  return (4 * concentrationIndex(groups)) / (bounds.maximum - bounds.minimum);
}

/**
 * Wagstaff's index for a bounded figure: C/(1 − μ) of the figure rescaled to 0-1, which is
 * the absolute index × (maximum − minimum) ÷ ((maximum − μ)(μ − minimum)) (Wagstaff, Health Economics 2005).
 *
 * @throws RangeError as `erreygers`, and where the mean lies on a bound
 */
export function wagstaff(groups: readonly PopulationGroup[], bounds: Bounds): number {
  checkBounds(groups, bounds);
  const { minimum, maximum } = bounds;
  const { mean } = groupShares(groups);
  if (!(mean > minimum && mean < maximum))
    throw new RangeError(`mean is ${mean}; between the bounds ${minimum} and ${maximum} expected`);
  return (concentrationIndex(groups) * (maximum - minimum)) / ((maximum - mean) * (mean - minimum));
}

/**
 * Population attributable risk: what the mean would change by if all had the figure of the least
 * deprived group: that figure minus the mean, in the unit of the value. It is 0 where the change would be
 * for the worse, so it is 0 or more where higher is better, 0 or less where lower is.
 *
 * @throws RangeError as `concentrationIndex`
 */
export function populationAttributableRisk(
  groups: readonly PopulationGroup[],
  { better }: { readonly better: 'higher' | 'lower' },
): number {
  const { mean } = groupShares(groups);
  const change = (groups.at(-1) as PopulationGroup).value - mean;
  const isGain = better === 'higher' ? change > 0 : change < 0;
  return isGain ? change : 0;
}

/** One point of the concentration curve: shares from 0 to 1, gathered from the most deprived on. */
export interface CurvePoint {
  readonly people: number;
  readonly amount: number;
}

/**
 * Concentration curve: the share of all that is measured (population × value) held by the most deprived
 * share of people. It starts at 0, 0 and ends at 1, 1; the straight line between them is equality.
 *
 * @throws RangeError as `relativeConcentrationIndex`, and where a value is below 0
 */
export function concentrationCurve(groups: readonly PopulationGroup[]): CurvePoint[] {
  const mean = positiveMean(groups);
  const { share } = groupShares(groups);
  const curve: CurvePoint[] = [{ people: 0, amount: 0 }];
  let people = 0;
  let amount = 0;
  groups.forEach(({ value }, i) => {
    if (value < 0) throw new RangeError(`group ${i + 1}: value is ${value}; 0 or more expected`);
    people += share[i] as number;
    amount += ((share[i] as number) * value) / mean;
    // The sums of shares end a rounding error off 1.
    curve.push(i === groups.length - 1 ? { people: 1, amount: 1 } : { people, amount });
  });
  return curve;
}

function positiveMean(groups: readonly PopulationGroup[]): number {
  const { mean } = groupShares(groups);
  if (!(mean > 0))
    throw new RangeError(`mean is ${mean}; above 0 expected, to measure inequality against`);
  return mean;
}

function checkBounds(groups: readonly PopulationGroup[], { minimum, maximum }: Bounds): void {
  if (!(Number.isFinite(minimum) && Number.isFinite(maximum) && minimum < maximum))
    throw new RangeError(
      `bounds are ${minimum} to ${maximum}; two numbers, the lower first, expected`,
    );
  groups.forEach(({ value }, i) => {
    if (!(value >= minimum && value <= maximum))
      throw new RangeError(`group ${i + 1}: value is ${value}; ${minimum} to ${maximum} expected`);
  });
}
