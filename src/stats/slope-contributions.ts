/**
 * What each area adds to the slope of a place: the slope index with every area a group of its own, taken
 * apart area by area.
 */
import { standardErrorsAt } from './normal.ts';
import { rowsInOrder } from './row-sorter.ts';
import { studentLimit } from './student-t.ts';

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
   * whether a residual as large is less likely by chance than 1 − confidence, two-sided, from the line
   * through all other areas (t of the deleted residual); false where too few are left to say
   */
  readonly standsOut: boolean;
}

export interface SlopeContributions {
  /** fitted difference between the ends, least minus most deprived, in the unit of the value */
  readonly slope: number;
  /** fitted at the most deprived end */
  readonly intercept: number;
  /** limits of the slope from the areas' standard errors at 95%; null where an area has none */
  readonly interval: readonly [number, number] | null;
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
 * An area stands out where its deleted residual (the line fitted without it, weights by
 * population) is beyond chance at `confidence`. 0.998 unless given: many areas are looked at at once.
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
  const standsOut = deletedResiduals(line, confidence);
  return {
    slope,
    intercept,
    interval: intervalOf(areas, line, slopeConfidence),
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

/** What takes part, from most to least deprived, and the line through it. */
interface Line {
  readonly rows: readonly number[];
  readonly share: Float64Array;
  /** areas equally deprived share the middle of their stretch */
  readonly rank: Float64Array;
  readonly value: Float64Array;
  readonly mean: number;
  /** Σa(b − ½)² */
  readonly spread: number;
  readonly slope: number;
  readonly intercept: number;
}

function lineOf(areas: readonly SlopeArea[], used: readonly number[]): Line {
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

/** Limits from √Σc²se²: the closed form of the slope index. */
function intervalOf(
  areas: readonly SlopeArea[],
  { rows, share, rank, spread, slope }: Line,
  confidence: number,
): readonly [number, number] | null {
  let square = 0;
  for (const [i, row] of rows.entries()) {
    const se = areas[row]?.standardError ?? null;
    if (se === null) return null;
    if (!(Number.isFinite(se) && se >= 0))
      throw new RangeError(`row ${row}: standardError is ${se}; 0 or more expected`);
    square += ((((share[i] as number) * ((rank[i] as number) - 0.5)) / spread) * se) ** 2;
  }
  const half = standardErrorsAt(confidence) * Math.sqrt(square);
  return [slope - half, slope + half];
}

/**
 * 1 where the externally studentised residual of the weighted line is beyond its limit: with weight a and
 * leverage h = a(1 + (b − ½)²/spread), t = e√a ÷ (s₋ᵢ√(1 − h)) on n − 3 degrees of freedom.
 */
function deletedResiduals(
  { share, rank, value, spread, slope, intercept }: Line,
  confidence: number,
): Uint8Array {
  const n = share.length;
  const freedom = n - 3;
  const residual = value.map((own, i) => own - (intercept + slope * (rank[i] as number)));
  let square = 0;
  let scale = 0;
  for (let i = 0; i < n; i++) {
    const e = residual[i] as number;
    square += (share[i] as number) * e * e;
    scale = Math.max(scale, Math.abs(e));
  }
  // Residuals of a line that fits to rounding error are rounding error.
  const noise = 1e-9 * Math.max(scale, Number.MIN_VALUE);
  const limit = studentLimit(confidence, freedom) ** 2;
  const standsOut = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const a = share[i] as number;
    const e = residual[i] as number;
    const free = 1 - a * (1 + ((rank[i] as number) - 0.5) ** 2 / spread);
    if (free < 1e-9) continue;
    const others = (square - (a * e * e) / free) / freedom;
    const isOut =
      others > noise * noise
        ? (e * e * a) / (others * free) > limit
        : Math.abs(e) > noise && square > 0;
    if (isOut) standsOut[i] = 1;
  }
  return standsOut;
}
