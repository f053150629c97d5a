/**
 * The standard normal distribution, to the precision of a double: limits at 99.8% are compared
 * with published ones to nine digits, which the usual rational approximations do not reach.
 */

const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** Probability of a value above x. Series about 0; continued fraction in the tail, where the series cancels. */
export function normalUpperTail(x: number): number {
  if (x < 0) return 1 - normalUpperTail(-x);
  if (x > 3) {
    let fraction = 0;
    for (let k = 200; k >= 1; k--) fraction = k / (x + fraction);
    return density(x) / (x + fraction);
  }
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 - density(x) * sum;
}

/** The value below which a share `probability` of the distribution lies. @throws RangeError outside 0 to 1 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`probability is ${probability}; between 0 and 1 expected`);
  if (probability < 0.5) return -normalQuantile(1 - probability);
  const tail = 1 - probability;
  // Newton from 0 climbs monotonically: the upper tail is convex there.
  let x = 0;
  for (let step = 0; step < 100; step++) {
    const move = (normalUpperTail(x) - tail) / density(x);
    x += move;
    if (Math.abs(move) < 1e-15 * Math.max(1, x)) break;
  }
  return x;
}

/** What is asked for of every row of a column, worked out once: a quantile costs as much as a hundred sums. */
const USUAL: ReadonlyMap<number, number> = new Map(
  [0.95, 0.998].map((confidence) => [confidence, halfWidth(confidence)]),
);

/** Half the width of a two-sided interval in standard errors: 1.959964 for 0.95. @throws RangeError outside 0 to 1 */
export function standardErrorsAt(confidence: number): number {
  const usual = USUAL.get(confidence);
  if (usual !== undefined) return usual;
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence is ${confidence}; between 0 and 1, e.g. 0.95, expected`);
  return halfWidth(confidence);
}

function halfWidth(confidence: number): number {
  return normalQuantile(confidence + (1 - confidence) / 2);
}
