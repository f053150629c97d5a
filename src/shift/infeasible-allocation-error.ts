/** What stands in the way of an allocation, by the name of the option that asks for it. */
export type AllocationConstraint =
  /** the floors come to more than the budget, or one lies above its cap */
  | 'floor'
  /** the caps leave money that nobody may take */
  | 'cap'
  /** the baselines (with floors) come to more than the budget, or one lies above its cap */
  | 'noLoss'
  /** no set of awards of at least the minimum uses the budget */
  | 'minimumAward'
  /** no set of so few places uses the budget */
  | 'mostPlaces'
  /** areas set aside keep baselines that come to more than the budget */
  | 'setAside';

/** No allocation keeps all constraints. `shortfall` in pounds: by how much the named one fails. */
export class InfeasibleAllocationError extends Error {
  override readonly name = 'InfeasibleAllocationError';
  readonly constraint: AllocationConstraint;
  /** pounds, above 0: what is missing from the budget, or what of it can't be placed */
  readonly shortfall: number;
  /** the area that can't be served, where it is one; zero-based */
  readonly row: number | null;

  constructor(
    constraint: AllocationConstraint,
    shortfall: number,
    message: string,
    row: number | null = null,
  ) {
    super(message);
    this.constraint = constraint;
    this.shortfall = shortfall;
    this.row = row;
  }
}
