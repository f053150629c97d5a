import { type Column, STATUS } from '../indicators/value.ts';
import type { SeriesEntry } from '../report/inputs.ts';
import { PackError } from './pack-error.ts';
import {
  figureColumn,
  fullTextColumn,
  numberColumn,
  type ParquetTable,
  textColumn,
} from './parquet.ts';

/** The indicators of one theme at one level, as columns in the level's area order. */
export interface ThemeTable {
  readonly codes: readonly string[];
  readonly columns: ReadonlyMap<string, Column>;
}

const SUFFIX = /_(status|lower|upper)$/;

/** @throws PackError where a value is absent without a status that says why. */
export function decodeTheme(path: string, table: ParquetTable): ThemeTable {
  const codes = fullTextColumn(path, 'code', table.column('code'));
  const columns = new Map<string, Column>();
  for (const name of table.names) {
    if (name === 'code' || (SUFFIX.test(name) && table.has(name.replace(SUFFIX, '')))) continue;
    const values = figureColumn(table.column(name));
    const status = table.has(`${name}_status`)
      ? Uint8Array.from(numberColumn(table.column(`${name}_status`)))
      : new Uint8Array(codes.length);
    const unexplained = values.findIndex(
      (v, i) => Number.isNaN(v) !== (status[i] !== STATUS.present),
    );
    if (unexplained >= 0)
      throw new PackError(
        path,
        'format',
        `${name} of ${codes[unexplained]}: value and status disagree`,
      );
    const limit = (suffix: string) =>
      table.has(name + suffix)
        ? Float32Array.from(numberColumn(table.column(name + suffix)))
        : null;
    columns.set(name, { values, status, lower: limit('_lower'), upper: limit('_upper') });
  }
  return { codes, columns };
}

/** All periods of one indicator at one level, by area code, oldest first. */
export type Series = ReadonlyMap<string, readonly SeriesEntry[]>;

export function decodeSeries(path: string, table: ParquetTable): Series {
  const codes = fullTextColumn(path, 'code', table.column('code'));
  const periods = fullTextColumn(path, 'period', table.column('period'));
  const starts = numberColumn(table.column('period_start'));
  const values = numberColumn(table.column('value'));
  const lower = numberColumn(table.column('lower'));
  const upper = numberColumn(table.column('upper'));
  const breaks = textColumn(table.column('breaks_before'));
  const series = new Map<string, SeriesEntry[]>();
  codes.forEach((code, i) => {
    const points = series.get(code) ?? [];
    points.push({
      period: periods[i] as string,
      start: starts[i] as number,
      value: values[i] as number,
      lower: lower[i] as number,
      upper: upper[i] as number,
      breaksBefore: breaks[i] === 'true' || breaks[i] === '1',
    });
    series.set(code, points);
  });
  for (const points of series.values()) points.sort((a, b) => a.start - b.start);
  return series;
}
