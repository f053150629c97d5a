/** Figures as text, the same everywhere: map, legend, panels, tables. Files carry full numbers instead. */
import type { Level } from '../place/levels.ts';
import type { Indicator } from './types.ts';
import { ABSENCE_WORDS, type Absence, type Value } from './value.ts';

const FORMATS = new Map<number, Intl.NumberFormat>();

/** "1,234.5" with as many decimals as asked for, and a true minus sign. */
export function formatNumber(value: number, decimals = 0): string {
  let format = FORMATS.get(decimals);
  if (format === undefined) {
    format = new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    FORMATS.set(decimals, format);
  }
  const text = format.format(value);
  // A value that rounds to nothing from below is written 0, not −0.
  return /^-[0.,]*$/.test(text) ? text.slice(1) : text.replace('-', '−');
}

type Shown = Pick<Indicator, 'unit' | 'decimals'>;

const UNIT_AFTER: Readonly<Record<string, string>> = {
  years: ' years',
  people: ' people',
  patients: ' patients',
  'per 100,000': ' per 100,000',
};

/** The number alone, in the indicator's decimals; a change carries its sign, a share its %. */
export function formatBare({ unit, decimals }: Shown, value: number): string {
  const text = formatNumber(value, decimals);
  if (unit === 'deciles') return value > 0 ? `+${text}` : text;
  return unit === '%' ? `${text}%` : text;
}

/** The number with its unit in words: "76.4 years", "27.3%", "24.1" (a score has none). */
export const formatWithUnit = (i: Shown, value: number): string =>
  `${formatBare(i, value)}${UNIT_AFTER[i.unit] ?? ''}`;

/** "76.1 to 76.8"; null where the figure has no limits. */
export function formatLimits(i: Shown, value: Value): string | null {
  if (value.kind !== 'present' || value.lower === null || value.upper === null) return null;
  return `${formatBare(i, value.lower)} to ${formatBare(i, value.upper)}`;
}

/** "76.4 (76.1 to 76.8)", "27.3%", or the words for why there is none. */
export function formatValue(i: Indicator, value: Value, level?: Level): string {
  if (value.kind !== 'present') return absenceWords(i, value.kind, level);
  const limits = formatLimits(i, value);
  const text = formatBare(i, value.value);
  return limits === null ? text : `${text} (${limits})`;
}

/**
 * Why there is no figure. At a level where other areas have one, "not published at this level" would
 * be untrue: it is not published, made or modelled for this area.
 */
export function absenceWords(i: Indicator, absence: Absence, level?: Level): string {
  const origin = level === undefined ? undefined : i.levels[level];
  if (absence !== 'notPublished' || origin === undefined) return ABSENCE_WORDS[absence];
  if (origin === 'modelled') return 'Not modelled for this area';
  return origin === 'published' ? 'Not published for this area' : 'No figure for this area';
}
