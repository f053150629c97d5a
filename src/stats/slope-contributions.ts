/**
 * What each area adds to the slope of a place: the slope index with every area a group of its own, taken
 * apart area by area.
 */
import { standardErrorsAt } from './normal.ts';
import { studentTwoTails } from './student-t.ts';

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
   * probability of a residual as large by chance, two-sided, from the line through all other areas
   * (t of the deleted residual); null where too few areas are left to say
   */
  readonly chance: number | null;
  /** whether that probability is below 1 − confidence */
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
  used.sort((a, b) => deprivationOf(areas, b) - deprivationOf(areas, a) || a - b);
  const { share, rank } = sharedRanks(areas, used);
  const value = used.map((row) => (areas[row] as SlopeArea).value as number);

  const spread = share.reduce((sum, a, i) => sum + a * ((rank[i] as number) - 0.5) ** 2, 0);
  if (!(spread > 1e-12))
    throw new RangeError(
      'all areas are equally deprived; at least two degrees of deprivation expected',
    );
  const first = value[0] as number;
  const mean = first + share.reduce((sum, a, i) => sum + a * ((value[i] as number) - first), 0);
  const weight = share.map((a, i) => (a * ((rank[i] as number) - 0.5)) / spread);
  const contribution = weight.map((c, i) => c * ((value[i] as number) - mean));
  const slope = contribution.reduce((sum, part) => sum + part, 0);
  const intercept = mean - slope / 2;
  const fitted = rank.map((b) => intercept + slope * b);
  const residual = fitted.map((line, i) => (value[i] as number) - line);
  const chance = deletedResiduals(share, rank, residual, spread);
  return {
    slope,
    intercept,
    interval: intervalOf(areas, used, weight, slope, slopeConfidence),
    mean,
    areas: used.map((area, i): SlopeContribution => {
      const probability = chance[i] as number | null;
      return {
        area,
        position: rank[i] as number,
        share: share[i] as number,
        contribution: contribution[i] as number,
        fitted: fitted[i] as number,
        residual: residual[i] as number,
        chance: probability,
        standsOut: probability !== null && probability < 1 - confidence,
      };
    }),
    leftOut,
  };
}

const deprivationOf = (areas: readonly SlopeArea[], row: number): number =>
  (areas[row] as SlopeArea).deprivation as number;

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

/** Shares and mid-ranks in the order of `used`; areas equally deprived share the middle of their stretch. */
function sharedRanks(areas: readonly SlopeArea[], used: readonly number[]) {
  const people = used.map((row) => (areas[row] as SlopeArea).population);
  const all = people.reduce((sum, p) => sum + p, 0);
  const share = people.map((p) => p / all);
  const rank: number[] = [];
  let before = 0;
  for (let from = 0; from < used.length; ) {
    const deprivation = deprivationOf(areas, used[from] as number);
    let to = from;
    let stretch = 0;
    while (to < used.length && deprivationOf(areas, used[to] as number) === deprivation)
      stretch += share[to++] as number;
    for (let i = from; i < to; i++) rank.push(before + stretch / 2);
    before += stretch;
    from = to;
  }
  return { share, rank };
}

/** Limits from √Σc²se²: the closed form of the slope index. */
function intervalOf(
  areas: readonly SlopeArea[],
  used: readonly number[],
  weight: readonly number[],
  slope: number,
  confidence: number,
): readonly [number, number] | null {
  let square = 0;
  for (const [i, row] of used.entries()) {
    const se = areas[row]?.standardError ?? null;
    if (se === null) return null;
    if (!(Number.isFinite(se) && se >= 0))
      throw new RangeError(`row ${row}: standardError is ${se}; 0 or more expected`);
    square += ((weight[i] as number) * se) ** 2;
  }
  const half = standardErrorsAt(confidence) * Math.sqrt(square);
  return [slope - half, slope + half];
}

/**
 * Two-sided probabilities of the externally studentised residuals of a weighted line: with weight a and
 * leverage h = a(1 + (b − ½)²/spread), t = e√a ÷ (s₋ᵢ√(1 − h)) on n − 3 degrees of freedom.
 */
function deletedResiduals(
  share: readonly number[],
  rank: readonly number[],
  residual: readonly number[],
  spread: number,
): (number | null)[] {
  const freedom = share.length - 3;
  const square = share.reduce((sum, a, i) => sum + a * (residual[i] as number) ** 2, 0);
  // Residuals of a line that fits to rounding error are rounding error.
  const scale = residual.reduce((most, e) => Math.max(most, Math.abs(e)), 0);
  const noise = 1e-9 * Math.max(scale, Number.MIN_VALUE);
  return share.map((a, i) => {
    const e = residual[i] as number;
    const free = 1 - a * (1 + ((rank[i] as number) - 0.5) ** 2 / spread);
    if (freedom < 1 || free < 1e-9) return null;
    const others = (square - (a * e * e) / free) / freedom;
    if (!(others > noise * noise)) return Math.abs(e) > noise && square > 0 ? 0 : 1;
    return studentTwoTails((e * Math.sqrt(a)) / Math.sqrt(others * free), freedom);
  });
}
