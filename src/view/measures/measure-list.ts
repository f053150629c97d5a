/** The list of measures that the address names, and how a changed one is written to it. */
import type { MeasureList } from '../../report/measures/agreed-list.ts';
import { listCode, readListCode } from '../../report/measures/list-code.ts';
import { FIRST_LIST, presetsFor } from '../../report/measures/presets.ts';
import type { HistoryMode, UpdateViewState } from '../../url/use-view-state.ts';
import type { ChosenPlace } from '../use-place.ts';

export interface NamedList {
  readonly list: MeasureList;
  /** sentences: what of the link could not be read */
  readonly problems: readonly string[];
}

/** The codes of a place and of what it lies in, as far as they are known. */
export const placeCodes = ({ code, context }: Pick<ChosenPlace, 'code' | 'context'>) => [
  code,
  context?.ltla ?? null,
  context?.utla ?? null,
  context?.icb ?? null,
];

/** The list that a place begins with: that of its own strategy where one is known, else the one for anywhere. */
function firstList(codes: readonly (string | null)[]): MeasureList {
  const own = presetsFor(codes)[0];
  return own?.places.some((place) => codes.includes(place)) ? own.list : FIRST_LIST;
}

/**
 * @param code of the address; null: the list that the place begins with
 * @param codes of the place and of what it lies in
 */
export function listOf(code: string | null, codes: readonly (string | null)[]): NamedList {
  if (code === null) return { list: firstList(codes), problems: [] };
  const { list, problems } = readListCode(code);
  return { list: list ?? firstList(codes), problems };
}

/** Writes a list to the address. Where it is too long for one, nothing changes and a sentence says so. */
export function writeList(
  update: UpdateViewState,
  list: MeasureList,
  mode: HistoryMode = 'push',
): string | null {
  const code = listCode(list);
  if (code === null)
    return 'The list is too long for an address: shorten the name, or take a measure away.';
  update({ measures: code }, mode);
  return null;
}
