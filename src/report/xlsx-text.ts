/** Text as the XML of a workbook can hold it. */

/** So many characters at most stand in one cell of Excel. */
export const MOST_IN_A_CELL = 32_767;

// Control characters and halves of a pair are no XML: a file that holds one does not open.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Excel reads "_x0041_" in a text as the character of that number: the first mark is written as its own. */
const LOOKS_ENCODED = /_(?=x[0-9A-Fa-f]{4}_)/g;

export const xmlText = (text: string): string =>
  text
    .replace(NOT_XML, '')
    .replace(LOOKS_ENCODED, '_x005F_')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string);

/** "A" for 0, "Z" for 25, "AA" for 26: a column as Excel calls it. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? '' : columnLetters(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

const LONGEST_SHEET_NAME = 31;

/** A name that Excel takes for a sheet: without []:*?/\, not in apostrophes, not too long, not empty. */
export const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+/, '')
    .slice(0, LONGEST_SHEET_NAME)
    .replace(/[' ]+$/, '') || 'Table';

/** A text in pieces that each fit a cell, cut between words where it can be. */
export function piecesOf(text: string, most = MOST_IN_A_CELL): string[] {
  if (text.length <= most) return [text];
  const space = text.lastIndexOf(' ', most);
  const at = space > 0 ? space : most;
  return [text.slice(0, at), ...piecesOf(text.slice(at).trimStart(), most)];
}
