/** The Poisson distribution's cumulative probability, through the incomplete gamma function. */

/** ln Γ(x) for x > 0: Stirling's series, after lifting x to where it has converged. */
export function logGamma(x: number): number {
  let lifted = x;
  let product = 0;
  while (lifted < 12) {
    product += Math.log(lifted);
    lifted += 1;
  }
  const s = 1 / (lifted * lifted);
  const series =
    (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188))))) / lifted;
  return (lifted - 0.5) * Math.log(lifted) - lifted + Math.log(2 * Math.PI) / 2 + series - product;
}

/** Probability that a Poisson variable of mean `mean` is at most `count` (Q(count + 1, mean)). */
export function poissonAtMost(count: number, mean: number): number {
  if (mean === 0) return 1;
  const a = count + 1;
  const scale = Math.exp(a * Math.log(mean) - mean - logGamma(a));
  if (mean < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let k = a + 1; term > 1e-17 * sum; k++) {
      term *= mean / k;
      sum += term;
    }
    return 1 - scale * sum;
  }
  // Lentz's evaluation of the continued fraction of the upper tail.
  let b = mean + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < 10_000; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return scale * fraction;
}

/** The Poisson mean under which a count of at most `count` has probability `probability`. */
export function poissonUpperMean(count: number, probability: number): number {
  let low = 0;
  let high = count + 1;
  while (poissonAtMost(count, high) > probability) {
    low = high;
    high *= 2;
  }
  // Bisection to the last bit: the probability falls as the mean grows.
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (poissonAtMost(count, middle) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
