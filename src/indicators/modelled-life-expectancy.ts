/**
 * Life expectancy of small areas, modelled: what an area differs from its district by, as measured
 * some years ago, shrunk towards none by how uncertain it is, on the district's official figure.
 * Read and overlaid only: never ranked, targeted or summed into an inequality measure.
 */
import { STATUS } from './value.ts';

/** One published series of one sex, an entry a small area; NaN where it has no figure. Years. */
export interface SmallAreaSeries {
  readonly values: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Deviations from the district in years, with their variances; NaN where there is none. */
export interface Deviations {
  readonly deviation: Float64Array;
  readonly variance: Float64Array;
}

/** Model error in years, found against a published copy for 462 MSOAs. */
export const MODEL_ERROR_YEARS = 1.15;
const STANDARD_ERRORS = 1.96;

/** Standard error behind 95% limits. */
const standardError = (lower: number, upper: number): number => (upper - lower) / 3.92;

/**
 * Deviation of each small area from the population-weighted mean of its district in the same
 * series, shrunk by τ²/(τ² + se²), with variance τ²·se²/(τ² + se²).
 *
 * τ² is the national variance of true deviations, by the method of moments: the mean squared
 * deviation less the mean squared standard error, floored at 0.
 *
 * @param district row of each small area's district
 * @param population weights of the district means
 */
export function shrunkDeviations(
  series: SmallAreaSeries,
  district: ArrayLike<number>,
  population: ArrayLike<number>,
  districts: number,
): Deviations & { readonly betweenVariance: number } {
  const { values, lower, upper } = series;
  const people = new Float64Array(districts);
  const sum = new Float64Array(districts);
  for (let area = 0; area < values.length; area++) {
    const value = values[area] as number;
    if (Number.isNaN(value)) continue;
    const row = district[area] as number;
    const weight = population[area] as number;
    if (!(weight > 0))
      throw new RangeError(`row ${area}: population is ${weight}; above 0 expected`);
    people[row] = (people[row] as number) + weight;
    sum[row] = (sum[row] as number) + weight * value;
  }
  const raw = new Float64Array(values.length).fill(Number.NaN);
  const errorSquared = new Float64Array(values.length).fill(Number.NaN);
  let count = 0;
  let deviationSquares = 0;
  let errorSquares = 0;
  for (let area = 0; area < values.length; area++) {
    const value = values[area] as number;
    if (Number.isNaN(value)) continue;
    const error = standardError(lower[area] as number, upper[area] as number);
    if (!(error > 0))
      throw new RangeError(
        `row ${area}: limits are ${lower[area]} to ${upper[area]}; the lower below the upper expected`,
      );
    const row = district[area] as number;
    raw[area] = value - (sum[row] as number) / (people[row] as number);
    errorSquared[area] = error * error;
    count += 1;
    deviationSquares += (raw[area] as number) ** 2;
    errorSquares += error * error;
  }
  const betweenVariance = count === 0 ? 0 : Math.max(0, (deviationSquares - errorSquares) / count);
  const deviation = raw.map(
    (value, area) => (value * betweenVariance) / (betweenVariance + (errorSquared[area] as number)),
  );
  const variance = errorSquared.map(
    (error) => (betweenVariance * error) / (betweenVariance + error),
  );
  return { deviation, variance, betweenVariance };
}

/** The first of several deviations that an area has, in order of preference. */
export function firstDeviations(choices: readonly Deviations[]): Deviations {
  const length = choices[0]?.deviation.length;
  if (length === undefined) throw new RangeError('no deviations; at least one series expected');
  const deviation = new Float64Array(length).fill(Number.NaN);
  const variance = new Float64Array(length).fill(Number.NaN);
  for (let area = 0; area < length; area++) {
    const chosen = choices.find((choice) => !Number.isNaN(choice.deviation[area]));
    if (chosen === undefined) continue;
    deviation[area] = chosen.deviation[area] as number;
    variance[area] = chosen.variance[area] as number;
  }
  return { deviation, variance };
}

/** People of each area and the small area of the deviations that they live in (-1: none known). */
export interface Residents {
  readonly area: ArrayLike<number>;
  readonly source: ArrayLike<number>;
  readonly population: ArrayLike<number>;
}

/**
 * Population-weighted deviations of areas (wards) over the small areas that their residents live
 * in. None where less than half of an area's residents are covered.
 */
export function averageDeviations(
  { deviation, variance }: Deviations,
  residents: Residents,
  areas: number,
): Deviations {
  const all = new Float64Array(areas);
  const bySource: Map<number, number>[] = Array.from({ length: areas }, () => new Map());
  for (let i = 0; i < residents.area.length; i++) {
    const area = residents.area[i] as number;
    const source = residents.source[i] as number;
    const people = residents.population[i] as number;
    all[area] = (all[area] as number) + people;
    if (source < 0 || Number.isNaN(deviation[source])) continue;
    const shares = bySource[area] as Map<number, number>;
    const before = shares.get(source);
    shares.set(source, before === undefined ? people : before + people);
  }
  const mean = new Float64Array(areas).fill(Number.NaN);
  const spread = new Float64Array(areas).fill(Number.NaN);
  bySource.forEach((shares, area) => {
    const covered = [...shares.values()].reduce((sum, people) => sum + people, 0);
    if (covered === 0 || covered < (all[area] as number) / 2) return;
    let total = 0;
    let square = 0;
    // Residents of one small area share its error, those of two have errors of their own.
    for (const [source, people] of shares) {
      const share = people / covered;
      total += share * (deviation[source] as number);
      square += share * share * (variance[source] as number);
    }
    mean[area] = total;
    spread[area] = square;
  });
  return { deviation: mean, variance: spread };
}

/** Modelled figures with limits; NaN wherever the status is not present. Years. */
export interface ModelledFigures {
  readonly values: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly status: Uint8Array;
}

/**
 * Areas on the official figures of their districts: each district is shifted so that the
 * population-weighted mean of its areas is the official figure. Limits = value ± 1.96·√(v + 1.15²),
 * v the variance of the shrunk deviation plus that of the district's figure.
 *
 * No figure is published for an area without residents, or in a district without an official
 * figure; an area without a deviation is missing.
 *
 * @param population residents of each area; NaN or 0 where it has none counted
 * @param district row of each area's district in `official`
 */
export function modelLifeExpectancy(
  { deviation, variance }: Deviations,
  population: ArrayLike<number>,
  district: ArrayLike<number>,
  official: SmallAreaSeries,
): ModelledFigures {
  const districts = official.values.length;
  const people = new Float64Array(districts);
  const sum = new Float64Array(districts);
  const inhabited = (area: number) => (population[area] as number) > 0;
  for (let area = 0; area < deviation.length; area++) {
    if (Number.isNaN(deviation[area]) || !inhabited(area)) continue;
    const row = district[area] as number;
    const weight = population[area] as number;
    people[row] = (people[row] as number) + weight;
    sum[row] = (sum[row] as number) + weight * (deviation[area] as number);
  }
  const blank = () => new Float64Array(deviation.length).fill(Number.NaN);
  const figures = {
    values: blank(),
    lower: blank(),
    upper: blank(),
    status: new Uint8Array(deviation.length),
  };
  for (let area = 0; area < deviation.length; area++) {
    const row = district[area] as number;
    const base = official.values[row];
    if (base === undefined) throw new RangeError(`row ${area}: district ${row} is not there`);
    if (!inhabited(area) || Number.isNaN(base)) {
      figures.status[area] = STATUS.notPublished;
      continue;
    }
    if (Number.isNaN(deviation[area])) {
      figures.status[area] = STATUS.missing;
      continue;
    }
    const shift = (sum[row] as number) / (people[row] as number);
    const value = base + (deviation[area] as number) - shift;
    const districtError = standardError(
      official.lower[row] as number,
      official.upper[row] as number,
    );
    const half =
      STANDARD_ERRORS *
      Math.sqrt((variance[area] as number) + districtError ** 2 + MODEL_ERROR_YEARS ** 2);
    figures.values[area] = value;
    figures.lower[area] = value - half;
    figures.upper[area] = value + half;
  }
  return figures;
}

/**
 * For each new small area, the old one that most of its parts come from (the lower row on a tie),
 * -1 where none does.
 *
 * @param parts a new area, an old area and the share of a part that came so, e.g. 1 for a whole
 *   LSOA, ½ for each of the two that were merged into one
 */
export function mostOf(
  parts: Iterable<{ readonly to: number; readonly from: number; readonly share: number }>,
  areas: number,
): Int32Array {
  const shares: Map<number, number>[] = Array.from({ length: areas }, () => new Map());
  for (const { to, from, share } of parts) {
    const held = shares[to];
    if (held === undefined) throw new RangeError(`area ${to} is outside 0 to ${areas - 1}`);
    const before = held.get(from);
    held.set(from, before === undefined ? share : before + share);
  }
  return Int32Array.from(shares, (held) => {
    let best = -1;
    let most = 0;
    for (const [from, share] of held) {
      // Thirds of a part don't sum exactly.
      const tie = Math.abs(share - most) < 1e-9;
      if ((share > most && !tie) || (tie && from < best)) {
        best = from;
        most = share;
      }
    }
    return best;
  });
}
