/** The few words about one area that stand at the pointer or the keyboard focus. */
import { absenceWords, formatLimits, formatWithUnit } from '../indicators/format.ts';
import { originAt } from '../indicators/registry.ts';
import type { Indicator } from '../indicators/types.ts';
import { type Column, valueAt } from '../indicators/value.ts';
import { type AreaTable, areaAt, parentOf } from '../place/area-table.ts';
import { LEVELS } from '../place/levels.ts';
import { flagWords } from './extremes-section.ts';
import type { AreaTables } from './inputs.ts';
import { namedArea } from './place.ts';
import { isRanked, standingOf, standingWords } from './standing.ts';
import { inPeriod } from './words.ts';

export interface AreaCard {
  readonly name: string;
  /** "Ward in Leicester" */
  readonly context: string;
  /** "IMD score, 2025" */
  readonly what: string;
  /** the figure with its unit, or why there is none */
  readonly figure: string;
  /** "95% interval 76.1 to 76.8"; null where the figure has no limits */
  readonly interval: string | null;
  /** "3rd most deprived of 22 wards in Leicester"; null where the figure is absent or is not ranked */
  readonly standing: string | null;
  readonly modelled: boolean;
  /** what else is to be said, a line each; left out: nothing */
  readonly lines?: readonly string[];
  /** "prison, barracks or students likely"; null where no such flag is */
  readonly flag: string | null;
}

export interface AreaCardInput {
  readonly tables: AreaTables;
  readonly table: AreaTable;
  readonly column: Column;
  readonly indicator: Indicator;
  readonly period: string;
  readonly row: number;
  /** rows among which it is ranked; null: all of England's */
  readonly rows: readonly number[] | null;
  /** the name of what those rows lie in */
  readonly within: string;
}

/** @throws RangeError where the row is outside the table */
export function areaCard(input: AreaCardInput): AreaCard {
  const { tables, table, column, indicator: i, row } = input;
  const { level } = table;
  const { code, name } = areaAt(table, row);
  const value = valueAt(column, row);
  const inPlace = input.rows === null || input.rows.includes(row);
  const standing = isRanked(i, level) && inPlace ? standingOf(i, column, row, input.rows) : null;
  const limits = formatLimits(i, value);
  const parent = (['ltla', 'utla', 'region'] as const)
    .map((above) => namedArea(tables, above, parentOf(table, row, above)))
    .find((area) => area !== null && area.code !== code);
  return {
    name,
    context:
      parent == null ? LEVELS[level].singular : `${LEVELS[level].singular} in ${parent.name}`,
    what: `${inPeriod(i.shortLabel, input.period)}`,
    figure:
      value.kind === 'present'
        ? formatWithUnit(i, value.value)
        : absenceWords(i, value.kind, level),
    interval: limits === null ? null : `95% interval ${limits}`,
    standing:
      standing === null
        ? null
        : `${standingWords(i, standing, level)}${input.within === 'England' ? '' : ` in ${input.within}`}`,
    flag: flagWords(level, table.institutionFlag?.[row]),
    modelled: value.kind === 'present' && originAt(i, level) === 'modelled',
  };
}
