import { type AllocationInput, allocate } from './allocate.ts';
import { type Outcome, type OutcomeInput, outcomeOf } from './outcome.ts';

/** What the slider from "by head" to "all by need" does, one point a step. */
export interface CurvePoint {
  readonly universalShare: number;
  readonly outcome: Outcome;
}

/** By head, in tenths, to all by need. */
export const CURVE_STEPS: readonly number[] = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0];

/**
 * The outcomes of one scenario as the universal share goes from 1 to 0.
 * @throws InfeasibleAllocationError where the constraints can't be kept: they don't depend on the share
 */
export function curveOverUniversalShare(
  input: AllocationInput,
  about: Omit<OutcomeInput, 'allocation' | 'budget'>,
  steps: readonly number[] = CURVE_STEPS,
): CurvePoint[] {
  return steps.map((universalShare) => ({
    universalShare,
    outcome: outcomeOf({
      ...about,
      budget: input.budget,
      allocation: allocate({ ...input, universalShare }),
    }),
  }));
}
