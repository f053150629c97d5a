/** Which period a measure's baseline is. */
import { type Month, measuredOver, monthWords } from '../../indicators/period-span.ts';
import type { Indicator } from '../../indicators/types.ts';

export type BaselineHow =
  /** as the board agreed */
  | 'agreed'
  /** the last that ended before the strategy began */
  | 'beforeStart'
  /** none ended before it, or no start is given */
  | 'earliest'
  /** the agreed one is not held: chosen as if none had been agreed */
  | 'notHeld';

export interface Baseline {
  readonly period: string;
  readonly how: BaselineHow;
  /** how it was chosen, in a sentence */
  readonly words: string;
}

/**
 * @param periods held at the level, oldest first; the latest is among them
 * @param agreedPeriod null: to be chosen
 * @param start the strategy's first month; null where none is given
 * @returns null where no period is held
 */
export function baselineOf(
  i: Pick<Indicator, 'sources'>,
  periods: readonly string[],
  agreedPeriod: string | null,
  start: Month | null,
): Baseline | null {
  if (agreedPeriod !== null && periods.includes(agreedPeriod))
    return { period: agreedPeriod, how: 'agreed', words: 'The baseline is the one agreed.' };
  const chosen = chosenOf(i, periods, start);
  if (chosen === null || agreedPeriod === null) return chosen;
  return {
    period: chosen.period,
    how: 'notHeld',
    words: `The agreed baseline, ${agreedPeriod}, is not held here. ${chosen.words}`,
  };
}

function chosenOf(
  i: Pick<Indicator, 'sources'>,
  periods: readonly string[],
  start: Month | null,
): Baseline | null {
  const [earliest] = periods;
  if (earliest === undefined) return null;
  if (periods.length === 1)
    return { period: earliest, how: 'earliest', words: 'It is the only period that is held.' };
  const before =
    start === null
      ? undefined
      : periods.findLast((period) => {
          const measured = measuredOver(i, period);
          return measured.kind === 'span' && measured.last < start;
        });
  if (before !== undefined && start !== null)
    return {
      period: before,
      how: 'beforeStart',
      words: `It is the last period that ended before ${monthWords(start)}.`,
    };
  return {
    period: earliest,
    how: 'earliest',
    words:
      start === null
        ? 'It is the earliest period that is held.'
        : `It is the earliest period that is held: none ended before ${monthWords(start)}.`,
  };
}
