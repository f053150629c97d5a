/** Sums and shares as people type them. */

export type Parsed =
  | { readonly kind: 'value'; readonly value: number }
  /** nothing was typed */
  | { readonly kind: 'empty' }
  /** what is wrong, and what would be right */
  | { readonly kind: 'problem'; readonly message: string };

const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

const NUMBER = String.raw`(-|−)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)`;
const POUNDS = new RegExp(`^£?${NUMBER}([a-z]*)$`);
const PERCENT = new RegExp(`^${NUMBER}%?$`);
const PLAIN = new RegExp(`^${NUMBER}$`);

const problem = (message: string): Parsed => ({ kind: 'problem', message });
const tidy = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, '');
const numberOf = (sign: string | undefined, digits: string | undefined): number =>
  Number((digits ?? '').replaceAll(',', '')) * (sign === undefined ? 1 : -1);

export interface Range {
  readonly least: number;
  readonly most: number;
}

const outside = (value: number, { least, most }: Range): boolean => value < least || value > most;

/** "1m", "£250,000", "1.5 million" as pounds, to the penny. */
export function parsePounds(text: string, range: Range = { least: 0, most: 1e12 }): Parsed {
  const typed = tidy(text);
  if (typed === '') return { kind: 'empty' };
  const match = POUNDS.exec(typed);
  const scale = match === null ? undefined : SCALES[match[3] ?? ''];
  if (match === null || scale === undefined)
    return problem(`“${text.trim()}” is not a sum. Write it as £250,000, 250000 or 1.5m.`);
  const value = Math.round(numberOf(match[1], match[2]) * scale * 100) / 100;
  if (value < 0) return problem('A sum can’t be below £0.');
  if (outside(value, range))
    return problem(
      `The sum lies between £${range.least.toLocaleString('en-GB')} and £${range.most.toLocaleString('en-GB')}.`,
    );
  return { kind: 'value', value };
}

/** "2.5%" or "2.5" as the fraction 0.025. @param range in fractions */
export function parsePercent(text: string, range: Range = { least: 0, most: 1 }): Parsed {
  const typed = tidy(text);
  if (typed === '') return { kind: 'empty' };
  const match = PERCENT.exec(typed);
  if (match === null) return problem(`“${text.trim()}” is not a percentage. Write it as 2.5%.`);
  // Rounded, so that 2.3% is 0.023 and not a hair beside it.
  const value = Math.round(numberOf(match[1], match[2]) * 1e6) / 1e8;
  return outside(value, range)
    ? problem(`It lies between ${range.least * 100}% and ${range.most * 100}%.`)
    : { kind: 'value', value };
}

/** A plain number; `whole`: no decimals. */
export function parseNumber(text: string, range: Range, whole = false): Parsed {
  const typed = tidy(text);
  if (typed === '') return { kind: 'empty' };
  const match = PLAIN.exec(typed);
  if (match === null) return problem(`“${text.trim()}” is not a number.`);
  const value = numberOf(match[1], match[2]);
  if (whole && !Number.isInteger(value)) return problem('It is a whole number.');
  return outside(value, range)
    ? problem(
        `It lies between ${range.least.toLocaleString('en-GB')} and ${range.most.toLocaleString('en-GB')}.`,
      )
    : { kind: 'value', value };
}
