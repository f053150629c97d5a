/** The figure of one indicator for a side of a tale, and the figures of the places that the side lies in. */
import { formatBare, formatNumber, formatWithUnit } from '../../indicators/format.ts';
import { originAt, periodAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import {
  ABSENCE_WORDS,
  ABSENCES,
  type Column,
  type Value,
  valueAt,
} from '../../indicators/value.ts';
import type { AreaCode } from '../../place/area.ts';
import { parentOf, rowOfCode } from '../../place/area-table.ts';
import type { Level } from '../../place/levels.ts';
import { type FigureAt, figureAt } from '../compare/benchmark.ts';
import {
  type AreaTables,
  type Book,
  type Books,
  figureOf,
  type NamedArea,
  peopleIn,
} from '../inputs.ts';
import { namedArea } from '../place.ts';
import { countOf } from '../words.ts';
import type { TaleSide } from './sides.ts';

/**
 * The figure of a side. Of several wards it is their mean by people, as figures of wards are themselves made;
 * missing where wards of under half of the people have one.
 */
export function sideFigure(i: Indicator, side: TaleSide, books: Books): FigureAt {
  const [first] = side.areas;
  if (first === undefined) throw new RangeError(`${side.name} has no areas`);
  if (side.kind === 'area' || side.areas.length === 1) return figureAt(i, first, books);
  const origin = originAt(i, side.level);
  const book = books[side.level];
  const at = {
    level: side.level,
    period: periodAt(i, side.level),
    modelled: origin === 'modelled',
  };
  const column = book?.columns.get(i.id);
  if (origin === null || book === undefined || column === undefined)
    return { ...at, value: { kind: 'notPublished' } };
  const rows = side.areas.map(({ row }) => row);
  return { ...at, value: i.unit === 'people' ? total(column, rows) : mean(i, book, column, rows) };
}

function total(column: Column, rows: readonly number[]): Value {
  const values = rows.map((row) => valueAt(column, row));
  let sum = 0;
  for (const value of values) {
    // A sum without one of its parts is no sum.
    if (value.kind !== 'present') return { kind: value.kind };
    sum += value.value;
  }
  return { kind: 'present', value: sum, lower: null, upper: null };
}

/**
 * Limits are the means of the wards' own: only modelled figures have any, and those of wards of one district
 * share its error and that of the model, so they do not average out.
 */
function mean(i: Indicator, book: Book, column: Column, rows: readonly number[]): Value {
  let all = 0;
  let weight = 0;
  let [value, lower, upper] = [0, 0, 0];
  for (const row of rows) {
    const own = denominatorOf(i, book, row);
    if (own === null) continue;
    all += own;
    const figure = valueAt(column, row);
    if (figure.kind !== 'present') continue;
    weight += own;
    value += own * figure.value;
    lower += own * (figure.lower ?? Number.NaN);
    upper += own * (figure.upper ?? Number.NaN);
  }
  if (weight === 0 || weight < all / 2) return { kind: 'missing' };
  const limit = (sum: number) => (Number.isNaN(sum) ? null : sum / weight);
  return { kind: 'present', value: value / weight, lower: limit(lower), upper: limit(upper) };
}

/**
 * What a ward's figure weighs, as in the packs above neighbourhoods: its people at the census for shares of
 * people and households, else its people now. Numbers of households and of those asked are not held.
 */
function denominatorOf({ theme }: Indicator, { table }: Book, row: number): number | null {
  const now = peopleIn(table, row);
  return now === null || theme !== 'census' ? now : (table.populationCensus[row] as number);
}

interface PlaceAround {
  readonly area: NamedArea;
  readonly value: Value;
  /** how many areas of the side lie in it */
  readonly parts: number;
}

/** The places of one level that a side lies in, with their figures. */
export interface FiguresAround {
  readonly level: Level;
  readonly areas: readonly PlaceAround[];
  /** "Leicester 41.0%", "12.0% to 41.0% in its 6 districts", and which of them have no figure and why */
  readonly text: string;
  readonly period: string;
}

/**
 * Where an indicator does not exist for a side, the districts or upper-tier authorities that the side lies
 * in, for context: their figures are not the side's. Null where it is not published for those either.
 */
export function figuresAround(
  i: Indicator,
  side: TaleSide,
  tables: AreaTables,
  books: Books,
): FiguresAround | null {
  const table = tables[side.level];
  if (table === undefined) return null;
  let absent: FiguresAround | null = null;
  for (const level of ['ltla', 'utla'] as const) {
    const book = books[level];
    if (originAt(i, level) === null || book === undefined || level === side.level) continue;
    const counts = countsBy(side.areas.map(({ row }) => parentOf(table, row, level)));
    const areas: PlaceAround[] = [...counts].flatMap(([code, parts]) => {
      const area = rowOfCode(book.table, code) === null ? null : namedArea(tables, level, code);
      return area === null ? [] : [{ area, parts, value: figureOf(book, area.code, i.id) }];
    });
    const period = periodAt(i, level);
    const present = areas.filter(({ value }) => value.kind === 'present').length;
    const without = absentWords(areas, side, level, present === 1);
    if (present > 0)
      return {
        level,
        areas,
        text: [presentWords(i, areas, side, level), without]
          .filter((text) => text !== '')
          .join('; '),
        period,
      };
    if (areas.length > 0) absent ??= { level, areas, text: without, period };
  }
  return absent;
}

function countsBy(codes: readonly (AreaCode | null)[]): Map<AreaCode, number> {
  const counts = new Map<AreaCode, number>();
  for (const code of codes) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** The figure of one place, or from the lowest to the highest; and of how many, where others have none. */
function presentWords(
  i: Indicator,
  areas: readonly PlaceAround[],
  side: TaleSide,
  level: Level,
): string {
  const shown = areas
    .flatMap((one) => (one.value.kind === 'present' ? [{ ...one, figure: one.value.value }] : []))
    .sort((a, b) => a.figure - b.figure);
  const [low, high] = [shown[0], shown.at(-1)];
  if (low === undefined || high === undefined) return '';
  if (shown.length === 1)
    return `${low.area.name}${areas.length === 1 ? '' : partWords(low, side, true)} ${formatWithUnit(i, low.figure)}`;
  const some = shown.length === areas.length ? '' : `${shown.length} of `;
  return `${formatBare(i, low.figure)} to ${formatWithUnit(i, high.figure)} in ${some}its ${countOf(areas.length, level)}`;
}

/** As many places without a figure are named; the others are counted. */
const MOST_NAMED = 5;

/**
 * Where a figure was to be had and none is: for whom, and why. A figure of one place never stands for a side
 * that lies in others too, unless they are named beside it.
 */
function absentWords(
  areas: readonly PlaceAround[],
  side: TaleSide,
  level: Level,
  wholeIsSaid: boolean,
): string {
  let whole = wholeIsSaid;
  const partOf = (one: PlaceAround): string => {
    const words = areas.length === 1 ? '' : partWords(one, side, !whole);
    whole = true;
    return words;
  };
  return ABSENCES.flatMap((kind) => {
    const those = areas
      .filter(({ value }) => value.kind === kind)
      .sort((a, b) => b.parts - a.parts || a.area.name.localeCompare(b.area.name));
    if (those.length === 0) return [];
    const named = those.slice(0, MOST_NAMED).map((one) => `${one.area.name}${partOf(one)}`);
    const more = those.length - named.length;
    const why = kind === 'notPublished' ? 'not published' : ABSENCE_WORDS[kind].toLowerCase();
    return [`${named.join(', ')}${more > 0 ? ` and ${countOf(more, level)} more` : ''}: ${why}`];
  }).join('; ');
}

/** " (14 of 17 wards)", where that has been said " (14)": how much of a side lies there. */
const partWords = (
  { parts }: PlaceAround,
  { areas, level }: TaleSide,
  withWhole: boolean,
): string =>
  areas.length === 1
    ? ''
    : ` (${formatNumber(parts)}${withWhole ? ` of ${countOf(areas.length, level)}` : ''})`;
