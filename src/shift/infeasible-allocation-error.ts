/** What stands in the way of an allocation, by the name of the option that asks for it. */
export type AllocationConstraint =
  /** the floors come to more than the budget */
  | 'floor'
  /** a floor lies above the cap of the same area */
  | 'floorOverCap'
  /** the caps leave money that nobody may take */
  | 'cap'
  /** the baselines (with floors) come to more than the budget */
  | 'noLoss'
  /** a baseline, under which an area may not go, lies above its cap */
  | 'noLossOverCap'
  /** no set of awards of at least the minimum uses the budget */
  | 'minimumAward'
  /** no set of so few places uses the budget */
  | 'mostPlaces'
  /** areas set aside keep baselines that come to more than the budget */
  | 'setAside';

/** An area that can't be served, and by how many pounds. */
export interface UnservedArea {
  /** zero-based */
  readonly row: number;
  readonly shortfall: number;
}

/** No allocation keeps all constraints. `shortfall` in pounds: by how much the named one fails. */
export class InfeasibleAllocationError extends Error {
  override readonly name = 'InfeasibleAllocationError';
  readonly constraint: AllocationConstraint;
  /** pounds, above 0: what is missing from the budget, or what of it can't be placed */
  readonly shortfall: number;
  /** the areas that can't be served, the furthest from it first; none where it is the sum that fails */
  readonly areas: readonly UnservedArea[];

  constructor(
    constraint: AllocationConstraint,
    shortfall: number,
    message: string,
    areas: readonly UnservedArea[] = [],
  ) {
    super(message);
    this.constraint = constraint;
    this.shortfall = shortfall;
    this.areas = areas;
  }
}
