/**
 * One area of a scenario with every figure that a rule or an outcome reads. null is missing, never 0.
 */
export interface ShiftArea {
  /** ONS code, or that of a GP practice */
  readonly code: string;
  readonly name: string;
  /** of the pot's one named denominator */
  readonly population: number;
  /** per head, of the chosen measure */
  readonly need: number | null;
  /** pounds it has now; null where none is published or given */
  readonly baseline: number | null;
  /** population-weighted mid-rank, 0 most deprived */
  readonly position: number | null;
  /** share of residents in Core20 neighbourhoods, 0 to 1 */
  readonly core20Share: number | null;
  /** people who are income-deprived */
  readonly incomeDeprived: number | null;
  /** score of the measure that outcomes are read against, higher is more deprived */
  readonly deprivation: number | null;
  /** pounds of the target that the pot's publisher gives; null where none is published */
  readonly publishedTarget: number | null;
  /** (allocation − target) ÷ target as published, a fraction, minus is under target; null where none is */
  readonly publishedDistance: number | null;
}
