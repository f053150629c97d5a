/** Whose NHS need is 1. It names the index; shares of money don't depend on it. */
import type { WeightedComponent } from '../../pack/money-schemas.ts';
import type { FigureSettings, ShiftPacks } from './shift-packs.ts';
import { rowsInPlace, todaysCodes } from './unit-rows.ts';

export interface NhsReference {
  readonly weighted: number;
  readonly population: number;
  readonly words: string;
}

/**
 * England: weighted populations add up to the people whom they weigh, so the reference is 1 person for 1.
 * The place: where it is whole ICBs, these as NHS England counts them (by site: the practices that they
 * commission, wherever they stand); else its units together.
 *
 * @param weighted people of each unit, null where absent
 */
export function nhsReference(
  settings: FigureSettings,
  packs: ShiftPacks,
  component: WeightedComponent,
  weighted: readonly (number | null)[],
  population: readonly number[],
  placeName: string,
): NhsReference {
  if (settings.needReference === 'england') return { weighted: 1, population: 1, words: 'England' };
  const icbs = wholeIcbs(settings, packs);
  const table = packs.weighted.icb;
  if (icbs !== null && table !== undefined) {
    const columns = table.bases[settings.weightedBasis];
    let [all, people] = [0, 0];
    table.codes.forEach((code, row) => {
      if (!icbs.includes(code)) return;
      all += columns[component][row] as number;
      people += columns.population[row] as number;
    });
    const names = packs.tables.icb;
    const words = icbs.map((code) => names?.names[names.rowOf.get(code) ?? -1] ?? code).join(', ');
    return { weighted: all, population: people, words };
  }
  let [all, people] = [0, 0];
  weighted.forEach((own, i) => {
    if (own === null) return;
    all += own;
    people += population[i] as number;
  });
  return { weighted: all, population: people, words: placeName };
}

/**
 * The ICBs that the place is, whole: given as such, or as all the districts of each; null where it is none.
 * A region or England is read as its units, and so is a place of anything smaller than a district.
 */
function wholeIcbs({ place }: FigureSettings, packs: ShiftPacks): readonly string[] | null {
  const { icb: boards, utla, ltla } = packs.tables;
  const above = ltla?.parents.icb;
  if (ltla === undefined || above === undefined) return null;
  const codes = todaysCodes(packs.tables, place);
  if (!codes.every((code) => [boards, utla, ltla].some((table) => table?.rowOf.has(code) === true)))
    return null;
  const rows = new Set(rowsInPlace(ltla, codes, packs.tables).rows);
  const icbs = new Set([...rows].map((row) => above[row]));
  const whole = above.every((code, row) => !icbs.has(code) || rows.has(row));
  return whole ? [...icbs].filter((code) => code !== null && code !== undefined) : null;
}
