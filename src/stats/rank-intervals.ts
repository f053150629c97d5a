/**
 * How sure an area's rank is: figures are drawn again and again within their errors, and each draw is
 * ranked (Goldstein and Spiegelhalter, JRSS A 1996).
 */
import { rankValues } from './ranks.ts';
import { rowSorter } from './row-sorter.ts';
import { seededNormals } from './seeded-normal.ts';

export interface RankOptions {
  /** 'ascending' ranks the lowest value 1, 'descending' the highest */
  readonly order: 'ascending' | 'descending';
  /** 200 to 10,000; 1,000 unless given */
  readonly draws?: number;
  /** 1 unless given */
  readonly seed?: number;
  /** above 0 and below 1; 0.95 unless given */
  readonly confidence?: number;
}

/** Entry i is of area i. NaN where it has no value or no standard error: it takes no part. */
export interface RankIntervals {
  /** by the values as they are; ties share the lowest */
  readonly rank: Float64Array;
  /** limits, widened where that is needed to hold the rank itself: draws pull the ends of a list in */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** how many areas take part */
  readonly of: number;
  readonly draws: number;
}

const FEWEST_DRAWS = 200;
const MOST_DRAWS = 10_000;
/** Draws between two reports: some tens of milliseconds for England's wards. */
const DRAWS_A_STEP = 50;

/**
 * Ranks of areas with their limits.
 *
 * @param values NaN or null where absent
 * @param standardErrors of the values; NaN or null where unknown
 * @throws RangeError where lengths differ, an error is below 0, or an option is out of range
 */
export function rankIntervals(
  values: ArrayLike<number | null>,
  standardErrors: ArrayLike<number | null>,
  options: RankOptions,
): RankIntervals {
  const steps = rankIntervalsInSteps(values, standardErrors, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in steps, so that a worker can report progress and be told to stop between them: whoever asks
 * for no further step has cancelled.
 *
 * @yields the share done, 0 to 1
 * @throws RangeError as `rankIntervals`, at the first step
 */
export function* rankIntervalsInSteps(
  values: ArrayLike<number | null>,
  standardErrors: ArrayLike<number | null>,
  { order, draws = 1000, seed = 1, confidence = 0.95 }: RankOptions,
): Generator<number, RankIntervals, void> {
  check(values, standardErrors, draws, confidence);
  const rows: number[] = [];
  for (let row = 0; row < values.length; row++)
    if (isNumber(values[row]) && isNumber(standardErrors[row])) rows.push(row);
  const n = rows.length;
  const centre = Float64Array.from(rows, (row) => values[row] as number);
  const error = Float64Array.from(rows, (row) => standardErrors[row] as number);
  const fill = seededNormals(seed);
  const drawn = new Float64Array(n);
  const sorter = rowSorter(n);
  const ranks = new Uint16Array(n * draws);
  for (let draw = 0; draw < draws; draw++) {
    fill(drawn);
    for (let i = 0; i < n; i++)
      drawn[i] = (centre[i] as number) + (error[i] as number) * (drawn[i] as number);
    const sorted = sorter(drawn);
    for (let place = 0; place < n; place++) {
      const rank = order === 'ascending' ? place + 1 : n - place;
      ranks[(sorted[place] as number) * draws + draw] = rank;
    }
    if (draw % DRAWS_A_STEP === DRAWS_A_STEP - 1) yield (draw + 1) / draws;
  }
  const rank = rankValues(
    Float64Array.from(values, (value, row) =>
      isNumber(value) && isNumber(standardErrors[row]) ? value : Number.NaN,
    ),
    order,
  );
  const lower = rank.slice();
  const upper = rank.slice();
  // Ranks are whole: the limits are the draws that leave no more than the tail outside.
  const first = Math.floor(((1 - confidence) / 2) * (draws - 1));
  rows.forEach((row, i) => {
    const own = ranks.subarray(i * draws, (i + 1) * draws).sort();
    lower[row] = Math.min(own[first] as number, rank[row] as number);
    upper[row] = Math.max(own[draws - 1 - first] as number, rank[row] as number);
  });
  return { rank, lower, upper, of: n, draws };
}

const isNumber = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && !Number.isNaN(value);

function check(
  values: ArrayLike<number | null>,
  standardErrors: ArrayLike<number | null>,
  draws: number,
  confidence: number,
): void {
  if (values.length !== standardErrors.length)
    throw new RangeError(
      `${values.length} values but ${standardErrors.length} standard errors; as many expected`,
    );
  if (values.length > 65_535)
    throw new RangeError(`${values.length} values; at most 65,535 can be ranked`);
  if (!(Number.isInteger(draws) && draws >= FEWEST_DRAWS && draws <= MOST_DRAWS))
    throw new RangeError(`draws is ${draws}; ${FEWEST_DRAWS} to ${MOST_DRAWS} expected`);
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence is ${confidence}; between 0 and 1, e.g. 0.95, expected`);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    const se = standardErrors[row];
    if (isNumber(value) && !Number.isFinite(value))
      throw new RangeError(`row ${row}: value is ${value}; a finite number expected`);
    if (isNumber(se) && !(se >= 0 && Number.isFinite(se)))
      throw new RangeError(`row ${row}: standard error is ${se}; 0 or more expected`);
  }
}
