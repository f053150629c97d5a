/**
 * A table that leaves the app, whatever the file's form: CSV here, XLSX in xlsx.ts. What a file says is said
 * once, so that its two forms cannot differ (data/decisions/: form-of-csv-files, xlsx-writer).
 */
import Papa from 'papaparse';

/** A figure in full, words, or nothing: an empty cell, never a zero. */
export type Cell = string | number | null;

export interface TableFile {
  /** the file's name without its ending: "evenground_leicester_ward_2026-11-21" */
  readonly name: string;
  /** what the sheet of a workbook is called: "Wards" */
  readonly sheet: string;
  readonly head: readonly string[];
  /** one cell for each of the head */
  readonly rows: readonly (readonly Cell[])[];
  /** what must be known of the figures, one sentence or source a line, without "#" */
  readonly notes: readonly string[];
  /**
   * The notes hold sums of money, which the semicolon for a comma would corrupt: in a CSV file "#" then
   * stands in the first cell and the note, quoted where it must be, in the second.
   */
  readonly notesHoldSums?: boolean;
}

/** A byte-order mark, by which Excel knows UTF-8. */
const BOM = '\uFEFF';

/** So many rows are written between two chances to do something else: some 20 milliseconds. */
const ROWS_AT_ONCE = 500;

/**
 * The table as a CSV file that Excel, R and Python read: UTF-8 with a byte-order mark, the head in the first
 * row, and after an empty row the notes as lines that begin with "#". Text never becomes a formula. In steps,
 * so that who writes 33,755 rows can let the page breathe in between; together they are the file.
 * @throws RangeError for a row or a figure that no file can hold
 */
export function* csvSteps(file: TableFile): Generator<string, void, undefined> {
  checkTable(file);
  const { head, rows, notes, notesHoldSums = false } = file;
  yield `${BOM}${csvRows([head])}`;
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    yield `\r\n${csvRows(rows.slice(start, start + ROWS_AT_ONCE))}`;
  const lines = notes.map(notesHoldSums ? commentRow : (note) => `# ${commentText(note)}`);
  yield `\r\n\r\n${lines.join('\r\n')}\r\n`;
}

/** All of `csvSteps` at once. */
export const csvText = (file: TableFile): string => [...csvSteps(file)].join('');

const csvRows = (rows: readonly (readonly Cell[])[]): string =>
  Papa.unparse(rows as Cell[][], { escapeFormulae: true, newline: '\r\n' });

/**
 * Holds a table to its form before it is written.
 * @throws RangeError naming the file, the row (the head is row 1) and the column
 */
export function checkTable({ name, head, rows }: TableFile): void {
  rows.forEach((row, r) => {
    if (row.length !== head.length)
      throw new RangeError(
        `${name}, row ${r + 2}: ${row.length} cells, where the head has ${head.length}`,
      );
    row.forEach((cell, c) => {
      if (typeof cell === 'number' && !Number.isFinite(cell))
        throw new RangeError(
          `${name}, row ${r + 2}, ${head[c]}: ${cell} is no figure; an absent one is null`,
        );
    });
  });
}

/** A note in one line, without the word joiner that keeps a minus with its sum on screen. */
export const noteText = (text: string): string =>
  text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();

/** Commas would split the line over cells, quotes would hide it from readers that skip "#" lines. */
const commentText = (text: string): string =>
  text.replace(/\s+/g, ' ').replaceAll('"', '”').replaceAll(',', ';');

/** The line still begins with "#", so readers that skip such lines skip it. */
const commentRow = (text: string): string =>
  `# ,${Papa.unparse([[noteText(text)]], { escapeFormulae: true })}`;
