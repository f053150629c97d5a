/** Numbers of a sum for paper: as text, with the value that a reader of the text has. */
import { formatPounds } from './scenario-sentence.ts';

/** A figure that the sum reads. */
export interface PaperInput {
  readonly words: string;
  readonly text: string;
}

/** A line of the sum: what it is, how it is worked out (null: taken as it stands), and its pence. */
export interface PaperLine {
  readonly words: string;
  readonly sum: string | null;
  readonly pence: number;
}

/** "£371,882.43" */
export const formatPence = (pence: number): string => formatPounds(pence / 100, 2);

/** A number as it is printed, with the value that a reader of the print has. */
export interface Printed {
  readonly text: string;
  readonly value: number;
}

/** So many digits give an amount of so many pence to a hundredth of a penny. */
export const digitsFor = (pence: number): number =>
  Math.min(15, Math.max(6, Math.ceil(Math.log10(Math.abs(pence) + 1)) + 3));

export function printed(value: number, significant: number): Printed {
  const kept = Number.isInteger(value) ? value : Number(value.toPrecision(significant));
  return { value: kept, text: kept.toLocaleString('en-GB', { maximumFractionDigits: 20 }) };
}
export const money = (pence: number): Printed => ({
  value: Math.round(pence) / 100,
  text: formatPence(Math.round(pence)),
});

/** first × second × … ÷ last, as text and worked out from what the text says. */
export function ratioSum(
  factors: readonly Printed[],
  divisor: Printed,
): { sum: string; pence: number } {
  const value = factors.reduce((product, { value: factor }) => product * factor, 1) / divisor.value;
  return {
    sum: `${factors.map(({ text }) => text).join(' × ')} ÷ ${divisor.text}`,
    pence: Math.round(value * 100),
  };
}

/** pence of lines together */
export const sumOf = (lines: readonly PaperLine[]): number =>
  lines.reduce((all, line) => all + line.pence, 0);

/** The lines with what is left over: a few pence are rounding, more is what limits do. */
export function closed(lines: readonly PaperLine[], pence: number, words?: string): PaperLine[] {
  const rest = pence - sumOf(lines);
  if (rest === 0) return [...lines];
  const name =
    Math.abs(rest) <= 3
      ? 'Rounding to whole pence'
      : (words ?? 'What limits on other areas add or take');
  return [...lines, { words: name, sum: null, pence: rest }];
}
