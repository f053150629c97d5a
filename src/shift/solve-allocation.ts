/** What an allocation is worked out from and through: `allocate` gives its outcome, `howHeld` says what held whom. */
import { type Bounds, boundsOf } from './allocation-bounds.ts';
import { type AllocationColumns, allocationColumns, penceOf } from './allocation-columns.ts';
import type { AllocationInput } from './allocation-types.ts';
import { type AwardRules, choosePlaces } from './award-places.ts';
import { exactSum } from './exact-sum.ts';
import { type Filling, fillToTotal } from './fill-to-total.ts';
import { InfeasibleAllocationError } from './infeasible-allocation-error.ts';
import { roundToPence } from './round-to-pence.ts';
import { targetShares } from './target-shares.ts';

/** A filling with the level that it came to. */
export interface Filled {
  readonly filling: Filling;
  readonly level: number;
}

export interface Solution {
  readonly columns: AllocationColumns;
  readonly bounds: Bounds;
  /** pence, not rounded; NaN for an area set aside */
  readonly target: Float64Array;
  /** whole pence */
  readonly pence: Float64Array;
  /** by target, or by shortfall, between the bounds that floors, caps, baselines and awards leave */
  readonly first: Filled;
  /** by head, of what the first could not place; null where it placed all */
  readonly second: Filled | null;
  /** where awards have rules: amounts without them, in pence, and 1 for each area that may have one; else null */
  readonly awards: { readonly without: Float64Array; readonly chosen: Uint8Array } | null;
}

/** As `allocate` says, with what it came through. @throws as `allocate` */
export function solveAllocation(input: AllocationInput): Solution {
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
  return { columns, bounds, target, ...shareOut(input, target, population, bounds, money) };
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
): Pick<Solution, 'pence' | 'first' | 'second' | 'awards'> {
  const start = input.rule === 'shortfall' ? bounds.low : new Float64Array(target.length);
  const rate = new Float64Array(target.length);
  for (let i = 0; i < target.length; i++) {
    const aim = target[i] as number;
    const short = input.rule === 'shortfall' ? aim - (bounds.low[i] as number) : aim;
    // Not so for an area set aside either, whose target is NaN.
    if (short > 0) rate[i] = short;
  }
  const fill = (low: Float64Array, high: Float64Array): FilledAll =>
    fillAll({ start, rate, low, high }, population, money);
  const rules: AwardRules = {
    minimum: input.minimumAward === undefined ? 0 : Math.ceil(penceOf(input.minimumAward)),
    places: input.mostPlaces === undefined ? target.length : input.mostPlaces,
  };
  const done = (
    { amounts, first, second }: FilledAll,
    awards: Solution['awards'],
  ): Pick<Solution, 'pence' | 'first' | 'second' | 'awards'> => {
    const { low, high } = first.filling;
    return { first, second, awards, pence: roundToPence(amounts, low, high, money) };
  };
  const free = fill(bounds.low, bounds.high);
  if (rules.minimum === 0 && rules.places >= target.length) return done(free, null);
  const without = free.amounts;
  const { low, high, inside } = choosePlaces(
    { start, rate, target, free: without, bounds, money },
    rules,
  );
  return done(fill(low, high), { without, chosen: inside });
}

interface FilledAll extends Pick<Solution, 'first' | 'second'> {
  readonly amounts: Float64Array;
}

/** The filling, and by head among the areas of rate 0 what caps keep from the others. */
function fillAll(filling: Filling, population: Float64Array, money: number): FilledAll {
  const { amounts, level, unplaced } = fillToTotal(filling, money);
  const first: Filled = { filling, level };
  if (unplaced < 0.5) return { amounts, first, second: null };
  const low = amounts;
  const byHead = filling.rate.map((rate, i) =>
    rate > 0 || !((filling.high[i] as number) > (low[i] as number)) ? 0 : (population[i] as number),
  );
  const rest: Filling = { start: low, rate: byHead, low, high: filling.high };
  const second = fillToTotal(rest, money);
  if (second.unplaced < 0.5)
    return { amounts: second.amounts, first, second: { filling: rest, level: second.level } };
  const all = exactSum(second.amounts);
  throw new InfeasibleAllocationError(
    'cap',
    (money - all) / 100,
    `the caps leave £${(money - all) / 100} of the budget that no area with residents may take`,
  );
}
