import { type Allocation, type AllocationInput, allocate } from './allocate.ts';

export interface YearlyLimits {
  /** the most that an area's money may rise in a year, a fraction; undefined for no limit */
  readonly mostRise?: number;
  /** the most that it may fall, a fraction; undefined for no limit but the input's own */
  readonly mostFall?: number;
  /** how the budget grows each year, a fraction; 0 unless given */
  readonly growth?: number;
  /** 1 or more */
  readonly years: number;
}

export interface YearlyPath {
  /** one a year, the first the year after the baselines */
  readonly years: readonly Allocation[];
  /** the first year in which no area is further than 0.05% from its target; null if none */
  readonly yearsToTarget: number | null;
}

/** As near to target as published distances are printed: ±0.05% reads as 0.0 or 0.1. */
const ON_TARGET = 0.0005;

/**
 * Years of an allocation under limits on yearly change ("will not destabilise"): each year's money is
 * shared out from where the last year left it, no area moving further than the limits.
 *
 * @param input the first year; every area needs a baseline
 * @throws RangeError naming an area without baseline or a limit out of range
 * @throws InfeasibleAllocationError of the year in which the limits can't be kept
 */
export function yearlyPath(input: AllocationInput, limits: YearlyLimits): YearlyPath {
  const { mostRise, mostFall, growth = 0, years } = limits;
  if (!Number.isInteger(years) || years < 1 || years > 50)
    throw new RangeError(`years is ${years}; a whole number from 1 to 50 expected`);
  if (mostRise !== undefined && !(mostRise >= 0))
    throw new RangeError(`mostRise is ${mostRise}; 0 or more expected`);
  if (mostFall !== undefined && !(mostFall >= 0 && mostFall <= 1))
    throw new RangeError(`mostFall is ${mostFall}; 0 to 1 expected`);
  if (!(Number.isFinite(growth) && growth > -1))
    throw new RangeError(`growth is ${growth}; above -1 expected`);
  const path: Allocation[] = [];
  let held = input.areas.map(({ baseline, code }, row) => {
    if (baseline !== undefined) return baseline;
    throw new RangeError(
      `row ${row}${code === undefined ? '' : ` (${code})`}: no baseline; a limit on change needs one`,
    );
  });
  for (let year = 1; year <= years; year++) {
    const now = held;
    const step = allocate({
      ...input,
      budget: Math.round(input.budget * (1 + growth) ** (year - 1) * 100) / 100,
      areas: input.areas.map((area, i) => {
        const baseline = now[i] as number;
        const least = [area.floor, mostFall === undefined ? undefined : baseline * (1 - mostFall)];
        const most = [area.cap, mostRise === undefined ? undefined : baseline * (1 + mostRise)];
        const floor = Math.max(...least.filter((x) => x !== undefined));
        const cap = Math.min(...most.filter((x) => x !== undefined));
        return {
          ...area,
          baseline,
          ...(floor > 0 ? { floor } : {}),
          ...(cap < Number.POSITIVE_INFINITY ? { cap } : {}),
        };
      }),
    });
    path.push(step);
    held = Array.from(step.allocation);
  }
  const reached = path.findIndex(({ allocation, target }) =>
    allocation.every((x, i) => {
      const aim = target[i] as number;
      return !(aim > 0) || Math.abs(x - aim) / aim <= ON_TARGET;
    }),
  );
  return { years: path, yearsToTarget: reached < 0 ? null : reached + 1 };
}
