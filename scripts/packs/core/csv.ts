import Papa from 'papaparse';

export interface CsvOptions {
  /** columns that must be in the heading */
  readonly columns: readonly string[];
  /** rows expected below the heading; null: don't check */
  readonly rows?: number | null;
  /** read bytes as Latin-1 rather than UTF-8 */
  readonly latin1?: boolean;
  /** lines above the heading to pass over */
  readonly skipLines?: number;
}

export interface NumberRange {
  readonly minimum?: number;
  readonly maximum?: number;
}

/** One row of a table, read by column name. Errors name file, row (1 = first below the heading), column and value. */
export class CsvRow {
  readonly file: string;
  /** 1 = first row below the heading */
  row: number;
  cells: readonly string[];
  readonly #columns: ReadonlyMap<string, number>;

  constructor(
    file: string,
    columns: ReadonlyMap<string, number>,
    row: number,
    cells: readonly string[],
  ) {
    this.file = file;
    this.#columns = columns;
    this.row = row;
    this.cells = cells;
  }

  /** A row that stays as it is when the reader moves on. */
  copy(): CsvRow {
    return new CsvRow(this.file, this.#columns, this.row, this.cells);
  }

  /** The heading, in order. */
  get columns(): string[] {
    return [...this.#columns.keys()];
  }

  /** The cell, trimmed; '' where blank. @throws Error where the table has no such column. */
  text(column: string): string {
    const at = this.#columns.get(column);
    if (at === undefined) throw new Error(`${this.file}: no column "${column}"`);
    return (this.cells[at] ?? '').trim();
  }

  /** A number. @throws Error where blank, not a number or out of range. */
  number(column: string, range?: NumberRange): number {
    const value = this.optionalNumber(column, range);
    if (value === null) this.fail(column, 'a number expected');
    return value;
  }

  /** A number, or null where the cell is blank or "NA". @throws Error where it is neither, or out of range. */
  optionalNumber(column: string, range?: NumberRange): number | null {
    const text = this.text(column);
    if (text === '' || text === 'NA') return null;
    const value = Number(text);
    if (!Number.isFinite(value)) this.fail(column, 'a number expected');
    if (range?.minimum !== undefined && value < range.minimum)
      this.fail(column, `${range.minimum} or more expected`);
    if (range?.maximum !== undefined && value > range.maximum)
      this.fail(column, `${range.maximum} or less expected`);
    return value;
  }

  /** Where this cell stands, for a message: `file, row 12, column "code"`. */
  where(column: string): string {
    return `${this.file}, row ${this.row}, column "${column}"`;
  }

  /** @throws Error naming file, row, column and the value found. */
  fail(column: string, expected: string): never {
    throw new Error(`${this.where(column)}: "${this.text(column)}" found, ${expected}`);
  }
}

/** Each row of a CSV text with a heading, in order. The row object is reused between calls. */
export function eachCsvRow(
  text: string,
  file: string,
  options: CsvOptions,
  use: (row: CsvRow) => void,
): void {
  let rest = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  // A UTF-8 byte-order mark read as Latin-1.
  if (rest.startsWith('\u00ef\u00bb\u00bf')) rest = rest.slice(3);
  for (let line = 0; line < (options.skipLines ?? 0); line++)
    rest = rest.slice(rest.indexOf('\n') + 1);

  let row: CsvRow | undefined;
  let width = 0;
  let count = 0;
  Papa.parse<string[]>(rest, {
    skipEmptyLines: true,
    step({ data, errors }) {
      const error = errors.find((each) => each.type === 'Quotes');
      if (error) throw new Error(`${file}, row ${count + 1}: ${error.message}`);
      if (!row) {
        const columns = new Map(data.map((name, index) => [name.trim(), index]));
        const missing = options.columns.filter((name) => !columns.has(name));
        if (missing.length > 0)
          throw new Error(
            `${file}: no column ${missing.map((name) => `"${name}"`).join(', ')}; found ${data.map((name) => `"${name}"`).join(', ')}`,
          );
        width = data.length;
        row = new CsvRow(file, columns, 0, data);
        return;
      }
      count++;
      if (data.length !== width)
        throw new Error(
          `${file}, row ${count}: ${data.length} cells found, ${width} expected ("${data.join(',').slice(0, 80)}")`,
        );
      row.row = count;
      row.cells = data;
      use(row);
    },
  });
  if (!row) throw new Error(`${file}: empty`);
  if (options.rows != null && count !== options.rows)
    throw new Error(`${file}: ${count} rows found, ${options.rows} expected`);
}

/** All rows of a CSV text with a heading. */
export function readCsvRows(text: string, file: string, options: CsvOptions): CsvRow[] {
  const rows: CsvRow[] = [];
  eachCsvRow(text, file, options, (row) => {
    rows.push(row.copy());
  });
  return rows;
}
