import { useBooks } from '../../pack/use-books.ts';
import type { AreaCode } from '../../place/area.ts';
import { peopleIn } from '../../report/inputs.ts';
import { postcodeWords } from '../../report/postcode-words.ts';
import { AreaLink } from './AreaLink.tsx';

/** A postcode that was searched for, and the areas it lies in; null where it has none. */
export interface ChosenPostcode {
  /** as people write it, "CM1 1QH" */
  readonly postcode: string;
  readonly lsoa: AreaCode | null;
  readonly ward: AreaCode | null;
  readonly ltla: AreaCode | null;
}

/**
 * The neighbourhood around a postcode, on the page of the ward that the search opened: the ward's
 * figure may be far from it (CM1 1QH is in decile 2, its ward among the less deprived).
 */
export function PostcodePart({
  postcode: { postcode, lsoa, ward, ltla },
  place,
}: {
  readonly postcode: ChosenPostcode;
  readonly place: AreaCode;
}) {
  // Back and Forward leave the place that it opened: then nothing is said of it.
  const here = place === (ward ?? ltla) && lsoa !== null;
  const loaded = useBooks(['lsoa'], [{ level: 'lsoa', themes: ['deprivation'] }], here);
  const book = loaded.books.lsoa;
  const row = lsoa === null ? undefined : book?.table.rowOf.get(lsoa);
  if (!here || book === undefined || row === undefined) return null;
  return (
    <p className="explore__postcode" role="note">
      <strong>{postcode}</strong> is in the neighbourhood{' '}
      <AreaLink code={lsoa}>{book.table.names[row]}</AreaLink>
      {postcodeWords(book, lsoa, peopleIn(book.table, row))}
    </p>
  );
}
