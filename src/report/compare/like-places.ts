/** Places like one: the nearest areas of its level over named indicators. */
import { indicator, isModelledAt } from '../../indicators/registry.ts';
import { STATUS } from '../../indicators/value.ts';
import { areaAt, rowOfCode } from '../../place/area-table.ts';
import {
  type DistancePart,
  distanceParts,
  nearestNeighbours,
  type StandardisedIndicators,
  standardiseIndicators,
} from '../../stats/neighbours.ts';
import { type Book, type NamedArea, peopleIn } from '../inputs.ts';
import { levelPlural } from '../words.ts';

export interface LikenessIndicator {
  readonly id: string;
  /** 0 or more */
  readonly weight: number;
}

/**
 * What makes places alike unless the user says otherwise: age, ethnic group, deprivation and rurality, each
 * of one weight together. Reach of services stands for rurality; density is not held.
 */
export const USUAL_LIKENESS: readonly LikenessIndicator[] = [
  { id: 'under_16', weight: 1 / 2 },
  { id: 'over_65', weight: 1 / 2 },
  { id: 'ethnic_asian', weight: 1 / 3 },
  { id: 'ethnic_black', weight: 1 / 3 },
  { id: 'ethnic_white', weight: 1 / 3 },
  { id: 'imd_score', weight: 1 },
  { id: 'connectivity', weight: 1 },
];

/** A level made ready for all questions of likeness. */
export interface Likeness {
  readonly book: Book;
  readonly standardised: StandardisedIndicators;
  /** "Distance over 7 standardised indicators: …" */
  readonly method: string;
}

/**
 * @param book a level with the themes of the indicators
 * @throws RangeError where an indicator is modelled at the level (modelled values take no part), has no column
 *   at hand, or none has a weight
 */
export function likenessOf(
  book: Book,
  indicators: readonly LikenessIndicator[] = USUAL_LIKENESS,
): Likeness {
  const { level } = book.table;
  const used = indicators.filter(({ weight }) => weight !== 0);
  const standardised = standardiseIndicators(
    used.map(({ id, weight }) => {
      if (isModelledAt(indicator(id), level))
        throw new RangeError(`${id} is modelled for ${levelPlural(level)}; it takes no part`);
      const column = book.columns.get(id);
      if (column === undefined)
        throw new RangeError(`no column ${id} among those of ${level} at hand`);
      const values = Float64Array.from(column.values, (value, row) =>
        column.status[row] === STATUS.present && peopleIn(book.table, row) !== null
          ? value
          : Number.NaN,
      );
      return { id, weight, values };
    }),
  );
  const all = standardised.weights.reduce((sum, weight) => sum + weight, 0);
  const named = standardised.ids.map(
    (id, k) =>
      `${indicator(id).shortLabel} ${Math.round((100 * (standardised.weights[k] as number)) / all)}%`,
  );
  return {
    book,
    standardised,
    method: `Least distance over ${named.length} standardised ${named.length === 1 ? 'indicator' : 'indicators'} of all ${levelPlural(level)} (${named.join(', ')}): 1 is one standard deviation on each.`,
  };
}

export interface LikePlace extends NamedArea {
  readonly row: number;
  readonly distance: number;
  /** indicators that both have, of how many */
  readonly used: number;
  readonly of: number;
  /** what each adds, the largest first */
  readonly parts: readonly DistancePart[];
}

/**
 * The places most like one, nearest first; none where it has too few figures.
 * @throws RangeError where the level has no such area
 */
export function placesLike(
  { book, standardised }: Likeness,
  code: string,
  count = 15,
  among: readonly number[] | null = null,
): LikePlace[] {
  const row = rowOfCode(book.table, code);
  if (row === null) throw new RangeError(`no area ${code} among those of ${book.table.level}`);
  return nearestNeighbours(standardised, row, count, among).map(({ area, distance, used }) => ({
    ...areaAt(book.table, area),
    distance,
    used,
    of: standardised.ids.length,
    parts: distanceParts(standardised, row, area).sort((a, b) => (b.share ?? -1) - (a.share ?? -1)),
  }));
}
