/** A figure as cells of a file: value, limits, and in words what kind of figure it is or why there is none. */
import { absenceWords } from '../indicators/format.ts';
import type { Indicator } from '../indicators/types.ts';
import type { Value } from '../indicators/value.ts';
import type { Level } from '../place/levels.ts';
import type { Cell } from './table-file.ts';

/** Seven digits, what single precision holds: more would be noise. */
export const fullFigure = (value: number | null): number | null =>
  value === null || Number.isNaN(value) ? null : Number(value.toPrecision(7));

/**
 * A difference, or its limit, with no more digits than its two figures share: of 76.4 less 79.1, each held in
 * single precision, the seventh digit is noise.
 */
export function fullDifference(difference: number | null, of: readonly Value[]): number | null {
  const sizes = of.flatMap((value) => (value.kind === 'present' ? [Math.abs(value.value)] : []));
  const largest = Math.max(...sizes, 0);
  if (difference === null || largest === 0) return fullFigure(difference);
  const decimals = Math.min(Math.max(5 - Math.floor(Math.log10(largest)), 0), 12);
  return Number(difference.toFixed(decimals));
}

/** The heads over the cells of `figureCells`. */
export const figureHeads = (name: string): readonly string[] => [
  name,
  `${name}: lower 95%`,
  `${name}: upper 95%`,
  `${name}: status`,
];

/** Empty where there is no figure or no limit, never a zero; the status is "present" or "modelled", or why not. */
export function figureCells(
  i: Indicator,
  value: Value,
  { level, modelled }: { readonly level: Level; readonly modelled: boolean },
): readonly Cell[] {
  if (value.kind !== 'present') return [null, null, null, absenceWords(i, value.kind, level)];
  return [
    fullFigure(value.value),
    fullFigure(value.lower),
    fullFigure(value.upper),
    modelled ? 'modelled' : 'present',
  ];
}
