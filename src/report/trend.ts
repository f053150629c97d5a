/** A series as a line with limits that breaks where method or population base changed. */
import type { SeriesEntry } from './inputs.ts';

export interface TrendPoint {
  readonly period: string;
  /** decimal year at which the period starts */
  readonly start: number;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface Trend {
  /** runs of points that may be joined by a line; a gap or a change of method starts a new one */
  readonly segments: readonly (readonly TrendPoint[])[];
  readonly first: TrendPoint;
  readonly last: TrendPoint;
  /** the periods before which the method or the population base changed */
  readonly breaks: readonly string[];
}

/** Null where no period has a figure. */
export function trendOf(entries: readonly SeriesEntry[] | undefined): Trend | null {
  const segments: TrendPoint[][] = [];
  const breaks: string[] = [];
  let current: TrendPoint[] = [];
  const close = () => {
    if (current.length > 0) segments.push(current);
    current = [];
  };
  for (const entry of entries ?? []) {
    if (entry.breaksBefore) {
      close();
      if (segments.length > 0) breaks.push(entry.period);
    }
    if (Number.isNaN(entry.value)) {
      close();
      continue;
    }
    current.push({
      period: entry.period,
      start: entry.start,
      value: entry.value,
      lower: Number.isNaN(entry.lower) ? null : entry.lower,
      upper: Number.isNaN(entry.upper) ? null : entry.upper,
    });
  }
  close();
  const first = segments[0]?.[0];
  const last = segments.at(-1)?.at(-1);
  if (first === undefined || last === undefined) return null;
  return { segments, first, last, breaks };
}
