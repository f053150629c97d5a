import type { OldAreaCode } from './search-types.ts';

/** The wards that the app draws; the source also lists codes that came into use after them. */
export const WARDS_OF = 2025;

/** Whether a code that is not on the map came into use after the wards shown, and is not old at all. */
export const isNewerWard = ({ kind, lastSeen }: OldAreaCode): boolean =>
  kind === 'ward' && Number(lastSeen) > WARDS_OF;

/** What a code that is not on the map was, or is: a clause without its stop. */
export function oldCodeFacts(old: OldAreaCode): string {
  const where = old.districtName === null || old.kind === 'ltla' ? '' : ` in ${old.districtName}`;
  return isNewerWard(old)
    ? `${old.code} is newer than the wards of ${WARDS_OF} shown here: it is ${old.name}${where}`
    : `${old.code} is no code of today: it was ${old.name}${where}`;
}

/** What a linked code that is not on the map stands for, and what is shown instead: a clause without its stop. */
export function oldCodeClause(old: OldAreaCode): string {
  return old.became === null
    ? `${oldCodeFacts(old)}, and has no single ${isNewerWard(old) ? 'counterpart among them' : 'successor'}`
    : `${oldCodeFacts(old)}; ${old.became} is shown in its place`;
}
