import type { Place } from '../../report/place.ts';

/** "Tendring and Uttlesford", "Leicester, Leicestershire and Rutland", "Leicester and 9 more" */
export function namesOf(places: readonly Place[]): string {
  const names = places.map(({ area }) => area.name);
  if (names.length === 0) return 'nothing is pinned yet';
  if (names.length > 4) return `${names[0]} and ${names.length - 1} more`;
  return names.length === 1
    ? (names[0] as string)
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
