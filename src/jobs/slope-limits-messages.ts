/** What a page and its worker say to each other about the simulated limits of slopes. */
import type { SlopeGroup, SlopeLimits, SlopeOptions } from '../stats/slope-index.ts';

export interface SlopeLimitsTask {
  /** unique among those asked for together */
  readonly id: string;
  readonly groups: readonly SlopeGroup[];
  readonly options: SlopeOptions;
}

export type SlopeLimitsAnswer =
  /** of all tasks, from 0 to 1 */
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'limits'; readonly id: string; readonly limits: SlopeLimits }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string };
