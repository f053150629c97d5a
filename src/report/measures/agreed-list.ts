/** A board's own list of measures: what was agreed, before any figure is looked at. */
import { parseYearMonth } from '../../indicators/period-span.ts';
import { indicator } from '../../indicators/registry.ts';
import type { Direction, Indicator } from '../../indicators/types.ts';

export interface AgreedMeasure {
  /** id in the registry; each stands once in a list */
  readonly indicator: string;
  /** what the board takes for good, where the registry judges none; null: as the registry has it */
  readonly direction: Exclude<Direction, 'neutral'> | null;
  /** period of the baseline; null: the last that ended before the strategy began, else the earliest held */
  readonly baseline: string | null;
  /** in the unit of the indicator; null: none agreed */
  readonly target: number | null;
  /** "2027-03"; null: no date agreed */
  readonly by: string | null;
}

export interface MeasureList {
  /** name of the strategy or plan */
  readonly strategy: string;
  /** month in which it began, "2024-04"; null: not said */
  readonly starts: string | null;
  readonly measures: readonly AgreedMeasure[];
}

/** As many as a board can follow, and an address can carry. */
export const MOST_MEASURES = 24;
export const LONGEST_NAME = 120;

export const agreed = (id: string, more: Partial<AgreedMeasure> = {}): AgreedMeasure => ({
  indicator: id,
  direction: null,
  baseline: null,
  target: null,
  by: null,
  ...more,
});

/** A count of people grows with the place: it has no baseline that a target could be held against. */
export const canBeMeasure = (i: Indicator): boolean => i.mappable && i.unit !== 'people';

/** The indicator as the board judges it. @throws RangeError where the registry has no such indicator */
export function judged({ indicator: id, direction }: AgreedMeasure): Indicator {
  const i = indicator(id);
  return i.direction === 'neutral' && direction !== null ? { ...i, direction } : i;
}

/** Where the values of an indicator can lie, in its unit. */
export function rangeOf({ unit }: Indicator): { readonly least: number; readonly most: number } {
  if (unit === '%') return { least: 0, most: 100 };
  if (unit === 'years') return { least: 0, most: 120 };
  return { least: -1e6, most: 1e6 };
}

/** With another measure at its end. A list that is full, or holds it, stays as it is. */
export const withMeasure = (list: MeasureList, id: string): MeasureList =>
  list.measures.length >= MOST_MEASURES || list.measures.some((one) => one.indicator === id)
    ? list
    : { ...list, measures: [...list.measures, agreed(id)] };

export const withoutMeasure = (list: MeasureList, id: string): MeasureList => ({
  ...list,
  measures: list.measures.filter((one) => one.indicator !== id),
});

export const withChanged = (
  list: MeasureList,
  id: string,
  change: Partial<AgreedMeasure>,
): MeasureList => ({
  ...list,
  measures: list.measures.map((one) => (one.indicator === id ? { ...one, ...change } : one)),
});

/** One step up (−1) or down (1); at an end it stays. */
export function withMoved(list: MeasureList, id: string, by: -1 | 1): MeasureList {
  const from = list.measures.findIndex((one) => one.indicator === id);
  const to = from + by;
  const moved = list.measures[from];
  if (moved === undefined || to < 0 || to >= list.measures.length) return list;
  const measures = list.measures.toSpliced(from, 1).toSpliced(to, 0, moved);
  return { ...list, measures };
}

/** The strategy's first month; null where none is given. */
export const startOf = ({ starts }: MeasureList): number | null =>
  starts === null ? null : parseYearMonth(starts);
