/**
 * Places like this one: the areas at least distance over several standardised indicators. The distance is
 * Euclidean, as in the nearest-neighbour models of CIPFA and NHS England (METHODS, "Places like this one").
 */

/** One indicator over all areas of a level. */
export interface NeighbourIndicator {
  readonly id: string;
  /** NaN or null where absent */
  readonly values: ArrayLike<number | null>;
  /** 0 or more; 1 unless given; an indicator of weight 0 takes no part */
  readonly weight?: number;
}

/** Indicators on one scale, made once for all questions about a level. */
export interface StandardisedIndicators {
  /** number of areas */
  readonly areas: number;
  /** those that take part, in the order given */
  readonly ids: readonly string[];
  readonly weights: Float64Array;
  /** z-scores over the areas with a figure, one row an area; NaN where absent */
  readonly scores: Float64Array;
  /** those that take no part: of weight 0, or the same in all areas that have a figure */
  readonly leftOut: readonly string[];
}

export interface Neighbour {
  readonly area: number;
  /** √(mean squared difference of z-scores by weight): 1 is one standard deviation on every indicator */
  readonly distance: number;
  /** how many indicators both areas have; the distance is over these */
  readonly used: number;
}

/** With less of the weight than this in common, two areas are not compared. */
const LEAST_SHARED = 0.5;

/**
 * Indicators as z-scores: (value − mean) ÷ standard deviation over the areas with a figure, each area once.
 *
 * @throws RangeError where there is no indicator, lengths differ, a weight is negative or none is above 0
 */
export function standardiseIndicators(
  indicators: readonly NeighbourIndicator[],
): StandardisedIndicators {
  const areas = indicators[0]?.values.length;
  if (areas === undefined) throw new RangeError('no indicators; at least one expected');
  const ids: string[] = [];
  const weights: number[] = [];
  const columns: Float64Array[] = [];
  const leftOut: string[] = [];
  for (const { id, values, weight = 1 } of indicators) {
    if (values.length !== areas)
      throw new RangeError(`${id}: ${values.length} values; ${areas} expected, as of the first`);
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw new RangeError(`${id}: weight is ${weight}; 0 or more expected`);
    const scores = weight === 0 ? null : zScores(id, values);
    if (scores === null) {
      leftOut.push(id);
      continue;
    }
    ids.push(id);
    weights.push(weight);
    columns.push(scores);
  }
  if (ids.length === 0)
    throw new RangeError('no indicator of a weight above 0 differs between areas');
  // One row an area, so that a distance reads memory in order.
  const scores = new Float64Array(areas * ids.length);
  columns.forEach((column, k) => {
    for (let area = 0; area < areas; area++) scores[area * ids.length + k] = column[area] as number;
  });
  return { areas, ids, weights: Float64Array.from(weights), scores, leftOut };
}

/**
 * The areas nearest to one, nearest first; of equal distance, the earlier in the level's order. An
 * indicator that either of two areas lacks takes no part in their distance, and `used` says how many
 * did; areas that share less than half the weight are not compared.
 *
 * @param among rows to choose from; all unless given. The area itself is never its own neighbour.
 * @returns fewer than `count` where fewer can be compared; none where the area has too few figures
 * @throws RangeError where the area or a row is outside the level, or count is not a whole number above 0
 */
export function nearestNeighbours(
  standardised: StandardisedIndicators,
  area: number,
  count: number,
  among: readonly number[] | null = null,
): Neighbour[] {
  const { areas } = standardised;
  const outside = (row: number) => !(Number.isInteger(row) && row >= 0 && row < areas);
  if (outside(area)) throw new RangeError(`area ${area} is outside 0 to ${areas - 1}`);
  if (!(Number.isInteger(count) && count >= 1))
    throw new RangeError(`count is ${count}; a whole number of 1 or more expected`);
  const found: Neighbour[] = [];
  const candidates = among === null ? areas : among.length;
  for (let k = 0; k < candidates; k++) {
    const other = among === null ? k : (among[k] as number);
    if (outside(other)) throw new RangeError(`area ${other} is outside 0 to ${areas - 1}`);
    if (other === area) continue;
    const neighbour = distanceBetween(standardised, area, other);
    if (neighbour !== null) found.push(neighbour);
  }
  found.sort((a, b) => a.distance - b.distance || a.area - b.area);
  return found.slice(0, count);
}

/** What each indicator adds to the distance of two areas: its share of the squared distance. */
export interface DistancePart {
  readonly id: string;
  /** difference of z-scores, other minus own; null where one of the two has no figure */
  readonly difference: number | null;
  /** 0 to 1; null as above, and for all where the two are alike */
  readonly share: number | null;
}

/** Why two areas are as far apart as they are, indicator by indicator. */
export function distanceParts(
  { ids, weights, scores }: StandardisedIndicators,
  area: number,
  other: number,
): DistancePart[] {
  const differences = ids.map(
    (_, k) =>
      (scores[other * ids.length + k] as number) - (scores[area * ids.length + k] as number),
  );
  const squares = differences.map((d, k) => (weights[k] as number) * d * d);
  const all = squares.reduce((sum, square) => (Number.isNaN(square) ? sum : sum + square), 0);
  return ids.map((id, k): DistancePart => {
    const difference = differences[k] as number;
    if (Number.isNaN(difference)) return { id, difference: null, share: null };
    return { id, difference, share: all > 0 ? (squares[k] as number) / all : null };
  });
}

function distanceBetween(
  { ids, weights, scores }: StandardisedIndicators,
  area: number,
  other: number,
): Neighbour | null {
  const width = ids.length;
  let used = 0;
  let all = 0;
  let shared = 0;
  let square = 0;
  for (let k = 0; k < width; k++) {
    const weight = weights[k] as number;
    all += weight;
    const difference = (scores[area * width + k] as number) - (scores[other * width + k] as number);
    if (Number.isNaN(difference)) continue;
    used += 1;
    shared += weight;
    square += weight * difference * difference;
  }
  if (used === 0 || shared < LEAST_SHARED * all) return null;
  return { area: other, distance: Math.sqrt(square / shared), used };
}

/** Null where fewer than two areas have a figure or all are the same. */
function zScores(id: string, values: ArrayLike<number | null>): Float64Array | null {
  const column = Float64Array.from(values, (value, row) => {
    if (value === null || Number.isNaN(value)) return Number.NaN;
    if (!Number.isFinite(value))
      throw new RangeError(`${id}, row ${row}: value is ${value}; a finite number expected`);
    return value;
  });
  let n = 0;
  let sum = 0;
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    n += 1;
    sum += value;
  }
  if (n < 2) return null;
  const mean = sum / n;
  let squares = 0;
  for (const value of column) if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  const deviation = Math.sqrt(squares / n);
  if (!(deviation > 1e-12 * Math.abs(mean))) return null;
  return column.map((value) => (value - mean) / deviation);
}
