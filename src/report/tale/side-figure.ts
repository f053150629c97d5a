/** The figure of one indicator for a side of a tale, and the figures of the places that the side lies in. */
import { formatBare, formatWithUnit } from '../../indicators/format.ts';
import { originAt, periodAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { ABSENCE_WORDS, type Column, type Value, valueAt } from '../../indicators/value.ts';
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

/** The places of one level that a side lies in, with their figures. */
export interface FiguresAround {
  readonly level: Level;
  readonly areas: readonly { readonly area: NamedArea; readonly value: Value }[];
  /** "Leicester 41.0%", "12.0% to 41.0% in its 6 districts" */
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
    const codes = new Set(side.areas.flatMap(({ row }) => parentOf(table, row, level) ?? []));
    const areas = [...codes].flatMap((code) => {
      const area = rowOfCode(book.table, code) === null ? null : namedArea(tables, level, code);
      return area === null ? [] : [{ area, value: figureOf(book, area.code, i.id) }];
    });
    const shown = areas
      .flatMap(({ area, value }) =>
        value.kind === 'present' ? [{ name: area.name, value: value.value }] : [],
      )
      .sort((a, b) => a.value - b.value);
    if (shown.length === 0) {
      absent ??= absentAround(areas, level, periodAt(i, level));
      continue;
    }
    return { level, areas, text: rangeText(i, shown, level), period: periodAt(i, level) };
  }
  return absent;
}

/** Where a figure was to be had and none is: why, and for whom. */
function absentAround(
  areas: FiguresAround['areas'],
  level: Level,
  period: string,
): FiguresAround | null {
  const [first] = areas;
  if (first === undefined || first.value.kind === 'present') return null;
  const isOne = areas.every(({ value }) => value.kind === first.value.kind);
  const why =
    first.value.kind === 'notPublished' ? 'not published' : ABSENCE_WORDS[first.value.kind];
  const whom = areas.length === 1 ? first.area.name : `its ${countOf(areas.length, level)}`;
  return {
    level,
    areas,
    text: isOne ? `${whom}: ${why.toLowerCase()}` : `${whom}: no figure`,
    period,
  };
}

function rangeText(
  i: Indicator,
  shown: readonly { readonly name: string; readonly value: number }[],
  level: Level,
): string {
  const [low, high] = [shown[0], shown.at(-1)];
  if (low === undefined || high === undefined) return '';
  return shown.length === 1
    ? `${low.name} ${formatWithUnit(i, low.value)}`
    : `${formatBare(i, low.value)} to ${formatWithUnit(i, high.value)} in its ${countOf(shown.length, level)}`;
}
