/** Whether a measure can have moved yet: its latest period held against the month in which a strategy began. */

import { formatNumber } from '../../indicators/format.ts';
import { type Measured, type Month, monthWords } from '../../indicators/period-span.ts';

/**
 * no: all of the latest period lies before the start. partly: it spans the start. yes: all of it lies after.
 * untold: an index that is named after the year of its publication. noEarlier: it reaches past the start, and
 * no other period is held. noFigure: none for the place or beneath it. noStart: no start is given.
 */
export const MOVED_YET = {
  no: 'Not yet',
  partly: 'In part',
  yes: 'Yes',
  untold: 'Cannot be told',
  noEarlier: 'No earlier figure to judge by',
  noFigure: 'No figure',
  noStart: 'No start given',
} as const satisfies Record<string, string>;
export type MovedYetKind = keyof typeof MOVED_YET;

export interface MovedYet {
  readonly kind: MovedYetKind;
  /** "No: the latest figures, 2021-23, ended in December 2023, before the strategy began in April 2024." */
  readonly words: string;
}

/**
 * @param period of the latest figure, in words
 * @param start the strategy's first month; null where none is given
 */
export function movedYet(measured: Measured, period: string, start: Month | null): MovedYet {
  if (start === null)
    return {
      kind: 'noStart',
      words: `Give the month in which the strategy began, and ${period} can be held against it.`,
    };
  const began = `the strategy began in ${monthWords(start)}`;
  if (measured.kind === 'unknown')
    return {
      kind: 'untold',
      words: `Cannot be told: the period “${period}” does not name the months in which it was measured.`,
    };
  if (measured.kind === 'edition')
    return measured.year * 12 + 11 < start
      ? { kind: 'no', words: `No: it was published in ${measured.year}, before ${began}.` }
      : {
          kind: 'untold',
          words: `Cannot be told: ${period} is the year in which it was published. What it is made from is older and of several years, and ${began}.`,
        };
  const { first, last } = measured;
  if (last < start)
    return {
      kind: 'no',
      words: `No: the latest figures, ${period}, ended in ${monthWords(last)}, before ${began}.`,
    };
  if (first >= start)
    return {
      kind: 'yes',
      words: `Yes: the latest figures, ${period}, begin in ${monthWords(first)}, and ${began}.`,
    };
  const after = last - start + 1;
  return {
    kind: 'partly',
    words: `In part: the latest figures, ${period}, span the start. ${formatNumber(after)} of their ${formatNumber(last - first + 1)} months lie after ${began.replace('the strategy began in', 'the strategy began, in')}.`,
  };
}

/** The verdict as it stands on its own: "Can have moved: yes", not "moved: yes". */
export const canHaveMoved = ({ kind }: Pick<MovedYet, 'kind'>): string =>
  kind === 'noStart' || kind === 'noEarlier' || kind === 'noFigure'
    ? MOVED_YET[kind]
    : `Can have moved: ${MOVED_YET[kind].toLowerCase()}`;

/** The same verdict where the latest period is the only one held: what could have moved cannot be seen. */
export const withoutEarlier = (moved: MovedYet, period: string): MovedYet =>
  moved.kind !== 'yes' && moved.kind !== 'partly'
    ? moved
    : {
        kind: 'noEarlier',
        words: `No earlier figure to judge by: only ${period} is held, which reaches past the strategy’s start.`,
      };

/** How the verdicts were reached, for a footnote. */
export const MOVED_YET_METHOD =
  'Whether a measure can have moved yet says only if its latest period reaches past the month in which the strategy began. It does not say that the strategy moved it.';
