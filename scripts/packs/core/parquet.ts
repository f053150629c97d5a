import { type ColumnSource, parquetWriteBuffer, schemaFromColumnData } from 'hyparquet-writer';

type Encoding = NonNullable<ColumnSource['encoding']>;

/** A column to write: null (or undefined, or NaN in a number column) where there is no value. */
export type ParquetColumn =
  | {
      readonly name: string;
      readonly type: 'string';
      readonly data: readonly (string | null)[];
    }
  | {
      readonly name: string;
      /** float: 32 bits. double: 64. int: 32, signed. */
      readonly type: 'float' | 'double' | 'int';
      readonly data: ArrayLike<number | null>;
    }
  | {
      readonly name: string;
      /** 32-bit integers read as numbers of `scale` decimals: exact, and small where neighbours are near. */
      readonly type: 'decimal';
      readonly scale: number;
      readonly data: ArrayLike<number | null>;
    }
  | {
      readonly name: string;
      readonly type: 'boolean';
      readonly data: readonly (boolean | null)[];
    };

const PHYSICAL = {
  string: 'STRING',
  float: 'FLOAT',
  double: 'DOUBLE',
  int: 'INT32',
  decimal: 'INT32',
  boolean: 'BOOLEAN',
} as const;

/**
 * Encodings worth trying beside the writer's own choice (plain or dictionary): sorted codes share
 * their beginnings, counts differ by little, and floats compress better byte by byte.
 */
const CANDIDATES: Readonly<Record<ParquetColumn['type'], readonly Encoding[]>> = {
  string: ['DELTA_BYTE_ARRAY'],
  float: ['BYTE_STREAM_SPLIT'],
  double: ['BYTE_STREAM_SPLIT'],
  int: ['DELTA_BINARY_PACKED'],
  decimal: ['DELTA_BINARY_PACKED'],
  boolean: [],
};

/**
 * The bytes of a Parquet file of one row group, Snappy-compressed, each column in the encoding that
 * makes it smallest. Same columns, same bytes. Columns with an absent value are nullable, the others
 * are required.
 *
 * `metadata` is written as key-value metadata: give at least `sources` (ids, comma-separated) and
 * `period`.
 * @throws RangeError where columns differ in length, a name repeats, or an int is not one.
 */
export function writeParquet(
  columns: readonly ParquetColumn[],
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const rows = columns[0]?.data.length ?? 0;
  if (rows === 0) throw new RangeError('a Parquet file needs a column and a row');
  const names = new Set<string>();
  const scales = new Map<string, number>();
  const sources = columns.map((column) => {
    if (names.has(column.name)) throw new RangeError(`column "${column.name}" is given twice`);
    names.add(column.name);
    if (column.data.length !== rows)
      throw new RangeError(
        `column "${column.name}" has ${column.data.length} rows, ${rows} expected`,
      );
    if (column.type === 'decimal') scales.set(column.name, column.scale);
    return smallest(source(column), CANDIDATES[column.type], scales);
  });
  return new Uint8Array(
    bytesOf(sources, scales, {
      createdBy: 'evenground',
      kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    }),
  );
}

function source(column: ParquetColumn): ColumnSource {
  const data: (string | number | boolean | null)[] = new Array(column.data.length);
  let nullable = false;
  for (let row = 0; row < data.length; row++) {
    const value = column.data[row];
    if (
      value === null ||
      value === undefined ||
      (typeof value === 'number' && Number.isNaN(value))
    ) {
      data[row] = null;
      nullable = true;
    } else {
      if (
        column.type === 'int' &&
        (!Number.isInteger(value) || Math.abs(Number(value)) > 2 ** 31 - 1)
      )
        throw new RangeError(
          `column "${column.name}", row ${row + 1}: ${value} is not a 32-bit integer`,
        );
      if (column.type !== 'int' && typeof value === 'number' && !Number.isFinite(value))
        throw new RangeError(`column "${column.name}", row ${row + 1}: ${value} is not finite`);
      data[row] = column.type === 'float' ? Math.fround(value as number) : value;
    }
  }
  return {
    name: column.name,
    data,
    type: PHYSICAL[column.type],
    nullable,
    // Page offsets serve range requests; packs are fetched whole.
    offsetIndex: false,
    statistics: false,
  };
}

/** One row group. Decimals are marked in the schema: the writer scales their values itself. */
function bytesOf(
  columns: readonly ColumnSource[],
  scales: ReadonlyMap<string, number>,
  options: { createdBy?: string; kvMetadata?: { key: string; value: string }[] } = {},
): ArrayBuffer {
  const schema = schemaFromColumnData({ columnData: [...columns] }).map((element) => {
    const scale = scales.get(element.name);
    return scale === undefined
      ? element
      : { ...element, converted_type: 'DECIMAL' as const, scale, precision: 9 };
  });
  return parquetWriteBuffer({
    // The writer takes types from the columns or from a schema, not from both.
    columnData: columns.map(({ type, nullable, ...column }) => column),
    schema,
    rowGroupSize: columns[0]?.data.length ?? 0,
    ...options,
  });
}

function smallest(
  column: ColumnSource,
  encodings: readonly Encoding[],
  scales: ReadonlyMap<string, number>,
): ColumnSource {
  const size = (candidate: ColumnSource) => bytesOf([candidate], scales).byteLength;
  let best = column;
  let bestSize = size(column);
  for (const encoding of encodings) {
    const candidate = { ...column, encoding };
    const candidateSize = size(candidate);
    if (candidateSize < bestSize) {
      best = candidate;
      bestSize = candidateSize;
    }
  }
  return best;
}
