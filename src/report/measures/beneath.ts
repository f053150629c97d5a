/** The levels beneath a place at which a list of measures can be seen. */
import { formatNumber, formatWithUnit } from '../../indicators/format.ts';
import { isModelledAt, originAt, periodAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { type Column, STATUS } from '../../indicators/value.ts';
import type { AreaCode } from '../../place/area.ts';
import { type AreaTable, rowsWithin } from '../../place/area-table.ts';
import { LEVELS_WITHIN, type Level, ownLevels } from '../../place/levels.ts';
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
  const isHeld = (one: AgreedMeasure) =>
    ownLevels(level).some((each) => originAt(judged(one), each) !== null);
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

/** What must be known to read the changes of a table, told once beneath it. */
export interface BeneathNote {
  /** "Life expectancy, men; Life expectancy, women: The series breaks before 2021-23 …" */
  readonly words: string;
  /** ids of the indicators whose columns it marks */
  readonly measures: readonly string[];
}

/** The notes of all cells of the rows, each once. Where only some areas have one, it says of how many. */
export function notesBeneath(rows: readonly Pick<BeneathRow, 'cells'>[]): readonly BeneathNote[] {
  const changed = new Map<string, number>();
  const found = new Map<string, Map<string, { readonly i: Indicator; count: number }>>();
  for (const { cells } of rows)
    for (const { indicator: i, change, changeNotes } of cells) {
      if (change !== null) changed.set(i.id, (changed.get(i.id) ?? 0) + 1);
      for (const note of changeNotes) {
        const own = found.get(note) ?? new Map<string, { readonly i: Indicator; count: number }>();
        found.set(note, own);
        const one = own.get(i.id) ?? { i, count: 0 };
        own.set(i.id, one);
        one.count += 1;
      }
    }
  return [...found].map(([note, own]) => ({
    measures: [...own.keys()],
    words: `${[...own.values()]
      .map(({ i, count }) => {
        const all = changed.get(i.id) ?? count;
        return count === all ? i.shortLabel : `${i.shortLabel} (${count} of ${all} areas)`;
      })
      .join('; ')}: ${note}`,
  }));
}

/**
 * What a level beneath shows of a measure, in one line: "9 districts, 2021-23: 76.4 years (Leicester) to 82.0
 * years (Harborough)". Where several read the same at an end it says how many, rather than name one of them:
 * "0.0% (43 districts) to 61.2% (Knowsley)". Wards are not named, as a ward at an end may be there for a prison
 * in it; modelled figures have no ends, as they are not ranked. Null while the level's figures are not at hand.
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
  if (origin === null)
    return level === 'ltla' &&
      originAt(i, 'utla') !== null &&
      beneathLevels(place.level).includes('utla')
      ? 'Not held for districts; that of a unitary authority stands among the upper-tier authorities.'
      : `Not held for ${plural}.`;
  if (isModelledAt(i, level))
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
  const figure = (row: number): string => formatWithUnit(i, column.values[row] as number);
  const atEnd = (row: number): string => {
    const alike = present.filter((other) => figure(other) === figure(row)).length;
    if (alike > 1) return `${figure(row)} (${countOf(alike, level)})`;
    return level === 'ward' ? figure(row) : `${figure(row)} (${book.table.names[row] as string})`;
  };
  const of =
    present.length === rows.length
      ? countOf(rows.length, level)
      : `${formatNumber(present.length)} of ${countOf(rows.length, level)}`;
  return `${of}, ${period}: ${
    figure(low) === figure(high) ? atEnd(low) : `${atEnd(low)} to ${atEnd(high)}`
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
