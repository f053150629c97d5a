import Papa from 'papaparse';

/** What a column of the user's file may hold. */
export type OwnFigure = 'pot' | 'baseline' | 'need';

export interface OwnRow {
  /** the row in the file, its head being row 1 */
  readonly row: number;
  readonly code: string;
  /** null where the cell is empty: missing, not 0 */
  readonly value: number | null;
}

export interface OwnFigures {
  readonly figure: OwnFigure;
  /** rows whose code is known, by code */
  readonly matched: ReadonlyMap<string, OwnRow>;
  /** rows whose code is not of this unit or place: kept, listed, never dropped quietly */
  readonly unmatched: readonly OwnRow[];
  /** codes expected that the file has no row for */
  readonly absent: readonly string[];
  /** Σ of all figures, matched and not: what must add up to the file's own total */
  readonly total: number;
}

/** One thing wrong with a file: where, what stands there, what would be right. */
export interface OwnProblem {
  /** null where it concerns the whole file */
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string;
  readonly message: string;
}

export type OwnFiguresResult =
  | { readonly ok: true; readonly figures: OwnFigures }
  | { readonly ok: false; readonly problems: readonly OwnProblem[] };

const CODE_HEADS = /^(area[ _]?code|practice[ _]?code|code|gss|ons[ _]?code)$/i;
const FIGURE_HEADS: Record<OwnFigure, RegExp> = {
  pot: /^(pot|money|amount|allocation|£|value)$/i,
  baseline: /^(baseline|spend|spending|amount|£|value)$/i,
  need: /^(need|need[ _]?index|need[ _]?per[ _]?head|value)$/i,
};
const UNIT: Record<OwnFigure, string> = {
  pot: 'pounds',
  baseline: 'pounds',
  need: 'need per head',
};

/** An area code (E and eight digits) or a practice code (a letter and five digits). */
const CODE = /^(E\d{8}|[A-Z]\d{5})$/;
/** Pounds sign, thousands separated or not, decimals; an accountant's (5) is minus 5. */
const NUMBER = /^-?£?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/;

/**
 * Reads a CSV of one figure by area or practice code. It takes the columns headed so ("code",
 * "baseline"), whatever others stand beside them.
 *
 * @param known codes of the unit in the place
 * @returns all problems at once where there are any: a file with one is not used in part
 */
export function parseOwnFigures(
  text: string,
  figure: OwnFigure,
  known: ReadonlySet<string>,
): OwnFiguresResult {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd(), {
    skipEmptyLines: false,
  });
  const problems: OwnProblem[] = errors
    .filter((error) => error.type === 'Quotes')
    .map((error) => ({
      row: error.row === undefined ? null : error.row + 1,
      column: null,
      value: '',
      message: `${error.message}: a closing quotation mark is expected`,
    }));
  const [head, ...body] = data;
  const heads = (head ?? []).map((cell) => cell.trim());
  const codeAt = heads.findIndex((cell) => CODE_HEADS.test(cell));
  if (heads.every((cell) => cell === ''))
    problems.push({ row: 1, column: null, value: '', message: 'the file has no head row' });
  const valueAt = heads.findIndex((cell, i) => i !== codeAt && FIGURE_HEADS[figure].test(cell));
  for (const [at, name] of [
    [codeAt, 'code'],
    [valueAt, figure],
  ] as const)
    if (at < 0 && heads.some((cell) => cell !== ''))
      problems.push({
        row: 1,
        column: null,
        value: heads.join(', '),
        message: `no column is headed "${name}": the columns are ${heads.join(', ')}`,
      });
  if (problems.length > 0) return { ok: false, problems };

  const matched = new Map<string, OwnRow>();
  const unmatched: OwnRow[] = [];
  const rowOf = new Map<string, number>();
  let total = 0;
  body.forEach((cells, index) => {
    const row = index + 2;
    if (cells.every((cell) => cell.trim() === '')) return;
    const written = (cells[codeAt] ?? '').trim();
    const code = written.toUpperCase();
    const problem = (column: string, value: string, message: string) =>
      problems.push({
        row,
        column,
        value,
        message: `row ${row}, ${column}: "${value}": ${message}`,
      });
    if (cells.length > heads.length) {
      problem(
        heads[valueAt] as string,
        cells.join(','),
        `${cells.length} cells where the head has ${heads.length}; a number with commas is expected in quotation marks`,
      );
      return;
    }
    if (!CODE.test(code)) {
      problem(
        heads[codeAt] as string,
        written,
        'an area code (E and eight digits) or a practice code (a letter and five digits) is expected',
      );
      return;
    }
    const first = rowOf.get(code);
    if (first !== undefined) {
      problem(
        heads[codeAt] as string,
        written,
        `stands in row ${first} already; one row a code is expected`,
      );
      return;
    }
    rowOf.set(code, row);
    const cell = (cells[valueAt] ?? '').trim();
    const value = cell === '' ? null : numberOf(cell);
    if (value !== null && !(value >= 0)) {
      const what = Number.isNaN(value) ? 'a number' : '0 or more';
      problem(
        heads[valueAt] as string,
        cell,
        `${what} is expected (${UNIT[figure]}), or an empty cell where missing`,
      );
      return;
    }
    if (value !== null) total += value;
    if (known.has(code)) matched.set(code, { row, code, value });
    else unmatched.push({ row, code, value });
  });
  if (problems.length > 0) return { ok: false, problems };
  const absent = [...known].filter((code) => !matched.has(code));
  return { ok: true, figures: { figure, matched, unmatched, absent, total } };
}

function numberOf(cell: string): number {
  const accountants = /^\((.+)\)$/.exec(cell);
  const plain = (accountants === null ? cell : `-${accountants[1] as string}`).replaceAll(' ', '');
  if (!NUMBER.test(plain) || !/\d/.test(plain)) return Number.NaN;
  return Number(plain.replace(/[£,]/g, ''));
}
