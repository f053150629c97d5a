import { exactSum } from './exact-sum.ts';

/**
 * Each area's share of the money: u·pop/Σpop + (1−u)·pop·need/Σ(pop·need), over the areas that take
 * part. METHODS, "Proportionate resource shifts".
 *
 * @param population residents or registered patients, 0 or more
 * @param need per head, on a scale with a true zero; NaN where missing: the area takes no part
 * @param universalShare u: 1 is by head, 0 by need
 * @returns shares that sum to 1; NaN for an area that takes no part
 * @throws RangeError where nobody lives in the areas that take part, or their need is 0 and u is below 1
 */
export function targetShares(
  population: Float64Array,
  need: Float64Array,
  universalShare: number,
): Float64Array {
  const n = population.length;
  const people = new Float64Array(n);
  const weighted = new Float64Array(n);
  let present = 0;
  for (let i = 0; i < n; i++) {
    const perHead = need[i] as number;
    if (Number.isNaN(perHead)) continue;
    present++;
    people[i] = population[i] as number;
    weighted[i] = (people[i] as number) * perHead;
  }
  const allPeople = exactSum(people);
  const allWeighted = exactSum(weighted);
  if (present === 0)
    throw new RangeError(
      'every area lacks the need figure that the rule reads; one or more expected',
    );
  if (allPeople === 0)
    throw new RangeError('the areas with a need figure have a population of 0; above 0 expected');
  if (allWeighted === 0 && universalShare < 1)
    throw new RangeError('need is 0 in every area with residents; above 0 in one or more expected');
  const shares = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const byHead = (people[i] as number) / allPeople;
    if (Number.isNaN(need[i] as number)) shares[i] = Number.NaN;
    else if (universalShare === 1) shares[i] = byHead;
    else {
      const byNeed = (weighted[i] as number) / allWeighted;
      shares[i] = universalShare * byHead + (1 - universalShare) * byNeed;
    }
  }
  return shares;
}
