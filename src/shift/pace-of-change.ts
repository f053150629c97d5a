/** NHS pace-of-change policy: growth for all, and more or less by distance from target. */
export interface PaceOfChangePolicy {
  /** a fraction: 0.0437 is 4.37% */
  readonly baseGrowth: number;
  /** share of the distance from target that one year closes */
  readonly closes: number;
  /** the most that convergence adds or takes, as a fraction */
  readonly mostConvergence: number;
}

/**
 * ICB core services 2025/26: base growth 4.37%, convergence −0.5 to +0.5 points. Convergence is a fifth of
 * the opening distance, so that the limit is met at 2.5% from target: NHS England's published columns
 * follow this for 42 of 42 ICBs.
 */
export const NHS_CORE_2025_26: PaceOfChangePolicy = {
  baseGrowth: 0.0437,
  closes: 0.2,
  mostConvergence: 0.005,
};

/** Primary medical care 2025/26: base growth 3.09%, the same convergence. */
export const NHS_PRIMARY_MEDICAL_2025_26: PaceOfChangePolicy = {
  baseGrowth: 0.0309,
  closes: 0.2,
  mostConvergence: 0.005,
};

export interface PaceOfChangeStep {
  /** (baseline grown − target) ÷ target, minus is under target */
  readonly openingDistance: number;
  readonly convergence: number;
  /** pounds */
  readonly allocation: number;
  readonly closingDistance: number;
}

/**
 * One year of pace of change: allocation = baseline × (1 + base growth) × (1 + convergence), where
 * convergence = −closes × opening distance, held within its limits.
 *
 * @param baseline pounds this year; @param target pounds, fair share of next year's money
 * @throws RangeError where either is not above 0
 */
export function paceOfChange(
  baseline: number,
  target: number,
  { baseGrowth, closes, mostConvergence }: PaceOfChangePolicy,
): PaceOfChangeStep {
  if (!(Number.isFinite(baseline) && baseline > 0))
    throw new RangeError(`baseline is ${baseline}; pounds above 0 expected`);
  if (!(Number.isFinite(target) && target > 0))
    throw new RangeError(`target is ${target}; pounds above 0 expected`);
  const grown = baseline * (1 + baseGrowth);
  const openingDistance = (grown - target) / target;
  const convergence = Math.min(
    Math.max(-closes * openingDistance, -mostConvergence),
    mostConvergence,
  );
  const allocation = grown * (1 + convergence);
  return {
    openingDistance,
    convergence,
    allocation,
    closingDistance: (allocation - target) / target,
  };
}
