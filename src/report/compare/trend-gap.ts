/** The gap between two areas period by period, each with its interval. */
import type { Indicator } from '../../indicators/types.ts';
import type { Trend, TrendPoint } from '../trend.ts';
import { type Difference, differenceOf } from './difference.ts';

export interface GapPoint {
  readonly period: string;
  /** decimal year at which the period starts */
  readonly start: number;
  readonly own: TrendPoint;
  readonly other: TrendPoint;
  /** own less other */
  readonly difference: Difference;
}

export interface GapTrend {
  /** runs that may be joined by a line: neither of the two breaks within one */
  readonly segments: readonly (readonly GapPoint[])[];
  /** oldest first; never empty */
  readonly points: readonly GapPoint[];
  /** periods before which method or population base changed for either */
  readonly breaks: readonly string[];
}

/**
 * First less second in every period that both have, at 95%: one gap is asked for. Null where they share none.
 */
export function gapTrend(
  i: Indicator,
  own: { readonly name: string; readonly trend: Trend },
  other: { readonly name: string; readonly trend: Trend },
): GapTrend | null {
  const theirs = new Map(
    other.trend.segments.flatMap((run, segment) =>
      run.map((point) => [point.period, { point, segment }] as const),
    ),
  );
  const segments: GapPoint[][] = [];
  let before: string | null = null;
  own.trend.segments.forEach((run, segment) => {
    for (const point of run) {
      const match = theirs.get(point.period);
      if (match === undefined) {
        before = null;
        continue;
      }
      const now = `${segment}/${match.segment}`;
      if (now !== before) segments.push([]);
      before = now;
      segments.at(-1)?.push({
        period: point.period,
        start: point.start,
        own: point,
        other: match.point,
        difference: differenceOf(
          i,
          { name: own.name, value: { kind: 'present', ...limitsOf(point) } },
          { name: other.name, value: { kind: 'present', ...limitsOf(match.point) } },
          0.95,
        ),
      });
    }
  });
  const points = segments.flat();
  if (points.length === 0) return null;
  const held = new Set(points.map(({ period }) => period));
  return {
    segments,
    points,
    breaks: [...new Set([...own.trend.breaks, ...other.trend.breaks])].filter((p) => held.has(p)),
  };
}

const limitsOf = ({ value, lower, upper }: TrendPoint) => ({ value, lower, upper });
