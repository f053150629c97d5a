/** The mean of some places' figures, each weighing as its people do. */
import type { Value } from '../../indicators/value.ts';
import { standardErrorOf } from '../../stats/intervals.ts';
import { standardErrorsAt } from '../../stats/normal.ts';
import type { SeriesEntry } from '../inputs.ts';

export interface MeanPart<T> {
  /** residents; null where none are counted: the place takes no part */
  readonly people: number | null;
  readonly figure: T;
}

/**
 * Mean with 95% limits where all parts have them, as normal and independent. Missing where under half of the
 * places have a figure, or there is none.
 */
export function meanFigure(parts: readonly MeanPart<Value>[]): Value {
  let people = 0;
  let sum = 0;
  let square: number | null = 0;
  let held = 0;
  for (const { people: weight, figure } of parts) {
    if (figure.kind !== 'present' || weight === null) continue;
    held += 1;
    people += weight;
    sum += weight * figure.value;
    const { value, lower, upper } = figure;
    if (square === null || lower === null || upper === null) square = null;
    else square += (weight * standardErrorOf({ value, lower, upper })) ** 2;
  }
  if (people === 0 || held < parts.length / 2) return { kind: 'missing' };
  const mean = sum / people;
  const half = square === null ? null : (standardErrorsAt(0.95) * Math.sqrt(square)) / people;
  return {
    kind: 'present',
    value: mean,
    lower: half === null ? null : mean - half,
    upper: half === null ? null : mean + half,
  };
}

/**
 * The mean in every period that any of the places has, oldest first; NaN where it is missing. The people are
 * those of now in every period. A break for one is a break of the mean.
 */
export function meanSeries(
  parts: readonly MeanPart<readonly SeriesEntry[]>[],
): readonly SeriesEntry[] {
  const periods = new Map<string, { start: number; breaksBefore: boolean }>();
  const byPeriod = parts.map(({ figure }) => {
    const own = new Map<string, SeriesEntry>();
    for (const entry of figure) {
      own.set(entry.period, entry);
      const before = periods.get(entry.period)?.breaksBefore ?? false;
      periods.set(entry.period, {
        start: entry.start,
        breaksBefore: before || entry.breaksBefore,
      });
    }
    return own;
  });
  return [...periods]
    .sort(([, a], [, b]) => a.start - b.start)
    .map(([period, facts]) => {
      const mean = meanFigure(
        parts.map(({ people }, k) => ({ people, figure: figureIn(byPeriod[k]?.get(period)) })),
      );
      const [value, lower, upper] =
        mean.kind === 'present' ? [mean.value, mean.lower, mean.upper] : [null, null, null];
      return {
        period,
        ...facts,
        value: value ?? Number.NaN,
        lower: lower ?? Number.NaN,
        upper: upper ?? Number.NaN,
      };
    });
}

function figureIn(entry: SeriesEntry | undefined): Value {
  if (entry === undefined || Number.isNaN(entry.value)) return { kind: 'missing' };
  return {
    kind: 'present',
    value: entry.value,
    lower: Number.isNaN(entry.lower) ? null : entry.lower,
    upper: Number.isNaN(entry.upper) ? null : entry.upper,
  };
}
