import { type Bounds, boundsOf } from './allocation-bounds.ts';
import { allocationColumns, penceOf } from './allocation-columns.ts';
import type { Allocation, AllocationInput } from './allocation-types.ts';
import { type AwardRules, choosePlaces } from './award-places.ts';
import { exactSum } from './exact-sum.ts';
import { type Filling, fillToTotal } from './fill-to-total.ts';
import { InfeasibleAllocationError } from './infeasible-allocation-error.ts';
import { roundToPence } from './round-to-pence.ts';
import { targetShares } from './target-shares.ts';

export type {
  Allocation,
  AllocationArea,
  AllocationInput,
  AllocationRule,
} from './allocation-types.ts';

/**
 * Shares out a budget. METHODS, "Proportionate resource shifts".
 *
 * **Set aside.** An area that lacks the figure which the rule reads (need; for positionRatio its
 * position, for core20Only its share; perHead reads none) keeps its baseline, to the penny, and takes no
 * part; targets share out what is left of the budget.
 *
 * **Target** = money × [u·pop/Σpop + (1−u)·pop·need/Σ(pop·need)].
 *
 * **Allocation.** perHead, needWeighted, positionRatio, core20Only and levelUp: one common level L with
 * allocation = L × target held between the bounds, so that every area off its bounds stands at the same
 * share of its target. The low bound is the floor, with noLoss the baseline too; the high one is the cap.
 * levelUp keeps baselines whatever noLoss says: it lifts to a common level, and never lowers.
 * shortfall: baselines (and floors) first, the rest in proportion to what each is then short of target.
 * Caps can hold back more than the areas with a target (or a shortfall) may take: what is then left goes by head to
 * the others with room, never to an area without residents.
 *
 * **minimumAward, mostPlaces.** An award is what an area gets beyond its baseline, all of it where
 * there is none. mostPlaces keeps the areas whose awards would be largest without it (ties: the larger
 * target, then the order given); minimumAward keeps those that reach the minimum first as the level
 * rises, as many as the money serves. The others get no award, and what they would have had is shared
 * out again by the same rule. An area whose floor lies above its baseline is always kept.
 *
 * **Pence.** Exact amounts are rounded by largest remainder, ties by order; Σ allocation = budget.
 *
 * @returns columns in the order of the areas
 * @throws RangeError where an argument is invalid, naming row, field and value
 * @throws InfeasibleAllocationError where no allocation keeps the constraints
 */
export function allocate(input: AllocationInput): Allocation {
  const columns = allocationColumns(input);
  const { population, need, baseline } = columns;
  const u = input.rule === 'perHead' ? 1 : input.rule === 'core20Only' ? 0 : input.universalShare;
  const shares = targetShares(population, need, u);
  const budget = Math.round(penceOf(input.budget));
  const money = budget - setAside(baseline, need, budget);

  const target = new Float64Array(shares.length);
  for (let i = 0; i < shares.length; i++) target[i] = (shares[i] as number) * money;
  const keeps = input.noLoss === true || input.rule === 'levelUp' || input.rule === 'shortfall';
  const bounds = boundsOf(columns, keeps, money);
  const pence = shareOut(input, target, population, bounds, money);

  const n = target.length;
  const out: Allocation = {
    allocation: new Float64Array(n),
    target: new Float64Array(n),
    distanceFromTarget: new Float64Array(n),
  };
  for (let i = 0; i < n; i++) {
    const own = baseline[i] as number;
    const aim = target[i] as number;
    out.target[i] = aim / 100;
    out.distanceFromTarget[i] = aim > 0 ? (own - aim) / aim : Number.NaN;
    if (!Number.isNaN(need[i] as number)) out.allocation[i] = (pence[i] as number) / 100;
    else out.allocation[i] = Number.isNaN(own) ? 0 : Math.round(own) / 100;
  }
  return out;
}

/** Pence that areas without a need figure keep. */
function setAside(baseline: Float64Array, need: Float64Array, budget: number): number {
  let kept = 0;
  for (let i = 0; i < need.length; i++) {
    const own = baseline[i] as number;
    if (Number.isNaN(need[i] as number) && !Number.isNaN(own)) kept += Math.round(own);
  }
  if (kept > budget)
    throw new InfeasibleAllocationError(
      'setAside',
      (kept - budget) / 100,
      `areas without a need figure keep £${kept / 100}, more than the budget of £${budget / 100}`,
    );
  return kept;
}

function shareOut(
  input: AllocationInput,
  target: Float64Array,
  population: Float64Array,
  bounds: Bounds,
  money: number,
): Float64Array {
  const start = input.rule === 'shortfall' ? bounds.low : new Float64Array(target.length);
  const rate = new Float64Array(target.length);
  for (let i = 0; i < target.length; i++) {
    const aim = target[i] as number;
    const short = input.rule === 'shortfall' ? aim - (bounds.low[i] as number) : aim;
    // Not so for an area set aside either, whose target is NaN.
    if (short > 0) rate[i] = short;
  }
  const fill = (low: Float64Array, high: Float64Array): Float64Array =>
    fillAll({ start, rate, low, high }, population, money);
  const rules: AwardRules = {
    minimum: input.minimumAward === undefined ? 0 : Math.ceil(penceOf(input.minimumAward)),
    places: input.mostPlaces === undefined ? target.length : input.mostPlaces,
  };
  const free = fill(bounds.low, bounds.high);
  if (rules.minimum === 0 && rules.places >= target.length)
    return roundToPence(free, bounds.low, bounds.high, money);
  const { low, high } = choosePlaces({ start, rate, target, free, bounds, money }, rules);
  return roundToPence(fill(low, high), low, high, money);
}

/** The filling, and by head among the areas of rate 0 what caps keep from the others. */
function fillAll(filling: Filling, population: Float64Array, money: number): Float64Array {
  const first = fillToTotal(filling, money);
  if (first.unplaced < 0.5) return first.amounts;
  const low = first.amounts;
  const byHead = filling.rate.map((rate, i) =>
    rate > 0 || !((filling.high[i] as number) > (low[i] as number)) ? 0 : (population[i] as number),
  );
  const second = fillToTotal({ start: low, rate: byHead, low, high: filling.high }, money);
  if (second.unplaced < 0.5) return second.amounts;
  const all = exactSum(second.amounts);
  throw new InfeasibleAllocationError(
    'cap',
    (money - all) / 100,
    `the caps leave £${(money - all) / 100} of the budget that no area with residents may take`,
  );
}
