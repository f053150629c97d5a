/** From when to when a figure was measured, read from the words of its period. */
import type { Indicator } from './types.ts';

/** Months counted from January of year 0, so that they can be compared and subtracted. */
export type Month = number;

/** First and last month of a period, both within it. */
export interface PeriodSpan {
  readonly first: Month;
  readonly last: Month;
}

const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** @param month 1 to 12 */
export const monthOf = (year: number, month: number): Month => year * 12 + month - 1;

/** "December 2023" */
export const monthWords = (month: Month): string =>
  `${NAMES[month % 12]} ${Math.floor(month / 12)}`;

/** "2024-04" as a month; null where it is none. */
export function parseYearMonth(text: string): Month | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match === null ? null : monthOf(Number(match[1]), Number(match[2]));
}

/** "2024-04" */
export const yearMonth = (month: Month): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

const monthNamed = (name: string, year: string): Month | null => {
  const at = NAMES.findIndex((full) => full.slice(0, 3) === name.slice(0, 3));
  return at < 0 ? null : monthOf(Number(year), at + 1);
};
/** A month as people type it: "April 2024", "Apr 2024", "4/2024", "2024-04"; null where it is none. */
export function readMonth(text: string): Month | null {
  const typed = text.trim();
  const numbers = /^(\d{1,2})[/.-](\d{4})$/.exec(typed);
  if (numbers !== null) {
    const month = Number(numbers[1]);
    return month >= 1 && month <= 12 ? monthOf(Number(numbers[2]), month) : null;
  }
  const named = /^([a-z]{3,9})\.?,? (\d{4})$/i.exec(typed);
  if (named === null) return parseYearMonth(typed);
  const [, name = '', year = ''] = named;
  const at = NAMES.findIndex((full) => full.toLowerCase().startsWith(name.toLowerCase()));
  return at < 0 ? null : monthOf(Number(year), at + 1);
}

const years = (from: number, to: number): PeriodSpan | null =>
  to < from ? null : { first: monthOf(from, 1), last: monthOf(to, 12) };

/**
 * The months of a period as the packs write it: "2021-23", "2022", "March 2021", "Nov 2024 to Nov 2025",
 * a financial year "2024/25" (April to March), "… mid-2023" (its June). Null for words that name no months.
 */
export function parsePeriod(text: string): PeriodSpan | null {
  const period = text.replace(/\s*\([^)]*\)$/, '').trim();
  const range = /^(\d{4})[-–](\d{2})$/.exec(period);
  if (range !== null) {
    const from = Number(range[1]);
    const to = Math.floor(from / 100) * 100 + Number(range[2]);
    return years(from, to < from ? to + 100 : to);
  }
  const financial = /^(\d{4})\/(\d{2})$/.exec(period);
  if (financial !== null) {
    const from = Number(financial[1]);
    return (from + 1) % 100 === Number(financial[2])
      ? { first: monthOf(from, 4), last: monthOf(from + 1, 3) }
      : null;
  }
  const year = /^(\d{4})$/.exec(period);
  if (year !== null) return years(Number(year[1]), Number(year[1]));
  const months = /^([A-Z][a-z]{2,}) (\d{4}) to ([A-Z][a-z]{2,}) (\d{4})$/.exec(period);
  if (months !== null) {
    const first = monthNamed(months[1] as string, months[2] as string);
    const last = monthNamed(months[3] as string, months[4] as string);
    return first === null || last === null || last < first ? null : { first, last };
  }
  const month = /^([A-Z][a-z]{2,}) (\d{4})$/.exec(period);
  if (month !== null) {
    const only = monthNamed(month[1] as string, month[2] as string);
    return only === null ? null : { first: only, last: only };
  }
  const middle = /mid-(\d{4})$/.exec(period);
  if (middle !== null) {
    const june = monthOf(Number(middle[1]), 6);
    return { first: june, last: june };
  }
  return null;
}

/** How many months two periods have in common. */
export const monthsShared = (a: PeriodSpan, b: PeriodSpan): number =>
  Math.max(0, Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1);

/**
 * span: measured in those months. edition: its period names the year in which an index was published; what
 * the index is made from is older, and of several years. unknown: the words of the period name no months.
 */
export type Measured =
  | ({ readonly kind: 'span' } & PeriodSpan)
  | { readonly kind: 'edition'; readonly year: number }
  | { readonly kind: 'unknown' };

/** When a figure of that period was measured. */
export function measuredOver(i: Pick<Indicator, 'sources'>, period: string): Measured {
  const edition = /(\d{4})$/.exec(period);
  if (i.sources.some((id) => id.startsWith('imd')) && edition !== null)
    return { kind: 'edition', year: Number(edition[1]) };
  const span = parsePeriod(period);
  return span === null ? { kind: 'unknown' } : { kind: 'span', ...span };
}
