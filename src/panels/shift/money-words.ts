/** Money as these screens write it: pounds, and what it is beside by head. Files carry the pence. */
import { formatNumber } from '../../indicators/format.ts';
import { formatPerHead } from '../../report/shift/outcome-words.ts';
import { formatPounds } from '../../report/shift/scenario-sentence.ts';
import type { OutcomeArea } from '../../shift/outcome.ts';

const SMALL = 100;

/** "£371,882"; small sums with their pence, "£32.50". */
export const shownPounds = (pounds: number): string =>
  formatPounds(pounds, Math.abs(pounds) < SMALL && Math.round(pounds * 100) % 100 !== 0 ? 2 : 0);

/** "£0.98"; with more digits under a penny */
export const shownPerHead = (pounds: number | null): string =>
  pounds === null ? 'no people' : formatPerHead(pounds);

/** "372,000 people": as many figures as a reader can hold. */
export const shownPeople = (people: number): string => `${formatNumber(Math.round(people))} people`;

/**
 * An area's money beside another share-out: by head where money is given, what it has now where existing
 * money moves.
 */
export function againstWords(
  { change, changeByHead, baseline }: OutcomeArea,
  movesExisting: boolean,
): string {
  if (movesExisting) {
    if (change === 0) return 'Keeps what it has';
    const has = baseline === null ? '' : ` of ${shownPounds(baseline)}`;
    return change > 0 ? `Gains ${shownPounds(change)}` : `Loses ${shownPounds(-change)}${has}`;
  }
  if (changeByHead === null) return 'Set aside';
  if (change === 0 && changeByHead > 0.005) return `Nothing: by head ${shownPounds(changeByHead)}`;
  const more = change - changeByHead;
  // What rounding to pence gives is no difference.
  if (Math.abs(more) < 0.02) return 'The same as by head';
  return `${shownPounds(Math.abs(more))} ${more > 0 ? 'more' : 'less'} than by head`;
}

/** The universal share in words, for the slider: "Half by head, half by need". */
export function universalWords(universalShare: number): string {
  const head = Math.round(universalShare * 1000) / 10;
  if (head === 100) return 'All by head';
  if (head === 0) return 'All by need';
  if (head === 50) return 'Half by head, half by need';
  const percent = (share: number): string =>
    `${formatNumber(share, Number.isInteger(share) ? 0 : 1)}%`;
  return `${percent(head)} by head, ${percent(Math.round((100 - head) * 10) / 10)} by need`;
}
