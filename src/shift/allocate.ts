import type { Allocation, AllocationInput } from './allocation-types.ts';
import { solveAllocation } from './solve-allocation.ts';

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
  const { columns, target, pence } = solveAllocation(input);
  const { need, baseline } = columns;
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
