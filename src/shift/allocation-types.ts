/** What an allocation takes and gives: `allocate` says what each part means. */

export interface AllocationArea {
  readonly code?: string;
  /** of the pot's one named denominator: residents, or registered patients */
  readonly population: number;
  /** per head, on a scale with a true zero; null where missing */
  readonly need: number | null;
  /** pounds that the area has now */
  readonly baseline?: number;
  /** population-weighted mid-rank, 0 most deprived, 1 least */
  readonly position?: number;
  /** share of residents who live in Core20 neighbourhoods, 0 to 1 */
  readonly core20Share?: number;
  /** pounds, of the whole allocation, baseline included */
  readonly floor?: number;
  /** pounds, of the whole allocation, baseline included */
  readonly cap?: number;
}

export type AllocationRule =
  | 'perHead'
  | 'needWeighted'
  | 'positionRatio'
  | 'core20Only'
  | 'levelUp'
  | 'shortfall';

export interface AllocationInput {
  readonly areas: readonly AllocationArea[];
  /** pounds in all, baselines included */
  readonly budget: number;
  /** u: 1 is by head, 0 by need. Read by all rules but perHead (always 1) and core20Only (always 0). */
  readonly universalShare: number;
  readonly rule: AllocationRule;
  /** positionRatio: need of the most deprived over that of the least, 1 or more */
  readonly ratio?: number;
  /** no area goes under its baseline; false unless given */
  readonly noLoss?: boolean;
  /** pounds beyond the baseline: an area gains this or more, or nothing */
  readonly minimumAward?: number;
  /** at most so many areas gain */
  readonly mostPlaces?: number;
}

export interface Allocation {
  /** pounds, whole pence; NaN for none: an area set aside has its baseline, 0 where it has none */
  readonly allocation: Float64Array;
  /** pounds, not rounded, constraints ignored; NaN for an area set aside */
  readonly target: Float64Array;
  /** (baseline − target) ÷ target, a fraction, minus is under target; NaN without a baseline or target, or with a target of 0 */
  readonly distanceFromTarget: Float64Array;
}
