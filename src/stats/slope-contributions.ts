/**
 * What each area adds to the slope of a place: the slope index with every area a group of its own, taken
 * apart area by area.
 */
import { beyondErrors, beyondScatter, type WeightedLine } from './line-outliers.ts';
import { standardErrorsAt } from './normal.ts';
import { rowsInOrder } from './row-sorter.ts';

/** One area of a place. */
export interface SlopeArea {
  /** residents; an area without any takes no part */
  readonly population: number;
  /** higher is more deprived; null where missing */
  readonly deprivation: number | null;
  /** the figure whose slope is taken; null where missing */
  readonly value: number | null;
  /** of the value, in its own unit; null or left out where none is known */
  readonly standardError?: number | null;
}

export interface SlopeContribution {
  /** index in the areas given */
  readonly area: number;
  /** population-weighted mid-rank: 0 the most deprived end of the place, 1 the least; areas equally deprived share one */
  readonly position: number;
  /** share of the population that takes part */
  readonly share: number;
  /** c(y − ȳ), in the unit of the value; the contributions sum to the slope */
  readonly contribution: number;
  /** value on the line at the area's position */
  readonly fitted: number;
  /** value minus fitted */
  readonly residual: number;
  /**
   * whether it lies further from the line through all other areas than the limits at `confidence` allow, two-sided:
   * limits as `limitsOf` says; false where too few are left to say
   */
  readonly standsOut: boolean;
}

export interface SlopeContributions {
  /** fitted difference between the ends, least minus most deprived, in the unit of the value */
  readonly slope: number;
  /** fitted at the most deprived end */
  readonly intercept: number;
  /** limits of the slope from the areas' standard errors, at `slopeConfidence`; null where an area has none */
  readonly interval: readonly [number, number] | null;
  /**
   * whose limits the areas that stand out are beyond: those of their own standard errors, which tell of chance;
   * or, where an area has none, of the usual scatter of the others about the line, which does not
   */
  readonly limitsOf: 'errors' | 'scatter';
  /** population-weighted mean of the value */
  readonly mean: number;
  /** from most to least deprived */
  readonly areas: readonly SlopeContribution[];
  /** indices of areas without residents, deprivation or figure: they take no part */
  readonly leftOut: readonly number[];
}

/** As for the slope index. */
const FEWEST_AREAS = 5;

/**
 * Slope of a figure over areas ordered by deprivation, and each area's part in it: c(y − ȳ) with
 * c = a(b − b̄)/Σa(b − b̄)², a its share of the population and b its mid-rank (METHODS, "A ward's
 * contribution to the district's slope"). They sum to the slope; one of the other sign narrows it.
 *
 * An area stands out where its deleted residual (the line fitted without it, weights by population) is beyond
 * its limits at `confidence`, 0.998 unless given, as many areas are looked at at once: of its own standard error
 * with that of the line through the others where every area has one, else of the scatter about the line (t).
 *
 * @param areas in any order; those without residents, deprivation or figure are left out and named
 * @throws RangeError where fewer than five areas take part, all are equally deprived, or a figure is not
 *   a number (row from 0)
 */
export function slopeContributions(
  areas: readonly SlopeArea[],
  {
    confidence = 0.998,
    slopeConfidence = 0.95,
  }: { confidence?: number; slopeConfidence?: number } = {},
): SlopeContributions {
  const used: number[] = [];
  const leftOut: number[] = [];
  areas.forEach((area, row) => {
    if (takesPart(area, row)) used.push(row);
    else leftOut.push(row);
  });
  if (used.length < FEWEST_AREAS)
    throw new RangeError(
      `${used.length} areas with residents, deprivation and figure; ${FEWEST_AREAS} or more expected`,
    );
  const line = lineOf(areas, used);
  const { rows, share, rank, value, mean, spread, slope, intercept } = line;
  const errors = errorsOf(areas, line);
  const standsOut =
    errors === null ? beyondScatter(line, confidence) : beyondErrors(line, errors, confidence);
  return {
    slope,
    intercept,
    interval: errors === null ? null : intervalOf(line, errors, slopeConfidence),
    limitsOf: errors === null ? 'scatter' : 'errors',
    mean,
    areas: rows.map((area, i): SlopeContribution => {
      const own = value[i] as number;
      const position = rank[i] as number;
      const weight = ((share[i] as number) * (position - 0.5)) / spread;
      const fitted = intercept + slope * position;
      return {
        area,
        position,
        share: share[i] as number,
        contribution: weight * (own - mean),
        fitted,
        residual: own - fitted,
        standsOut: standsOut[i] === 1,
      };
    }),
    leftOut,
  };
}

function lineOf(areas: readonly SlopeArea[], used: readonly number[]): WeightedLine {
  const n = used.length;
  // Loops, and columns before objects: all of England's neighbourhoods are asked for at once.
  const deprived = new Float64Array(n);
  for (let k = 0; k < n; k++)
    deprived[k] = (areas[used[k] as number] as SlopeArea).deprivation as number;
  const order = rowsInOrder(deprived.map((own) => -own));
  const rows: number[] = [];
  const share = new Float64Array(n);
  const value = new Float64Array(n);
  let all = 0;
  for (let i = 0; i < n; i++) {
    const row = used[order[i] as number] as number;
    const { population, value: own } = areas[row] as SlopeArea;
    rows.push(row);
    share[i] = population;
    value[i] = own as number;
    all += population;
  }
  for (let i = 0; i < n; i++) share[i] = (share[i] as number) / all;
  const rank = new Float64Array(n);
  let before = 0;
  for (let from = 0; from < n; ) {
    const own = deprived[order[from] as number];
    let to = from;
    let stretch = 0;
    while (to < n && deprived[order[to] as number] === own) stretch += share[to++] as number;
    rank.fill(before + stretch / 2, from, to);
    before += stretch;
    from = to;
  }
  const first = value[0] as number;
  let spread = 0;
  let above = 0;
  for (let i = 0; i < n; i++) {
    spread += (share[i] as number) * ((rank[i] as number) - 0.5) ** 2;
    above += (share[i] as number) * ((value[i] as number) - first);
  }
  if (!(spread > 1e-12))
    throw new RangeError(
      'all areas are equally deprived; at least two degrees of deprivation expected',
    );
  const mean = first + above;
  let slope = 0;
  for (let i = 0; i < n; i++)
    slope +=
      (((share[i] as number) * ((rank[i] as number) - 0.5)) / spread) *
      ((value[i] as number) - mean);
  return { rows, share, rank, value, mean, spread, slope, intercept: mean - slope / 2 };
}

function takesPart({ population, deprivation, value }: SlopeArea, row: number): boolean {
  if (population < 0 || population === Number.POSITIVE_INFINITY)
    throw new RangeError(`row ${row}: population is ${population}; 0 or more expected`);
  checkFigure('deprivation', deprivation, row);
  checkFigure('value', value, row);
  return population > 0 && deprivation !== null && value !== null;
}

function checkFigure(field: string, figure: number | null, row: number): void {
  if (figure !== null && !Number.isFinite(figure))
    throw new RangeError(`row ${row}: ${field} is ${figure}; a finite number or null expected`);
}

/** Standard errors in the order of the line; null where an area has none. */
function errorsOf(areas: readonly SlopeArea[], { rows }: WeightedLine): Float64Array | null {
  const errors = new Float64Array(rows.length);
  for (const [i, row] of rows.entries()) {
    const se = areas[row]?.standardError ?? null;
    if (se === null) return null;
    if (!(Number.isFinite(se) && se >= 0))
      throw new RangeError(`row ${row}: standardError is ${se}; 0 or more expected`);
    errors[i] = se;
  }
  return errors;
}

/** Limits from √Σc²se²: the closed form of the slope index. */
function intervalOf(
  { share, rank, spread, slope }: WeightedLine,
  errors: Float64Array,
  confidence: number,
): readonly [number, number] {
  let square = 0;
  for (let i = 0; i < errors.length; i++)
    square +=
      ((((share[i] as number) * ((rank[i] as number) - 0.5)) / spread) * (errors[i] as number)) **
      2;
  const half = standardErrorsAt(confidence) * Math.sqrt(square);
  return [slope - half, slope + half];
}
