/** A slope drawn again and again, each value varied on its own scale: the simulation behind its limits. */
import { seededNormals } from './seeded-normal.ts';

export interface SlopeDraws {
  /** of the population, a group each */
  readonly shares: readonly number[];
  /** what each value counts for in the slope */
  readonly weights: readonly number[];
  /** values and their standard errors on the scale on which they vary */
  readonly centres: readonly number[];
  readonly errors: readonly number[];
  /** from that scale to the value */
  readonly back: (x: number) => number;
  readonly confidence: number;
  readonly seed: number;
  readonly repetitions: number;
}

/** Least minus most deprived end of a line, and the one over the other. */
export interface DrawnEnds {
  readonly sii: number;
  readonly rii: number;
}

/** Numbers drawn between two reports of how far it is: some milliseconds of work. */
const NUMBERS_A_STEP = 200_000;

/**
 * Both ends of the interval of slope and ratio by seeded simulation, quantiles by R's type 7. Yields the
 * share that is done.
 *
 * @throws RangeError where repetitions is not a whole number of 1,000 or more
 */
export function* slopeDraws({
  shares,
  weights,
  centres,
  errors,
  back,
  confidence,
  seed,
  repetitions,
}: SlopeDraws): Generator<number, [DrawnEnds, DrawnEnds], void> {
  if (!Number.isInteger(repetitions) || repetitions < 1000)
    throw new RangeError(`repetitions is ${repetitions}; a whole number of 1,000 or more expected`);
  const fill = seededNormals(seed);
  const drawn = new Float64Array(centres.length);
  const sii = new Float64Array(repetitions);
  const rii = new Float64Array(repetitions);
  const step = Math.ceil(NUMBERS_A_STEP / centres.length);
  for (let r = 0; r < repetitions; r++) {
    if (r % step === 0) yield r / repetitions;
    fill(drawn);
    let slope = 0;
    let mean = 0;
    for (let i = 0; i < centres.length; i++) {
      const value = back((centres[i] as number) + (errors[i] as number) * (drawn[i] as number));
      slope += (weights[i] as number) * value;
      mean += (shares[i] as number) * value;
    }
    sii[r] = slope;
    rii[r] = (mean + slope / 2) / (mean - slope / 2);
  }
  sii.sort();
  rii.sort();
  const tail = (1 - confidence) / 2;
  const at = (p: number): DrawnEnds => ({ sii: quantile(sii, p), rii: quantile(rii, p) });
  return [at(tail), at(1 - tail)];
}

/** R's type 7. */
function quantile(sorted: Float64Array, p: number): number {
  const h = (sorted.length - 1) * p;
  const below = sorted[Math.floor(h)] as number;
  const above = sorted[Math.ceil(h)] as number;
  return below + (h - Math.floor(h)) * (above - below);
}
