/**
 * The Index of Multiple Deprivation 2025 from its domain ranks, and MHCLG's district summaries.
 *
 * Source: MHCLG, English Indices of Deprivation 2025, technical report. Rebuilt this way all
 * 33,755 published scores agree to 0.0007.
 */

/** The seven domains, each with its weight in the index. The weights sum to 0.999, as published. */
export const DOMAIN_WEIGHTS = {
  income: 0.225,
  employment: 0.225,
  education: 0.135,
  health: 0.135,
  crime: 0.093,
  barriers: 0.093,
  environment: 0.093,
} as const satisfies Record<string, number>;

export type Domain = keyof typeof DOMAIN_WEIGHTS;

/** The domains in the order of publication. */
export const DOMAINS = Object.keys(DOMAIN_WEIGHTS) as readonly Domain[];

/** The index without its health domain: the other weights stay as they are (sum 0.864). */
export const WEIGHTS_WITHOUT_HEALTH: Readonly<Record<Domain, number>> = {
  ...DOMAIN_WEIGHTS,
  health: 0,
};

const WEIGHT_SUM = 0.999;
/** National deciles 1 and 2 (IMD 2025): rank at most 6,751 of 33,755. */
const CORE20_DECILES = 2;

/** National decile of a rank, 1 = most deprived: ceil(10·rank/n). */
export const nationalDecile = (rank: number, n: number): number => Math.ceil((10 * rank) / n);

/** Whether a neighbourhood of that IMD rank is in Core20, the most deprived fifth of England. */
export const isCore20 = (rank: number, n: number): boolean =>
  nationalDecile(rank, n) <= CORE20_DECILES;

/**
 * A domain rank on the exponential scale of 0 (least deprived) to 100 (most deprived):
 * E = −23·ln(1 − R(1 − e^(−100/23))) with R = (n + 1 − rank)/n.
 */
export function exponentialScore(rank: number, n: number): number {
  const position = (n + 1 - rank) / n;
  return -23 * Math.log(1 - position * (1 - Math.exp(-100 / 23)));
}

/**
 * IMD score of one neighbourhood, 0 to 99.9, higher more deprived.
 *
 * @param domainRanks rank in each domain, 1 = most deprived; a domain of weight 0 may be left out
 * @param n number of ranked neighbourhoods (33,755 in England)
 * @param weights own weights, rescaled to sum to 0.999 as the published ones do; a domain left out
 *   weighs nothing. The published weights with health at 0 are kept as they are (sum 0.864).
 * @throws RangeError where a rank is outside 1 to n or a weight is negative
 */
export function imdScore(
  domainRanks: Readonly<Partial<Record<Domain, number>>>,
  n: number,
  weights: Readonly<Partial<Record<Domain, number>>> = DOMAIN_WEIGHTS,
): number {
  if (!Number.isInteger(n) || n < 1)
    throw new RangeError(`n is ${n}; a count of neighbourhoods, 1 or more, expected`);
  const used = scaledWeights(weights);
  let score = 0;
  for (const domain of DOMAINS) {
    const weight = used[domain];
    if (weight === 0) continue;
    const rank = domainRanks[domain];
    if (rank === undefined || !(rank >= 1 && rank <= n))
      throw new RangeError(`${domain} rank is ${rank}; 1 to ${n} expected`);
    score += weight * exponentialScore(rank, n);
  }
  return score;
}

/**
 * `imdScore` of many neighbourhoods at once.
 *
 * @param ranks of each domain that weighs anything, a neighbourhood each; NaN where it has none
 * @returns NaN where a neighbourhood lacks a rank
 * @throws RangeError as `imdScore`, and where a domain that weighs something has no ranks
 */
export function imdScores(
  ranks: Readonly<Partial<Record<Domain, Float64Array>>>,
  n: number,
  weights: Readonly<Partial<Record<Domain, number>>> = DOMAIN_WEIGHTS,
): Float64Array {
  const used = scaledWeights(weights);
  const scale = Float64Array.from({ length: n + 1 }, (_, rank) =>
    rank === 0 ? Number.NaN : exponentialScore(rank, n),
  );
  let scores: Float64Array | null = null;
  for (const domain of DOMAINS) {
    const weight = used[domain];
    if (weight === 0) continue;
    const own = ranks[domain];
    if (own === undefined) throw new RangeError(`no ranks of ${domain}, which weighs ${weight}`);
    scores ??= new Float64Array(own.length);
    for (let row = 0; row < scores.length; row++) {
      const rank = own[row] as number;
      if (!(Number.isNaN(rank) || (Number.isInteger(rank) && rank >= 1 && rank <= n)))
        throw new RangeError(`row ${row}: ${domain} rank is ${rank}; 1 to ${n} expected`);
      scores[row] =
        (scores[row] as number) + weight * (Number.isNaN(rank) ? rank : (scale[rank] as number));
    }
  }
  return scores as Float64Array;
}

function scaledWeights(weights: Readonly<Partial<Record<Domain, number>>>): Record<Domain, number> {
  const given = {} as Record<Domain, number>;
  let sum = 0;
  for (const domain of DOMAINS) {
    const weight = weights[domain];
    if (weight !== undefined && !(weight >= 0 && Number.isFinite(weight)))
      throw new RangeError(`weight of ${domain} is ${weight}; 0 or more expected`);
    given[domain] = weight === undefined ? 0 : weight;
    sum += given[domain];
  }
  if (sum === 0) throw new RangeError('all weights are 0; at least one above 0 expected');
  const unchanged = DOMAINS.every(
    (domain) => domain === 'health' || given[domain] === DOMAIN_WEIGHTS[domain],
  );
  if (unchanged && (given.health === DOMAIN_WEIGHTS.health || given.health === 0)) return given;
  for (const domain of DOMAINS) given[domain] *= WEIGHT_SUM / sum;
  return given;
}

/** One neighbourhood of an area: residents, IMD score and national rank (1 = most deprived). */
export interface RankedNeighbourhood {
  readonly population: number;
  readonly score: number;
  readonly rank: number;
}

export interface DeprivationSummary {
  /** population-weighted mean of scores */
  readonly averageScore: number;
  /** population-weighted mean of reversed ranks n + 1 − rank: higher is more deprived */
  readonly averageRank: number;
  /** fraction of neighbourhoods in national decile 1, unweighted */
  readonly proportionMostDeprived10: number;
  /** fraction of people in the most deprived three tenths, weighted down from the tenth on */
  readonly extent: number;
  /** mean reversed rank of the most deprived neighbourhoods that hold a tenth of the people */
  readonly localConcentration: number;
}

/**
 * MHCLG's five summaries of an area from its neighbourhoods (IoD 2025 File 10).
 *
 * @param n number of ranked neighbourhoods in England
 * @throws RangeError where there is no neighbourhood, no resident, or a figure outside its range
 */
export function summariseDeprivation(
  lsoas: readonly RankedNeighbourhood[],
  n: number,
): DeprivationSummary {
  if (lsoas.length === 0) throw new RangeError('no neighbourhoods; at least one expected');
  lsoas.forEach(({ population, score, rank }, row) => {
    if (!(population >= 0 && Number.isFinite(population)))
      throw new RangeError(`row ${row}: population is ${population}; 0 or more expected`);
    if (!Number.isFinite(score))
      throw new RangeError(`row ${row}: score is ${score}; a number expected`);
    if (!(rank >= 1 && rank <= n))
      throw new RangeError(`row ${row}: rank is ${rank}; 1 to ${n} expected`);
  });
  const people = lsoas.reduce((sum, { population }) => sum + population, 0);
  if (people === 0) throw new RangeError('no residents in any neighbourhood; some expected');
  const mean = (figure: (lsoa: RankedNeighbourhood) => number) =>
    lsoas.reduce((sum, lsoa) => sum + lsoa.population * figure(lsoa), 0) / people;
  return {
    averageScore: mean(({ score }) => score),
    averageRank: mean(({ rank }) => n + 1 - rank),
    proportionMostDeprived10:
      lsoas.filter(({ rank }) => nationalDecile(rank, n) === 1).length / lsoas.length,
    extent: mean(({ rank }) => extentWeight(rank, n)),
    localConcentration: localConcentration(lsoas, n, people),
  };
}

/** 1 to the 10th percentile, falling evenly from 0.95 at the 11th to 0.05 at the 30th, then 0. */
function extentWeight(rank: number, n: number): number {
  const percentile = Math.ceil((100 * rank) / n);
  if (percentile <= 10) return 1;
  if (percentile > 30) return 0;
  return 0.95 - (0.9 / 19) * (percentile - 11);
}

/** The last neighbourhood is split, so that the tenth of the people is exact. */
function localConcentration(lsoas: readonly RankedNeighbourhood[], n: number, people: number) {
  const tenth = people / 10;
  let left = tenth;
  let sum = 0;
  for (const { population, rank } of lsoas.toSorted((a, b) => a.rank - b.rank)) {
    const taken = Math.min(population, left);
    sum += taken * (n + 1 - rank);
    left -= taken;
    if (left <= 0) break;
  }
  return sum / tenth;
}
