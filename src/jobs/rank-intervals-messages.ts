/** What goes to and comes from the worker that draws ranks. */
import type { RankIntervals, RankOptions } from '../stats/rank-intervals.ts';

export interface RankQuestion {
  /** NaN where absent */
  readonly values: Float64Array;
  /** NaN where unknown */
  readonly standardErrors: Float64Array;
  readonly options: RankOptions;
}

export type RankAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly intervals: RankIntervals }
  | { readonly kind: 'failed'; readonly message: string };
