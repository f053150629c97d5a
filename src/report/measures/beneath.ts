/** The levels beneath a place at which a list of measures can be seen. */
import { formatNumber, formatWithUnit } from '../../indicators/format.ts';
import { originAt, periodAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { type Column, STATUS } from '../../indicators/value.ts';
import type { AreaCode } from '../../place/area.ts';
import { type AreaTable, rowsWithin } from '../../place/area-table.ts';
import { LEVELS_WITHIN, type Level } from '../../place/levels.ts';
import { flagWords } from '../extremes-section.ts';
import type { AreaTables, NamedArea } from '../inputs.ts';
import { namedArea, WITHIN_ONE_DISTRICT } from '../place.ts';
import { countOf, levelPlural } from '../words.ts';
import { type AgreedMeasure, judged, type MeasureList } from './agreed-list.ts';
import { type MeasureFigures, type MeasureInputs, measureFigures } from './measure-figures.ts';

export const BENEATH_LEVELS = ['region', 'utla', 'ltla', 'ward'] as const satisfies Level[];
export type BeneathLevel = (typeof BENEATH_LEVELS)[number];

/** Levels whose areas lie within the place, largest first. England's wards are too many to read at once. */
export function beneathLevels(level: Level): readonly BeneathLevel[] {
  const within: readonly Level[] = LEVELS_WITHIN[level];
  return BENEATH_LEVELS.filter(
    (one) => within.includes(one) && !(level === 'england' && one === 'ward'),
  );
}

export interface BeneathRow {
  readonly area: NamedArea;
  /** the district it lies in, where the table spans several; else null */
  readonly within: string | null;
  /** "Prison, barracks or students likely …"; null where nothing points to it */
  readonly flagWords: string | null;
  /** one a measure that is held at the level, in the order of `held` */
  readonly cells: readonly MeasureFigures[];
}

/** Measures of a list that have figures at the level, and those that have none. */
export function heldAt(
  { measures }: MeasureList,
  level: Level,
): { readonly held: readonly AgreedMeasure[]; readonly notHeld: readonly Indicator[] } {
  // A unitary authority's upper-tier figures are its own, and stand among the districts.
  const levels: readonly Level[] = level === 'ltla' ? ['ltla', 'utla'] : [level];
  const isHeld = (one: AgreedMeasure) =>
    levels.some((each) => originAt(judged(one), each) !== null);
  return {
    held: measures.filter(isHeld),
    notHeld: measures.filter((one) => !isHeld(one)).map(judged),
  };
}

/** The areas of a table within the place, by name. */
export function areasBeneath(
  tables: AreaTables,
  table: AreaTable,
  place: NamedArea,
): Omit<BeneathRow, 'cells'>[] {
  const districts = WITHIN_ONE_DISTRICT.has(place.level) ? undefined : table.parents.ltla;
  return rowsWithin(table, place.level, place.code)
    .map((row) => ({
      area: {
        code: table.codes[row] as AreaCode,
        name: table.names[row] as string,
        level: table.level,
      },
      within:
        districts === undefined || table.level !== 'ward'
          ? null
          : (namedArea(tables, 'ltla', districts[row] ?? null)?.name ?? null),
      flagWords: flagWords(table.level, table.institutionFlag?.[row]),
    }))
    .sort(
      (a, b) =>
        (a.within ?? '').localeCompare(b.within ?? '', 'en-GB') ||
        a.area.name.localeCompare(b.area.name, 'en-GB'),
    );
}

/** One area's row of the table. */
export const beneathRow = (
  list: MeasureList,
  held: readonly AgreedMeasure[],
  row: Omit<BeneathRow, 'cells'>,
  inputs: MeasureInputs,
): BeneathRow => ({
  ...row,
  cells: held.map((measure) => measureFigures(list, measure, row.area, inputs)),
});

/**
 * What a level beneath shows of a measure, in one line: "9 districts, 2021-23: 76.4 years (Leicester) to 82.0
 * years (Harborough)". Wards are not named in it, as a ward at an end may be there for a prison in it; modelled
 * figures have no ends, as they are not ranked. Null while the level's figures are not at hand.
 */
export function beneathLine(
  measure: AgreedMeasure,
  level: BeneathLevel,
  place: NamedArea,
  { books }: Pick<MeasureInputs, 'books'>,
): string | null {
  const i = judged(measure);
  const origin = originAt(i, level);
  const plural = levelPlural(level);
  if (origin === null) return `Not held for ${plural}.`;
  if (origin === 'modelled')
    return `Modelled for ${plural}: to be read for each, not ranked or set against a target.`;
  const book = books[level];
  const column = book?.columns.get(i.id);
  if (book === undefined || column === undefined) return null;
  const rows = rowsWithin(book.table, place.level, place.code);
  const present = rows.filter((row) => column.status[row] === STATUS.present);
  const period = periodAt(i, level);
  if (present.length === 0)
    return `No figure for any of ${countOf(rows.length, level)}, ${period}.`;
  const [low, high] = endsOf(column, present);
  const name = (row: number): string =>
    level === 'ward' ? '' : ` (${book.table.names[row] as string})`;
  const figure = (row: number): string => formatWithUnit(i, column.values[row] as number);
  const of =
    present.length === rows.length
      ? countOf(rows.length, level)
      : `${formatNumber(present.length)} of ${countOf(rows.length, level)}`;
  return `${of}, ${period}: ${
    present.length === 1
      ? `${figure(low)}${name(low)}`
      : `${figure(low)}${name(low)} to ${figure(high)}${name(high)}`
  }${origin === 'bestFit' ? ', best fit' : ''}.`;
}

function endsOf({ values }: Column, rows: readonly number[]): readonly [number, number] {
  let [low, high] = [rows[0] as number, rows[0] as number];
  for (const row of rows) {
    if ((values[row] as number) < (values[low] as number)) low = row;
    if ((values[row] as number) > (values[high] as number)) high = row;
  }
  return [low, high];
}
