import type { AllocationColumns } from './allocation-columns.ts';
import { exactSum } from './exact-sum.ts';
import { InfeasibleAllocationError, type UnservedArea } from './infeasible-allocation-error.ts';

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
 * @throws InfeasibleAllocationError where floors or baselines come to more than the money, or over a cap, then
 * with every area where they do
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
  const overCap: number[] = [];
  for (let i = 0; i < n; i++) {
    if (Number.isNaN(need[i] as number)) continue;
    const own = orElse(baseline[i] as number, 0);
    held[i] = Math.round(own);
    floorsOnly[i] = orElse(floor[i] as number, 0);
    forced[i] = (floorsOnly[i] as number) > own ? 1 : 0;
    exact[i] = Math.max(floorsOnly[i] as number, keepsBaseline ? own : 0);
    const most = orElse(cap[i] as number, Number.POSITIVE_INFINITY);
    if ((exact[i] as number) > most) overCap.push(i);
    high[i] = Math.floor(most);
    low[i] = Math.min(Math.ceil(exact[i] as number), high[i] as number);
  }
  if (overCap.length > 0) throw capTooLow(overCap, exact, floorsOnly, cap);
  if (exactSum(low) > money) {
    const least = exactSum(exact);
    if (least > money + 0.5) throw tooMuch(least, exactSum(floorsOnly), money);
    for (let i = 0; i < n; i++) low[i] = Math.floor(exact[i] as number);
  }
  return { low, high, held, forced };
}

const orElse = (value: number, instead: number): number => (Number.isNaN(value) ? instead : value);

function capTooLow(
  rows: readonly number[],
  exact: Float64Array,
  floors: Float64Array,
  cap: Float64Array,
): InfeasibleAllocationError {
  const areas = rows
    .map((row): UnservedArea => {
      const apart = (exact[row] as number) - (cap[row] as number);
      return { row, shortfall: apart / 100 };
    })
    .sort((a, b) => b.shortfall - a.shortfall || a.row - b.row);
  const { row, shortfall } = areas[0] as UnservedArea;
  const isFloor = (floors[row] as number) > (cap[row] as number);
  const what = isFloor ? 'floor' : 'baseline, under which it may not go,';
  return new InfeasibleAllocationError(
    isFloor ? 'floorOverCap' : 'noLossOverCap',
    shortfall,
    `row ${row}: its ${what} is £${(exact[row] as number) / 100} and its cap £${(cap[row] as number) / 100}`,
    areas,
  );
}

function tooMuch(least: number, floors: number, money: number): InfeasibleAllocationError {
  const isFloor = floors > money;
  const asked = isFloor ? floors : least;
  return new InfeasibleAllocationError(
    isFloor ? 'floor' : 'noLoss',
    (asked - money) / 100,
    `${isFloor ? 'the floors' : 'the baselines and floors'} come to £${asked / 100}, the money to share to £${money / 100}`,
  );
}
