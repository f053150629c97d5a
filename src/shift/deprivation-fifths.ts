import { populationStretches } from './population-position.ts';

export interface FifthRow {
  readonly population: number;
  /** higher is more deprived; null where missing */
  readonly deprivation: number | null;
  /** of the area as a whole: pounds, or population × need; null where missing */
  readonly amount: number | null;
}

export interface Fifths {
  /** amount per head in each fifth, most deprived first */
  readonly perHead: readonly number[];
  /** most ÷ least deprived; null where the least deprived fifth has nothing */
  readonly ratio: number | null;
  /** rows left out for want of a figure */
  readonly leftOut: readonly number[];
}

/**
 * Amounts per head by fifth of the population, from most to least deprived. Each fifth holds exactly a
 * fifth of the people: an area that lies across a boundary is divided, its amount evenly over its
 * residents. So few large areas still make five fifths.
 *
 * @returns null where no row has all figures and residents
 */
export function perHeadByFifth(rows: readonly FifthRow[]): Fifths | null {
  const divide = fifthsOf(
    rows.map((row) => row.population),
    rows.map((row) => (row.amount === null ? null : row.deprivation)),
  );
  return divide === null ? null : divide(rows.map((row) => row.amount));
}

/**
 * The same for several amounts over one order of areas, which is the costly part: areas are ordered
 * once, and each amount is then divided.
 */
export function fifthsOf(
  population: readonly number[],
  deprivation: readonly (number | null)[],
): ((amounts: readonly (number | null)[]) => Fifths) | null {
  const people = population.map((p, i) => (deprivation[i] === null ? 0 : p));
  const all = people.reduce((sum, p) => sum + p, 0);
  if (!(all > 0)) return null;
  const stretches = populationStretches(people, deprivation);
  const leftOut = [...deprivation.keys()].filter((i) => deprivation[i] === null);
  return (amounts) => {
    const sums = [0, 0, 0, 0, 0];
    stretches.forEach((stretch, i) => {
      const amount = amounts[i];
      if (stretch === null || amount === null || amount === undefined) return;
      const { from, to } = stretch;
      // An area without residents has no width, and no fifth to be in.
      if (to === from || people[i] === 0) return;
      for (let fifth = Math.min(4, Math.floor(from * 5)); fifth < 5 && fifth / 5 < to; fifth++) {
        const overlap = Math.min(to, (fifth + 1) / 5) - Math.max(from, fifth / 5);
        if (overlap > 0) sums[fifth] = (sums[fifth] as number) + (amount * overlap) / (to - from);
      }
    });
    const perHead = sums.map((sum) => sum / (all / 5));
    const [most, , , , least] = perHead as [number, number, number, number, number];
    return { perHead, ratio: least === 0 ? null : most / least, leftOut };
  };
}
