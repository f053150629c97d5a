import type { Figures } from '../../../src/indicators/aggregate.ts';
import { INDICATORS } from '../../../src/indicators/registry.ts';
import type { Indicator } from '../../../src/indicators/types.ts';
import { STATUS, STATUSES } from '../../../src/indicators/value.ts';
import type { Level } from '../../../src/place/levels.ts';
import { LEVELS } from '../../../src/place/levels.ts';

/** One indicator at one level, with its 95% limits where it has any (NaN where an area has none). */
export interface ValueColumn extends Figures {
  readonly lower?: Float64Array;
  readonly upper?: Float64Array;
}

/** Columns that stand in a pack beside the registry's indicators (schemas.ts, EXTRA_VALUE_COLUMNS). */
export interface ExtraColumn {
  readonly level: Level;
  readonly theme: string;
  readonly name: string;
  readonly data: Float64Array;
}

/** Every value of the build, by level and indicator, held against the registry as it comes in. */
export class ValueStore {
  readonly #columns = new Map<Level, Map<string, ValueColumn>>();
  readonly extras: ExtraColumn[] = [];
  readonly #rows: Readonly<Record<Level, number>>;

  /** @param rows number of areas of each level */
  constructor(rows: Readonly<Record<Level, number>>) {
    this.#rows = rows;
  }

  /** @throws Error where the registry doesn't have the indicator at that level, or the column's form is wrong. */
  set(level: Level, id: string, column: ValueColumn): void {
    const indicator = INDICATORS.find((each) => each.id === id);
    if (indicator?.levels[level] === undefined)
      throw new Error(`values/${level}: the registry has no "${id}" at this level`);
    const columns = this.#columns.get(level) ?? new Map<string, ValueColumn>();
    this.#columns.set(level, columns);
    if (columns.has(id)) throw new Error(`values/${level}: "${id}" is given twice`);
    const where = `values/${level}, ${id}`;
    const rows = this.#rows[level];
    if (column.values.length !== rows || column.status.length !== rows)
      throw new Error(`${where}: ${column.values.length} rows, ${rows} expected`);
    if (indicator.interval !== (column.lower !== undefined && column.upper !== undefined))
      throw new Error(
        `${where}: the registry says ${indicator.interval ? 'limits' : 'no limits'}, the column has ${column.lower ? 'some' : 'none'}`,
      );
    for (let row = 0; row < rows; row++) {
      const present = column.status[row] === STATUS.present;
      if (Number.isFinite(column.values[row]) !== present)
        throw new Error(
          `${where}, row ${row}: value ${column.values[row]} with status ${STATUSES[column.status[row] as number]}`,
        );
    }
    columns.set(id, column);
  }

  /** @throws Error where it was not set. */
  get(level: Level, id: string): ValueColumn {
    const column = this.#columns.get(level)?.get(id);
    if (column === undefined) throw new Error(`values/${level}: "${id}" has not been computed`);
    return column;
  }

  /** @throws Error naming each indicator and level of the registry that the build gave nothing for. */
  requireAll(): void {
    const absent = INDICATORS.flatMap((indicator: Indicator) =>
      (Object.keys(LEVELS) as Level[])
        .filter((level) => indicator.levels[level] !== undefined)
        .filter((level) => !this.#columns.get(level)?.has(indicator.id))
        .map((level) => `${indicator.id} at ${level}`),
    );
    if (absent.length > 0) throw new Error(`no column for ${absent.join(', ')}`);
  }
}

/** How many cells of each column are absent, and why: what the check compares the packs with. */
export function countAbsences(status: Uint8Array): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of status) {
    if (each === STATUS.present) continue;
    const reason = STATUSES[each] as string;
    const before = counts[reason];
    counts[reason] = before === undefined ? 1 : before + 1;
  }
  return counts;
}
