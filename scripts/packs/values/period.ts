/** A period in words, and a decimal year that sorts. */
export interface Period {
  readonly words: string;
  readonly start: number;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ISO_INTERVAL = /^(\d{4})-(\d{2})-(\d{2})\/P(\d+)Y$/;
const YEARS = /^(\d{4})-(\d{4})$/;

const twoDigits = (year: number) => String(year % 100).padStart(2, '0');

/** `2022-01-01/P3Y` → 2022-24, `2024-04-01/P1Y` → 2024/25, `2024-11-16/P1Y` → Nov 2024 to Nov 2025; null where it has another form. */
export function isoPeriod(text: string): Period | null {
  const match = ISO_INTERVAL.exec(text);
  if (match === null) return null;
  const [year, month, day, length] = match.slice(1).map(Number) as [number, number, number, number];
  const name = MONTHS[month - 1];
  if (name === undefined || length < 1) return null;
  const start = year + (month - 1) / 12 + (day - 1) / 365;
  const last = year + length;
  if (month === 1 && day === 1)
    return { words: length === 1 ? `${year}` : `${year}-${twoDigits(last - 1)}`, start: year };
  if (month === 4 && day === 1 && length === 1)
    return { words: `${year}/${twoDigits(last)}`, start };
  return { words: `${name} ${year} to ${name} ${last}`, start };
}

/** `2001-2003` → 2001-03; null where it has another form. */
export function yearsPeriod(text: string): Period | null {
  const match = YEARS.exec(text);
  if (match === null) return null;
  const [first, last] = match.slice(1).map(Number) as [number, number];
  return last > first ? { words: `${first}-${twoDigits(last)}`, start: first } : null;
}
