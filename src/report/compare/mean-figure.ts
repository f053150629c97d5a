/** The mean of some places' figures, each weighing as its people do. */
import { ABSENCES, type Value } from '../../indicators/value.ts';
import { standardErrorOf } from '../../stats/intervals.ts';
import { standardErrorsAt } from '../../stats/normal.ts';
import { type SeriesEntry, valueOfEntry } from '../inputs.ts';

export interface MeanPart<T> {
  /** residents; null where none are counted: the place takes no part */
  readonly people: number | null;
  readonly figure: T;
  /** modelled here: figures share the error of the model, and of their district */
  readonly modelled?: boolean;
}

/**
 * Mean with 95% limits where all parts have them, as normal and independent. Errors that modelled figures share
 * do not average out: their limits are the means of the limits, as in a tale of two places.
 *
 * Where under half of the places have a figure it is missing, unless all of them lack it for one reason.
 */
export function meanFigure(parts: readonly MeanPart<Value>[]): Value {
  let people = 0;
  let sum = 0;
  let square: number | null = 0;
  let shared: number | null = parts.some(({ modelled }) => modelled === true) ? 0 : null;
  let held = 0;
  for (const { people: weight, figure } of parts) {
    if (figure.kind !== 'present' || weight === null) continue;
    held += 1;
    people += weight;
    sum += weight * figure.value;
    const { value, lower, upper } = figure;
    if (square === null || lower === null || upper === null) square = null;
    else {
      const error = weight * standardErrorOf({ value, lower, upper });
      square += error ** 2;
      if (shared !== null) shared += error;
    }
  }
  if (people === 0 || held < parts.length / 2) return absenceOf(parts);
  const mean = sum / people;
  const half =
    square === null ? null : (standardErrorsAt(0.95) * (shared ?? Math.sqrt(square))) / people;
  return {
    kind: 'present',
    value: mean,
    lower: half === null ? null : mean - half,
    upper: half === null ? null : mean + half,
  };
}

/** Withheld or not published, where that is so of every one; else missing. */
function absenceOf(parts: readonly MeanPart<Value>[]): Value {
  const kind = ABSENCES.find(
    (one) => parts.length > 0 && parts.every(({ figure }) => figure.kind === one),
  );
  return { kind: kind ?? 'missing' };
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
        parts.map(({ people }, k) => ({ people, figure: valueOfEntry(byPeriod[k]?.get(period)) })),
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
