/** What is said of the neighbourhood around a postcode, after its name. */
import { formatNumber } from '../indicators/format.ts';
import { type Book, figureOf, numberOf } from './inputs.ts';

/**
 * ": decile 2 of England by IMD 2025 (1 is most deprived), in Core20; 1,268 people. The figures below are
 * the whole ward's.", with what is known.
 * @param book the deprivation theme of LSOAs
 * @param people residents now, or null where none are counted
 * @throws RangeError where the book has no such LSOA
 */
export function postcodeWords(book: Book, lsoa: string, people: number | null): string {
  const decile = numberOf(figureOf(book, lsoa, 'imd_decile'));
  const parts = [
    ...(decile === null
      ? []
      : [
          `decile ${decile} of England by IMD 2025 (1 is most deprived), ${decile <= 2 ? 'so in Core20' : 'not in Core20'}`,
        ]),
    ...(people === null ? [] : [`${formatNumber(Math.round(people))} people`]),
  ];
  return `${parts.length === 0 ? '' : `: ${parts.join('; ')}`}. Figures below are for the whole area.`;
}
