/**
 * A table as a workbook: the figures as numbers on the first sheet, under a head that stays in sight, and what
 * must be known of them on the second. Written here and not by a library: data/decisions/, xlsx-writer.
 * Office Open XML, ECMA-376 part 1, in its smallest form: https://ecma-international.org/publications-and-standards/standards/ecma-376/
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { type Cell, checkTable, noteText, type TableFile } from './table-file.ts';
import {
  CONTENT_TYPES,
  LOOK,
  PACKAGE_RELATIONS,
  STYLES,
  sheetEnd,
  sheetStart,
  WORKBOOK_RELATIONS,
  wholeTable,
  workbook,
} from './xlsx-parts.ts';
import { columnLetters, MOST_IN_A_CELL, piecesOf, sheetName, xmlText } from './xlsx-text.ts';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the second sheet is called, and the head over its lines. */
const SOURCES = 'Sources';
const SOURCES_HEAD = 'What must be known of the figures, and their sources';

/** As many rows of Excel, its head among them. */
const MOST_ROWS = 1_048_576;
/** So many rows are written between two chances to do something else: a few milliseconds. */
const ROWS_AT_ONCE = 200;
/** As many rows tell how wide a column is. */
const ROWS_MEASURED = 1000;
/** Widths of columns, in characters. */
const NARROWEST = 9;
const WIDEST = 44;
const WIDEST_FOR_A_HEAD = 22;
const NOTES_WIDTH = 120;
const LINE_HEIGHT_POINTS = 15;
const MOST_LINES = 8;

/** The same table gives the same bytes: the archive names no moment. */
const NO_MOMENT = new Date(1980, 0, 1);

/**
 * The bytes of the workbook, in order and in steps, so that who writes 33,755 rows can let the page
 * breathe in between; a step may be empty. Together they are the file.
 * @throws RangeError for a table that a workbook cannot hold, naming its row and column
 */
export function* xlsxSteps(file: TableFile): Generator<Uint8Array, void, undefined> {
  checkTable(file);
  const { head, rows, notes } = file;
  if (rows.length >= MOST_ROWS)
    throw new RangeError(
      `${file.name}: ${rows.length} rows; a sheet holds ${MOST_ROWS - 1} under its head`,
    );
  const named = sheetName(file.sheet);
  const sheet = named.toLowerCase() === SOURCES.toLowerCase() ? 'Table' : named;
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    ready.push(bytes);
  });
  function* had(): Generator<Uint8Array, void, undefined> {
    const steps = ready;
    ready = [];
    yield* steps.length === 0 ? [new Uint8Array(0)] : steps;
  }
  const add = (path: string): ZipDeflate => {
    const part = new ZipDeflate(path, { level: 6 });
    part.mtime = NO_MOMENT;
    zip.add(part);
    return part;
  };
  for (const [path, text] of [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', PACKAGE_RELATIONS],
    ['xl/workbook.xml', workbook(sheet, SOURCES, head.length, rows.length + 1)],
    ['xl/_rels/workbook.xml.rels', WORKBOOK_RELATIONS],
    ['xl/styles.xml', STYLES],
  ] as const)
    add(path).push(strToU8(text), true);
  const widths = head.map((words, column) => widthOf(words, rows, column));
  const table = add('xl/worksheets/sheet1.xml');
  table.push(strToU8(`${sheetStart(widths, true)}${headRow(head, widths)}`));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE);
    table.push(strToU8(some.map((row, i) => rowXml(row, start + i + 2, file)).join('')));
    yield* had();
  }
  table.push(strToU8(sheetEnd(wholeTable(head.length, rows.length + 1))), true);
  const lines = notes.flatMap((note) => piecesOf(noteText(note)));
  add('xl/worksheets/sheet2.xml').push(
    strToU8(
      `${sheetStart([NOTES_WIDTH], false)}${headRow([SOURCES_HEAD], [NOTES_WIDTH])}${lines
        .map((line, i) => `<row r="${i + 2}">${textCell(`A${i + 2}`, line, LOOK.note)}</row>`)
        .join('')}${sheetEnd(null)}`,
    ),
    true,
  );
  zip.end();
  yield* had();
}

/** Wide enough for what stands in it; a long head wraps instead. */
function widthOf(head: string, rows: readonly (readonly Cell[])[], column: number): number {
  let longest = Math.min(head.length, WIDEST_FOR_A_HEAD);
  for (const row of rows.slice(0, ROWS_MEASURED))
    longest = Math.max(longest, String(row[column] ?? '').length);
  return Math.min(Math.max(longest + 2, NARROWEST), WIDEST);
}

/** A program that opens the file does not make room for lines that wrap unless it is told to. */
function headRow(head: readonly string[], widths: readonly number[]): string {
  const lines = head.map((words, i) => Math.ceil((words.length * 1.15) / (widths[i] as number)));
  const height = Math.min(Math.max(1, ...lines), MOST_LINES) * LINE_HEIGHT_POINTS;
  const cells = head.map((words, i) => textCell(`${columnLetters(i)}1`, words, LOOK.head));
  return `<row r="1" ht="${height}" customHeight="1">${cells.join('')}</row>`;
}

function rowXml(row: readonly Cell[], number: number, { name, head }: TableFile): string {
  let cells = '';
  row.forEach((cell, column) => {
    if (cell === null || cell === '') return;
    const place = `${columnLetters(column)}${number}`;
    if (typeof cell === 'number') cells += `<c r="${place}"><v>${cell}</v></c>`;
    else if (cell.length > MOST_IN_A_CELL)
      throw new RangeError(
        `${name}, row ${number}, ${head[column]}: ${cell.length} characters; a cell holds ${MOST_IN_A_CELL}`,
      );
    else cells += textCell(place, cell, BEGINS_A_FORMULA.test(cell) ? LOOK.notAFormula : null);
  });
  return `<row r="${number}">${cells}</row>`;
}

/** What Excel would take for a formula when the cell is next edited. */
const BEGINS_A_FORMULA = /^[=+\-@\t\r]/;

/** Text stands in its cell as text, of a kind that is never computed. */
const textCell = (place: string, text: string, look: number | null): string =>
  `<c r="${place}"${look === null ? '' : ` s="${look}"`} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
