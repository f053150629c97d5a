/** What the map shows, said for those who do not see it. */
import { absenceWords, formatLimits, formatNumber, formatWithUnit } from '../indicators/format.ts';
import { isModelledAt, originAt } from '../indicators/registry.ts';
import type { Indicator } from '../indicators/types.ts';
import { ABSENCES, type Column, STATUS, valueAt } from '../indicators/value.ts';
import type { AreaTable } from '../place/area-table.ts';
import { isRanked, standingOf, standingWords } from './standing.ts';
import { countOf, inPeriod, levelSingular } from './words.ts';

export interface SummaryInput {
  readonly indicator: Indicator;
  readonly table: AreaTable;
  readonly column: Column;
  readonly period: string;
  /** rows on the map's basis: those of the chosen place, or all of England's (null) */
  readonly rows: readonly number[] | null;
  /** "England" or the name of the place within which colours and ranks are read */
  readonly within: string;
  /** the chosen or focused area, where it is one of the level's */
  readonly chosenRow: number | null;
}

/**
 * Indicator, level, period and basis; highest and lowest; how many areas have data and why the
 * others have none; where the chosen area stands. A few short sentences.
 */
export function spokenSummary(input: SummaryInput): string {
  const { indicator: i, table, column, period, within } = input;
  const rows = input.rows ?? table.codes.map((_, row) => row);
  const modelled = originAt(i, table.level) === 'modelled' ? ', modelled' : '';
  const title = `${inPeriod(i.label, period)}${modelled}, by ${levelSingular(table.level)} in ${within}.`;
  const present = rows.filter((row) => column.status[row] === STATUS.present);
  return [
    title,
    coverage(input, rows, present.length),
    extremes(input, present),
    chosen(input, present),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function coverage(
  { indicator: i, table, column }: SummaryInput,
  rows: readonly number[],
  n: number,
) {
  const { level } = table;
  if (rows.length === 0) return `No ${levelSingular(level)} falls to it.`;
  if (n === rows.length) return `All ${countOf(n, level)} have a figure.`;
  const reasons = ABSENCES.flatMap((absence) => {
    const count = rows.filter((row) => column.status[row] === STATUS[absence]).length;
    return count === 0
      ? []
      : [`${formatNumber(count)} ${absenceWords(i, absence, level).toLowerCase()}`];
  });
  return `${formatNumber(n)} of ${countOf(rows.length, level)} have a figure (${reasons.join(', ')}).`;
}

function extremes({ indicator: i, table, column }: SummaryInput, present: readonly number[]) {
  const [first] = present;
  if (first === undefined) return '';
  let low = first;
  let high = first;
  for (const row of present) {
    if ((column.values[row] as number) > (column.values[high] as number)) high = row;
    if ((column.values[row] as number) < (column.values[low] as number)) low = row;
  }
  const said = (row: number) =>
    `${table.names[row]}, ${formatWithUnit(i, column.values[row] as number)}`;
  if (column.values[low] === column.values[high])
    return present.length === 1
      ? `Only ${said(first)}.`
      : `All have ${formatWithUnit(i, column.values[first] as number)}.`;
  const ties = (row: number) =>
    present.filter((other) => column.values[other] === column.values[row]).length - 1;
  const also = (row: number) => {
    const n = ties(row);
    return n === 0 ? '' : ` (and ${formatNumber(n)} more)`;
  };
  // Modelled figures are read and not ranked, so no area is named the lowest.
  if (isModelledAt(i, table.level))
    return `The figures run from ${formatNumber(column.values[low] as number, i.decimals)} to ${formatWithUnit(i, column.values[high] as number)}; being modelled, they are not ranked.`;
  return `Highest: ${said(high)}${also(high)}. Lowest: ${said(low)}${also(low)}.`;
}

function chosen(
  { indicator: i, table, column, chosenRow, within }: SummaryInput,
  present: readonly number[],
) {
  if (chosenRow === null) return '';
  const name = table.names[chosenRow];
  const value = valueAt(column, chosenRow);
  if (value.kind !== 'present')
    return `${name}: ${absenceWords(i, value.kind, table.level).toLowerCase()}.`;
  const limits = formatLimits(i, value);
  const figure = `${formatWithUnit(i, value.value)}${limits === null ? '' : `, 95% limits ${limits}`}`;
  const standing = isRanked(i, table.level) ? standingOf(i, column, chosenRow, present) : null;
  if (standing === null) return `${name}: ${figure}.`;
  const words = standingWords(i, standing, table.level);
  return `${name}: ${figure}, ${words}${within === 'England' ? '' : ` in ${within}`}.`;
}
