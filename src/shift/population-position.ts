/** One area's stretch of the population, ordered from most to least deprived: 0 to 1. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where each area's residents stand when people are ordered from the most to the least deprived area.
 * Areas equally deprived stand together: each has the whole stretch that they share.
 *
 * @param deprivation higher is more deprived; null where missing: no stretch (null)
 * @throws RangeError where lengths differ or nobody lives in the areas with a figure
 */
export function populationStretches(
  population: ArrayLike<number>,
  deprivation: readonly (number | null)[],
): (Stretch | null)[] {
  if (population.length !== deprivation.length)
    throw new RangeError(
      `${population.length} populations, ${deprivation.length} figures; as many expected`,
    );
  const present: number[] = [];
  for (let i = 0; i < deprivation.length; i++) if (deprivation[i] !== null) present.push(i);
  // Equal figures share a stretch, so their order does not matter.
  const order = Uint32Array.from(present);
  order.sort((a, b) => (deprivation[b] as number) - (deprivation[a] as number));
  const all = order.reduce((sum, i) => sum + (population[i] as number), 0);
  if (!(all > 0)) throw new RangeError('nobody lives in the areas with a deprivation figure');
  const out: (Stretch | null)[] = new Array(deprivation.length).fill(null);
  let before = 0;
  for (let first = 0; first < order.length; ) {
    const value = deprivation[order[first] as number];
    let next = first;
    let people = 0;
    while (next < order.length && deprivation[order[next] as number] === value)
      people += population[order[next++] as number] as number;
    const stretch = { from: before / all, to: (before + people) / all };
    for (let k = first; k < next; k++) out[order[k] as number] = stretch;
    before += people;
    first = next;
  }
  return out;
}

/** Population-weighted mid-rank of each area: 0 the most deprived end, 1 the least; null where missing. */
export function populationPosition(
  population: ArrayLike<number>,
  deprivation: readonly (number | null)[],
): (number | null)[] {
  return populationStretches(population, deprivation).map((stretch) =>
    stretch === null ? null : (stretch.from + stretch.to) / 2,
  );
}
