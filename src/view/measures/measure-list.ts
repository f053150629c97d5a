/** The list of measures that the address names, and how a changed one is written to it. */
import type { MeasureList } from '../../report/measures/agreed-list.ts';
import { listCode, readListCode } from '../../report/measures/list-code.ts';
import { FIRST_LIST } from '../../report/measures/presets.ts';
import type { HistoryMode, UpdateViewState } from '../../url/use-view-state.ts';

export interface NamedList {
  readonly list: MeasureList;
  /** sentences: what of the link could not be read */
  readonly problems: readonly string[];
}

const FIRST_CODE = listCode(FIRST_LIST);

/** @param code of the address; null: the list that the app begins with */
export function listOf(code: string | null): NamedList {
  if (code === null) return { list: FIRST_LIST, problems: [] };
  const { list, problems } = readListCode(code);
  return { list: list ?? FIRST_LIST, problems };
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
  update({ measures: code === FIRST_CODE ? null : code }, mode);
  return null;
}
