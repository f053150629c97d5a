/** Areas of a place put into groups by deprivation, each group with its figure. */
import type { Column } from '../../indicators/value.ts';
import type { AreaTable } from '../../place/area-table.ts';
import { standardErrorsAt } from '../../stats/normal.ts';
import { rowsInOrder } from '../../stats/row-sorter.ts';
import { ordinal } from '../words.ts';
import type { InequalityQuestion } from './question.ts';
import { type Instead, type NotComputed, notComputed } from './reasons.ts';
import { peopleByRow, reasonAgainstGroups, takingPart } from './taking-part.ts';

export interface DeprivationGroup {
  /** "Most deprived fifth", "2nd fifth", …, or the area's name */
  readonly label: string;
  /** "the most deprived fifth", or the area's name: for the middle of a sentence */
  readonly inWords: string;
  /** residents of the areas that have a figure */
  readonly population: number;
  /** rows of those areas in the table of their level */
  readonly rows: readonly number[];
  /** middle of its stretch of the population: 0 the most deprived end, 1 the least */
  readonly position: number;
  /** population-weighted mean over the areas */
  readonly value: number;
  /** null where an area has no limits */
  readonly standardError: number | null;
  /** as published where it is one area alone, else from the standard error */
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface Grouped {
  readonly kind: 'grouped';
  /** from most to least deprived */
  readonly groups: readonly DeprivationGroup[];
  /** rows in the place that take part, in the order of the table */
  readonly used: readonly number[];
  /** rows in the place without residents counted, deprivation or figure */
  readonly leftOut: readonly number[];
  /** share of the place's counted residents who live in areas with a figure */
  readonly coverage: number;
}

const PARTS = { fifths: [5, 'fifth'], tenths: [10, 'tenth'] } as const;
/** A group stands for its people where at least this share of them has a figure. */
const LEAST_COVERED = 0.5;

/**
 * Groups of the areas within the place. A fifth or tenth holds equal numbers of areas: the k-th those with
 * ceil(parts · rank ÷ n) = k, rank 1 the most deprived, n all areas of England or of the place.
 *
 * @param deprivation of all areas of the table, higher more deprived; NaN where none
 */
export function groupAreas(
  question: InequalityQuestion,
  table: AreaTable,
  column: Column,
  deprivation: Float64Array,
): Grouped | NotComputed {
  const { place, grouping, confidence = 0.95 } = question;
  const taking = takingPart(question, table, column, deprivation);
  if (taking.kind === 'notComputed') return taking;
  const { inPlace, used, leftOut, coverage } = taking;
  const sets =
    grouping === 'continuous'
      ? singles(table, deprivation, used)
      : partsOf(question, table, deprivation, inPlace, used);
  if ('kind' in sets) return sets;
  const covered = peopleOf(table, used);
  let before = 0;
  const groups = sets.map(({ label, inWords, rows }): DeprivationGroup => {
    const group = combined(rows, table, column);
    const position = (before + group.population / 2) / covered;
    before += group.population;
    return {
      label,
      inWords,
      rows,
      position,
      ...group,
      ...limitsOf(rows, column, group, confidence),
    };
  });
  const against = reasonAgainstGroups(
    sets.length,
    groups.map(({ value }) => value),
    place.name,
  );
  return against ?? { kind: 'grouped', groups, used, leftOut, coverage };
}

interface RowSet {
  readonly label: string;
  readonly inWords: string;
  readonly rows: readonly number[];
}

/** Every area a group; areas equally deprived make one, as they have no order. */
function singles(table: AreaTable, deprivation: Float64Array, used: readonly number[]): RowSet[] {
  const keys = new Float64Array(used.length);
  for (let k = 0; k < used.length; k++) keys[k] = -(deprivation[used[k] as number] as number);
  const order = rowsInOrder(keys);
  const sets: number[][] = [];
  let before = Number.NaN;
  for (const k of order) {
    const row = used[k] as number;
    const own = deprivation[row] as number;
    if (own === before) sets.at(-1)?.push(row);
    else sets.push([row]);
    before = own;
  }
  const nameOf = (row: number) => table.names[row] as string;
  return sets.map((rows): RowSet => {
    const label = rows.length === 1 ? nameOf(rows[0] as number) : listOf(rows.map(nameOf));
    return { label, inWords: label, rows };
  });
}

function partsOf(
  { place, grouping, basis }: InequalityQuestion,
  table: AreaTable,
  deprivation: Float64Array,
  inPlace: readonly number[],
  used: readonly number[],
): RowSet[] | NotComputed {
  const [parts, part] = PARTS[grouping as 'fifths' | 'tenths'];
  const n = table.codes.length;
  const isNational = basis === 'national';
  const residents = peopleByRow(table);
  const held = new Float64Array(n);
  let ranked = 0;
  for (let k = 0; k < (isNational ? n : inPlace.length); k++) {
    const row = isNational ? k : (inPlace[k] as number);
    const own = deprivation[row] as number;
    if (!Number.isNaN(own) && !Number.isNaN(residents[row])) held[ranked++] = own;
  }
  const limits = partLimits(held.subarray(0, ranked), parts);
  const group = new Int8Array(n).fill(-1);
  for (const row of inPlace) {
    const own = deprivation[row] as number;
    if (Number.isNaN(own) || Number.isNaN(residents[row])) continue;
    let k = 0;
    while (k < limits.length && own < (limits[k] as number)) k++;
    group[row] = k;
  }
  const rowsOf = Array.from({ length: parts }, (): number[] => []);
  for (const row of used) rowsOf[group[row] as number]?.push(row);
  const sets = rowsOf.map((rows, k): RowSet => {
    const label = labelOf(k, parts, part);
    return { label, inWords: `the ${label[0]?.toLowerCase()}${label.slice(1)}`, rows };
  });
  const empty = sets.filter(({ rows }) => rows.length === 0);
  if (empty.length > 0) return emptyGroups(place.name, basis, parts, part, empty);
  const everybody = new Float64Array(parts);
  for (const row of inPlace) {
    const k = group[row] as number;
    if (k >= 0) everybody[k] = (everybody[k] as number) + (table.population[row] as number);
  }
  const thin = sets.find(
    ({ rows }, k) => peopleOf(table, rows) < LEAST_COVERED * (everybody[k] as number),
  );
  return thin === undefined
    ? sets
    : notComputed(
        'groupUncovered',
        `In ${place.name}, ${thin.inWords} has figures for under half of its people, so it cannot be compared with the others.`,
      );
}

/**
 * What a row must lie below to belong to the second part, the third, …: ceil(parts · rank ÷ n) without the
 * ranks, as one that lies below the m-th highest has a rank of over m.
 */
function partLimits(deprivation: Float64Array, parts: number): Float64Array {
  const n = deprivation.length;
  const order = rowsInOrder(deprivation);
  return Float64Array.from({ length: parts - 1 }, (_, k) => {
    const above = Math.floor(((k + 1) * n) / parts);
    return above === 0
      ? Number.POSITIVE_INFINITY
      : (deprivation[order[n - above] as number] as number);
  });
}

const peopleOf = (table: AreaTable, rows: readonly number[]): number =>
  rows.reduce((sum, row) => sum + (table.population[row] as number), 0);

function emptyGroups(
  place: string,
  basis: InequalityQuestion['basis'],
  parts: number,
  part: string,
  empty: readonly RowSet[],
): NotComputed {
  const which = listOf(empty.map(({ inWords }) => inWords));
  const continuous: Instead = {
    kind: 'ask',
    words: 'Take every area as a group of its own',
    change: { grouping: 'continuous' },
  };
  if (basis === 'within')
    return notComputed(
      'emptyGroup',
      `${place} has too few areas for ${parts} ${part}s: ${which} would be empty.`,
      [continuous],
    );
  return notComputed(
    'emptyGroup',
    `${place} has nobody in ${empty.length} of England’s ${parts} ${part}s (${which}). A slope across England’s ${part}s needs people in all of them.`,
    [
      { kind: 'ask', words: `Take ${part}s within ${place}`, change: { basis: 'within' } },
      continuous,
    ],
  );
}

function combined(rows: readonly number[], table: AreaTable, column: Column) {
  const population = rows.reduce((sum, row) => sum + (table.population[row] as number), 0);
  let value = 0;
  let square: number | null = column.lower === null || column.upper === null ? null : 0;
  for (const row of rows) {
    const share = (table.population[row] as number) / population;
    value += share * (column.values[row] as number);
    if (square === null) continue;
    const se = standardErrorIn(column, row);
    square = se === null ? null : square + (share * se) ** 2;
  }
  return { population, value, standardError: square === null ? null : Math.sqrt(square) };
}

/**
 * Limits of a group. Of one area at 95% they are the published ones, to the digit: rebuilt from the standard
 * error, which is itself taken from limits that were rounded, they would differ from those shown elsewhere.
 */
function limitsOf(
  rows: readonly number[],
  column: Column,
  { value, standardError }: { readonly value: number; readonly standardError: number | null },
  confidence: number,
): { readonly lower: number | null; readonly upper: number | null } {
  if (standardError === null) return { lower: null, upper: null };
  const [only, another] = rows;
  if (only !== undefined && another === undefined && confidence === 0.95)
    return { lower: column.lower?.[only] as number, upper: column.upper?.[only] as number };
  const half = standardErrorsAt(confidence) * standardError;
  return { lower: value - half, upper: value + half };
}

/** Standard error of a figure from its 95% limits, as normal; null where it has none. */
export function standardErrorIn(column: Column, row: number): number | null {
  const lower = column.lower?.[row] ?? Number.NaN;
  const upper = column.upper?.[row] ?? Number.NaN;
  return upper >= lower ? (upper - lower) / (2 * standardErrorsAt(0.95)) : null;
}

const labelOf = (k: number, parts: number, part: string): string => {
  if (k === 0) return `Most deprived ${part}`;
  return k === parts - 1 ? `Least deprived ${part}` : `${ordinal(k + 1)} ${part}`;
};

const listOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
