/** The places most like each pinned area, as a benchmark that is drawn: their mean, now or over time. */
import { useMemo } from 'react';
import { useBooks } from '../../pack/use-books.ts';
import type { AreaCode } from '../../place/area.ts';
import { rowOfCode } from '../../place/area-table.ts';
import { type AreaTables, type NamedArea, peopleIn } from '../../report/inputs.ts';
import type { Place } from '../../report/place.ts';
import { weightsOf } from './like-weights.ts';
import { hasLikes, likenessRequests, likesAmong } from './likeness.ts';

export interface LikeGroup {
  /** "Mean of 15 places like Leicester", at the level of the place; the code is its own, not an area's */
  readonly area: NamedArea;
  readonly members: readonly { readonly area: NamedArea; readonly people: number | null }[];
}

export interface LikeGroups {
  readonly groups: readonly LikeGroup[];
  /** all members of all groups, each once */
  readonly members: readonly NamedArea[];
  /** who has no such places, in words; null: all have */
  readonly note: string | null;
  readonly pending: boolean;
  readonly errors: readonly Error[];
  readonly retry: () => void;
}

/** @param wanted false: nothing is fetched, and there are no groups */
export function useLikeGroups(
  places: readonly Place[],
  alike: string,
  wanted: boolean,
): LikeGroups {
  const weights = useMemo(() => weightsOf(alike), [alike]);
  const codes = useMemo(() => places.map(({ area }) => area.code), [places]);
  const requests = useMemo(
    () => (wanted ? likenessRequests(codes, weights) : []),
    [wanted, codes, weights],
  );
  const { books, tables, pending, errors, retry } = useBooks([], requests, wanted);
  const isPending = wanted && pending;
  const groups = useMemo((): LikeGroup[] => {
    if (!wanted || isPending) return [];
    const likes = likesAmong(codes, weights, books);
    return places.flatMap(({ area }): LikeGroup[] => {
      const found = likes.get(area.code)?.places ?? [];
      if (found.length === 0) return [];
      return [
        {
          area: {
            code: `like-${area.code}` as AreaCode,
            name: `Mean of ${found.length} places like ${area.name}`,
            level: area.level,
          },
          members: found.map(({ code, name, level }) => ({
            area: { code, name, level },
            people: peopleOf(tables, { code, name, level }),
          })),
        },
      ];
    });
  }, [wanted, isPending, codes, weights, books, places, tables]);
  const members = useMemo(
    () => [
      ...new Map(
        groups.flatMap((group) => group.members.map(({ area }) => [area.code, area])),
      ).values(),
    ],
    [groups],
  );
  const without = places.filter(({ area }) => !hasLikes(area.code)).map(({ area }) => area.name);
  return {
    groups,
    members,
    note:
      wanted && without.length > 0
        ? `Places like it are looked for among wards, districts and upper-tier authorities: ${without.join(', ')} ${without.length === 1 ? 'has' : 'have'} none drawn here.`
        : null,
    pending: isPending,
    errors,
    retry,
  };
}

function peopleOf(tables: AreaTables, { level, code }: NamedArea): number | null {
  const table = tables[level];
  const row = table === undefined ? null : rowOfCode(table, code);
  return table === undefined || row === null ? null : peopleIn(table, row);
}
