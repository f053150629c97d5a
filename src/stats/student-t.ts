/** Student's t distribution, through the incomplete beta function. */
import { logGamma } from './gamma.ts';

/** Probability of a value of t further from 0 than `t`, either way. @throws RangeError where there is no degree of freedom */
export function studentTwoTails(t: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0))
    throw new RangeError(`degrees of freedom are ${degreesOfFreedom}; above 0 expected`);
  if (!Number.isFinite(t)) return 0;
  return incompleteBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
}

/**
 * The t that is exceeded, either way, with probability 1 − confidence: 12.706 for 0.95 on one degree of freedom.
 *
 * @throws RangeError where confidence is not between 0 and 1, or there is no degree of freedom
 */
export function studentLimit(confidence: number, degreesOfFreedom: number): number {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence is ${confidence}; between 0 and 1, e.g. 0.95, expected`);
  const chance = 1 - confidence;
  let low = 0;
  let high = 1;
  while (studentTwoTails(high, degreesOfFreedom) > chance && high < 1e300) high *= 2;
  // Halved until nothing lies between: some sixty times.
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return high;
    if (studentTwoTails(middle, degreesOfFreedom) > chance) low = middle;
    else high = middle;
  }
}

/** Regularised incomplete beta function I_x(a, b), by Lentz's evaluation of its continued fraction. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast on this side of the mean only.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front =
    Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) /
    a;
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1), tiny);
  let fraction = d;
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d, tiny);
    c = nonZero(1 + even / c, tiny);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d, tiny);
    c = nonZero(1 + odd / c, tiny);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return front * fraction;
}

const nonZero = (value: number, tiny: number): number => (Math.abs(value) < tiny ? tiny : value);
