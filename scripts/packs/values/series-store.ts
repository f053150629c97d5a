import type { Level } from '../../../src/place/levels.ts';
import type { Period } from './period.ts';

/** One area's figure of one period; NaN where it has none. */
export interface SeriesRow {
  readonly code: string;
  readonly period: Period;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** method or population base changed before this period */
  readonly breaksBefore: boolean;
}

/** Every series of the build, by level and indicator; each area and period once. */
export class SeriesStore {
  readonly #rows = new Map<string, Map<string, SeriesRow>>();

  /** The row already there of that area and period, or undefined after adding this one. */
  add(level: Level, id: string, row: SeriesRow): SeriesRow | undefined {
    const key = `${level}/${id}`;
    const rows = this.#rows.get(key) ?? new Map<string, SeriesRow>();
    this.#rows.set(key, rows);
    const cell = `${row.code} ${row.period.words}`;
    const held = rows.get(cell);
    if (held === undefined) rows.set(cell, row);
    return held;
  }

  /** Level, indicator and rows (ascending code, then period) of every series. */
  *[Symbol.iterator](): Generator<[Level, string, SeriesRow[]]> {
    for (const [key, rows] of [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [level, id] = key.split('/') as [Level, string];
      const sorted = [...rows.values()].sort((a, b) =>
        a.code === b.code ? a.period.start - b.period.start : a.code < b.code ? -1 : 1,
      );
      yield [level, id, sorted];
    }
  }
}
