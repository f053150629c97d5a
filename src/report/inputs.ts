/**
 * What the report models are made from. The core knows no packs, so these say the shapes it needs;
 * the decoded packs have them.
 */
import { indicator } from '../indicators/registry.ts';
import { type Column, type Value, valueAt } from '../indicators/value.ts';
import type { AreaCode } from '../place/area.ts';
import { type AreaTable, rowOfCode } from '../place/area-table.ts';
import type { Level } from '../place/levels.ts';

export type AreaTables = Readonly<Partial<Record<Level, AreaTable>>>;
export type Columns = ReadonlyMap<string, Column>;

/** The columns of one level that are at hand, in the order of its table. */
export interface Book {
  readonly table: AreaTable;
  readonly columns: Columns;
}
export type Books = Readonly<Partial<Record<Level, Book>>>;

/** One period of one area's series; NaN where absent. */
export interface SeriesEntry {
  readonly period: string;
  readonly start: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** method or population base changed before this period */
  readonly breaksBefore: boolean;
}

/** The figure of one period of a series, its limits and all; without an entry it is not published. */
export function valueOfEntry(entry: SeriesEntry | undefined): Value {
  if (entry === undefined) return { kind: 'notPublished' };
  if (Number.isNaN(entry.value)) return { kind: 'missing' };
  return {
    kind: 'present',
    value: entry.value,
    lower: Number.isNaN(entry.lower) ? null : entry.lower,
    upper: Number.isNaN(entry.upper) ? null : entry.upper,
  };
}

/** What is said of a source wherever a figure from it is shown. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly attribution: string;
  readonly period: string;
  readonly page: string;
}

/** An area by name, as text and links need it. */
export interface NamedArea {
  readonly code: AreaCode;
  readonly name: string;
  readonly level: Level;
}

/**
 * The figure of an indicator for an area of a book. An indicator that the book has no column for is
 * not published there.
 * @throws RangeError where the registry has no such indicator or the table no such area
 */
export function figureOf(book: Book, code: string, id: string): Value {
  indicator(id);
  const row = rowOfCode(book.table, code);
  if (row === null) throw new RangeError(`no area ${code} among those of ${book.table.level}`);
  const column = book.columns.get(id);
  return column === undefined ? { kind: 'notPublished' } : valueAt(column, row);
}

/** The figure's number, or null for any absence. */
export const numberOf = (value: Value): number | null =>
  value.kind === 'present' ? value.value : null;

/** Residents now, or null where none are counted: a ward that no LSOA fits best has no count, not a count of 0. */
export function peopleIn(table: AreaTable, row: number): number | null {
  const people = table.population[row];
  if (people === undefined || Number.isNaN(people) || table.lsoas?.[row] === 0) return null;
  return people;
}
