/** What a measure of inequality says of itself. */
import type { Indicator } from '../../indicators/types.ts';

export type MeasureId =
  | 'slope'
  | 'relativeSlope'
  | 'gap'
  | 'ratio'
  | 'concentration'
  | 'attributable';

export interface MeasureNames {
  readonly id: MeasureId;
  /** plain: "Gap across the whole place" */
  readonly title: string;
  /** "Slope index of inequality (SII)" */
  readonly method: string;
  /** which version, with the choices made: for the line under the number */
  readonly variant: string;
  readonly caveat: string;
}

export type Measure = MeasureNames &
  (
    | {
        readonly kind: 'present';
        readonly value: number;
        readonly interval: readonly [number, number] | null;
        /** "6.9 years" */
        readonly text: string;
        /** "3.1 to 10.8"; null where there are no limits */
        readonly intervalText: string | null;
        /** one sentence that a board member can read */
        readonly words: string;
      }
    | { readonly kind: 'absent'; readonly sentence: string }
  );

/** What a standard deviation or a score lacks: a nought that means none. */
export const hasTrueZero = ({ unit }: Indicator): boolean => unit !== 'score';
