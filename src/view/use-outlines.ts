/** The outlines that the map needs, as boundary packs arrive. */
import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { OutlineSet } from '../map/model.ts';
import type { Boundaries, Outlines } from '../pack/boundaries.ts';
import {
  englandBoundariesQuery,
  placeBoundariesQuery,
  wardBoundariesQuery,
} from '../pack/queries.ts';
import type { AreaCode } from '../place/area.ts';
import { isLocalLevel, type Level } from '../place/levels.ts';
import type { PlaceContext } from './place-context.ts';
import type { MapLevel } from './shown-level.ts';

export interface LoadedOutlines {
  readonly sets: readonly OutlineSet[];
  readonly pending: number;
  readonly errors: readonly Error[];
  readonly retry: () => void;
}

const NO_PLACES: readonly AreaCode[] = [];

const setOf = (boundaries: Boundaries, level: Level, file: string): OutlineSet => ({
  id: `${level}/${file}`,
  level,
  outlines: boundaries.outlines(level),
});

/** The file that holds the outlines of wards, or of all else that lies within an upper-tier place. */
export const queryFor = (level: Level, utla: AreaCode) =>
  level === 'ward' ? wardBoundariesQuery(utla) : placeBoundariesQuery(utla);

interface LocalOutlines {
  readonly sets: readonly OutlineSet[];
  readonly results: readonly UseQueryResult<Boundaries>[];
}

/**
 * One object of the boundary files of some upper-tier places, as they arrive.
 * @param from the level whose files hold it
 * @param file what stands before a place's code in the sets' ids
 */
function useLocalOutlines(
  places: readonly AreaCode[],
  from: Level,
  level: Level,
  file = '',
): LocalOutlines {
  const results = useQueries({ queries: places.map((utla) => queryFor(from, utla)) });
  // One key for what has arrived: the sets keep their identity until another file does.
  const arrived = places.filter((_, i) => results[i]?.data !== undefined).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `arrived` stands for `results`, a new array at every render
  const sets = useMemo(
    () =>
      places.flatMap((utla, i) => {
        const boundaries = results[i]?.data;
        return boundaries === undefined ? [] : [setOf(boundaries, level, `${file}${utla}`)];
      }),
    [level, file, arrived],
  );
  return { sets, results };
}

/** One object of the national file; none while `level` is null or the file is on its way. */
function useNationalOutlines(level: MapLevel | null, file: string) {
  const result = useQuery({ ...englandBoundariesQuery(), enabled: level !== null });
  const { data } = result;
  const sets = useMemo(
    () => (level === null || data === undefined ? [] : [setOf(data, level, file)]),
    [level, file, data],
  );
  return { sets, result };
}

/** Outlines of the areas of a level: the national file, or one file for each of `places`. */
export function useOutlines(level: MapLevel, places: readonly AreaCode[]): LoadedOutlines {
  const isLocal = isLocalLevel(level);
  const national = useNationalOutlines(isLocal ? null : level, 'england');
  const local = useLocalOutlines(isLocal ? places : NO_PLACES, level, level);
  const results = isLocal ? local.results : [national.result];
  return {
    sets: isLocal ? local.sets : national.sets,
    pending: results.filter(({ data, isPending }) =>
      // A national file that failed leaves nothing to show: it is still waited for.
      isLocal ? isPending : data === undefined,
    ).length,
    errors: results.flatMap(({ error }) => (error === null ? [] : [error])),
    retry: () => {
      for (const result of results) if (!isLocal || result.isError) void result.refetch();
    },
  };
}

const only = (outlines: Outlines, code: string): Outlines => ({
  type: 'FeatureCollection',
  features: outlines.features.filter((f) => f.properties.code === code),
});

/**
 * The outline of the chosen place: in full detail from its own upper-tier file where it is a
 * district, ward, MSOA or LSOA and the map shows detail, else from the national file.
 */
export function useFocusOutline(context: PlaceContext | null, detail: boolean): OutlineSet | null {
  const level = context?.area.level ?? null;
  const code = context?.area.code ?? null;
  const utla = context?.utla ?? null;
  const local = level !== null && (isLocalLevel(level) || (level === 'ltla' && detail));
  const own = useQuery({
    ...queryFor(level ?? 'ltla', utla ?? ('' as AreaCode)),
    enabled: local && utla !== null,
  });
  const national = useQuery({ ...englandBoundariesQuery(), enabled: level !== null });
  return useMemo(() => {
    if (level === null || code === null || level === 'england') return null;
    const boundaries = local && own.data !== undefined ? own.data : national.data;
    if (boundaries === undefined || !boundaries.levels.includes(level)) return null;
    const outlines = only(boundaries.outlines(level), code);
    const source = boundaries === own.data ? 'own' : 'england';
    return outlines.features.length === 0
      ? null
      : { id: `focus/${source}/${code}`, level, outlines };
  }, [level, code, local, own.data, national.data]);
}

/**
 * Lines over the areas that help to find one's way: districts over neighbourhoods (from the same
 * arcs, so the lines agree), regions over districts. Wards have none: their file holds no other level.
 */
export function useEdges(
  level: MapLevel | null,
  places: readonly AreaCode[],
): readonly OutlineSet[] {
  const fine = level === 'lsoa' || level === 'msoa';
  const coarse = level === 'ltla' || level === 'utla';
  const local = useLocalOutlines(fine ? places : NO_PLACES, 'lsoa', 'ltla', 'edges/');
  const national = useNationalOutlines(coarse ? 'region' : null, 'edges');
  return coarse ? national.sets : local.sets;
}
