import type { AllocationColumns } from './allocation-columns.ts';
import { exactSum } from './exact-sum.ts';
import { InfeasibleAllocationError } from './infeasible-allocation-error.ts';

/** What an allocation may be, in whole pence; 0 to 0 for an area set aside. */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** what the area has now: an award counts from here; 0 where no baseline is given */
  readonly held: Float64Array;
  /** 1 where the floor lies above what the area has now, so that it can't go without an award */
  readonly forced: Uint8Array;
}

/**
 * The bounds of every area. A bound between two pence gives way inwards, as no one is to be a part of a
 * penny under a floor; where that alone would ask for more than there is, outwards.
 *
 * @param keepsBaseline no area goes under its baseline
 * @param money pence that the areas with a need figure share
 * @throws InfeasibleAllocationError where floors or baselines come to more than the money, or over a cap
 */
export function boundsOf(
  { need, baseline, floor, cap }: AllocationColumns,
  keepsBaseline: boolean,
  money: number,
): Bounds {
  const n = need.length;
  const exact = new Float64Array(n);
  const low = new Float64Array(n);
  const high = new Float64Array(n);
  const held = new Float64Array(n);
  const forced = new Uint8Array(n);
  const floorsOnly = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    if (Number.isNaN(need[i] as number)) continue;
    const own = orElse(baseline[i] as number, 0);
    held[i] = Math.round(own);
    floorsOnly[i] = orElse(floor[i] as number, 0);
    forced[i] = (floorsOnly[i] as number) > own ? 1 : 0;
    exact[i] = Math.max(floorsOnly[i] as number, keepsBaseline ? own : 0);
    const most = orElse(cap[i] as number, Number.POSITIVE_INFINITY);
    if ((exact[i] as number) > most) {
      const isFloor = (floorsOnly[i] as number) > most;
      const what = isFloor ? 'floor' : 'baseline, under which it may not go,';
      throw new InfeasibleAllocationError(
        isFloor ? 'floor' : 'noLoss',
        ((exact[i] as number) - most) / 100,
        `row ${i}: its ${what} is £${(exact[i] as number) / 100} and its cap £${most / 100}`,
        i,
      );
    }
    high[i] = Math.floor(most);
    low[i] = Math.min(Math.ceil(exact[i] as number), high[i] as number);
  }
  if (exactSum(low) > money) {
    const least = exactSum(exact);
    if (least > money + 0.5) throw tooMuch(least, exactSum(floorsOnly), money);
    for (let i = 0; i < n; i++) low[i] = Math.floor(exact[i] as number);
  }
  return { low, high, held, forced };
}

const orElse = (value: number, instead: number): number => (Number.isNaN(value) ? instead : value);

function tooMuch(least: number, floors: number, money: number): InfeasibleAllocationError {
  const isFloor = floors > money;
  const asked = isFloor ? floors : least;
  return new InfeasibleAllocationError(
    isFloor ? 'floor' : 'noLoss',
    (asked - money) / 100,
    `${isFloor ? 'the floors' : 'the baselines and floors'} come to £${asked / 100}, the money to share to £${money / 100}`,
  );
}
