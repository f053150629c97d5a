/**
 * The sum with its rounding error carried along (Neumaier 1974): the same to the last digit, for all
 * practical purposes, whatever the order of the terms, so that the order of areas moves no penny.
 */
export function exactSum(terms: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as number;
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}
