/** Parquet bytes as columns. Packs are fetched whole, so the file is a buffer. */
import { parquetMetadataAsync, parquetRead } from 'hyparquet';
import type { FigureArray } from '../indicators/value.ts';
import { PackError } from './pack-error.ts';

export type RawColumn = ArrayLike<unknown>;

export interface ParquetTable {
  readonly rows: number;
  /** The column of that name, whole. @throws PackError where the file has none. */
  column(name: string): RawColumn;
  has(name: string): boolean;
  readonly names: readonly string[];
}

/** All columns of a Parquet file. @throws PackError 'format' where it is not one. */
export async function readParquet(path: string, bytes: ArrayBuffer): Promise<ParquetTable> {
  const parts = new Map<string, { start: number; data: RawColumn }[]>();
  let rows: number;
  let names: string[];
  try {
    const metadata = await parquetMetadataAsync(bytes);
    rows = Number(metadata.num_rows);
    names = metadata.schema.slice(1).map((element) => element.name);
    await parquetRead({
      file: bytes,
      metadata,
      onChunk: ({ columnName, columnData, rowStart }) => {
        const chunks = parts.get(columnName) ?? [];
        chunks.push({ start: rowStart, data: columnData });
        parts.set(columnName, chunks);
      },
    });
  } catch (cause) {
    throw new PackError(path, 'format', cause instanceof Error ? cause.message : 'not Parquet');
  }
  return {
    rows,
    names,
    has: (name) => parts.has(name),
    column(name) {
      const chunks = parts.get(name);
      if (chunks === undefined) throw new PackError(path, 'format', `no column "${name}"`);
      const [only] = chunks;
      if (chunks.length === 1 && only !== undefined) return only.data;
      const whole: unknown[] = new Array(rows);
      for (const { start, data } of chunks)
        for (let i = 0; i < data.length; i++) whole[start + i] = data[i];
      return whole;
    },
  };
}

/** A text column, absent cells null. */
export const textColumn = (raw: RawColumn): (string | null)[] =>
  Array.from(raw, (cell) => (cell === null || cell === undefined ? null : String(cell)));

/** A text column without absent cells. @throws PackError naming the row of the first absent one. */
export function fullTextColumn(path: string, name: string, raw: RawColumn): string[] {
  return Array.from(raw, (cell, row) => {
    if (cell === null || cell === undefined)
      throw new PackError(path, 'format', `column "${name}", row ${row} is empty`);
    return String(cell);
  });
}

/** A number column; absent cells NaN. */
export const numberColumn = (raw: RawColumn): Float64Array =>
  Float64Array.from(raw as ArrayLike<number>, (cell) => toNumber(cell));

/** Degrees stored as decimals of 5 places, without the dust of reading them as binary; absent cells NaN. */
export const degreesColumn = (raw: RawColumn): Float64Array =>
  Float64Array.from(raw as ArrayLike<number>, (cell) => Math.round(toNumber(cell) * 1e5) / 1e5);

const EXACT_IN_SINGLE = 2 ** 24;

/** A column of figures, absent cells NaN; in double precision where single would round a count. */
export function figureColumn(raw: RawColumn): FigureArray {
  const figures = numberColumn(raw);
  return figures.some((figure) => Math.abs(figure) > EXACT_IN_SINGLE)
    ? figures
    : Float32Array.from(figures);
}

const toNumber = (cell: unknown): number =>
  cell === null || cell === undefined ? Number.NaN : Number(cell);
