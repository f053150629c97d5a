/** The outlines that the map needs, as boundary packs arrive. */
import { useQueries, useQuery } from '@tanstack/react-query';
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

const setOf = (boundaries: Boundaries, level: Level, file: string): OutlineSet => ({
  id: `${level}/${file}`,
  level,
  outlines: boundaries.outlines(level),
});

const queryFor = (level: Level, utla: AreaCode) =>
  level === 'ward' ? wardBoundariesQuery(utla) : placeBoundariesQuery(utla);

/** Outlines of the areas of a level: the national file, or one file for each of `places`. */
export function useOutlines(level: MapLevel, places: readonly AreaCode[]): LoadedOutlines {
  const local = isLocalLevel(level);
  const national = useQuery({ ...englandBoundariesQuery(), enabled: !local });
  const files = local ? places : [];
  return useQueriesOf(level, files, national.data ?? null, national.error, () => {
    void national.refetch();
  });
}

function useQueriesOf(
  level: MapLevel,
  files: readonly AreaCode[],
  national: Boundaries | null,
  nationalError: Error | null,
  retryNational: () => void,
): LoadedOutlines {
  const results = useQueries({ queries: files.map((utla) => queryFor(level, utla)) });
  const local = isLocalLevel(level);
  // One key for what has arrived: the sets keep their identity until another file does.
  const arrived = files.filter((_, i) => results[i]?.data !== undefined).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `arrived` stands for `results`, a new array at every render
  const sets = useMemo<readonly OutlineSet[]>(() => {
    if (!local) return national === null ? [] : [setOf(national, level, 'england')];
    return files.flatMap((utla, i) => {
      const boundaries = results[i]?.data;
      return boundaries === undefined ? [] : [setOf(boundaries, level, utla)];
    });
  }, [local, level, national, arrived]);
  const errors = local
    ? results.flatMap(({ error }) => (error === null ? [] : [error]))
    : nationalError === null
      ? []
      : [nationalError];
  return {
    sets,
    pending: local
      ? results.filter(({ isPending }) => isPending).length
      : national === null
        ? 1
        : 0,
    errors,
    retry: () => {
      if (!local) retryNational();
      for (const result of results) if (result.isError) void result.refetch();
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
  const files = fine ? places : [];
  const results = useQueries({ queries: files.map((utla) => placeBoundariesQuery(utla)) });
  const arrived = files.filter((_, i) => results[i]?.data !== undefined).join();
  const coarse = level === 'ltla' || level === 'utla';
  const national = useQuery({ ...englandBoundariesQuery(), enabled: coarse });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `arrived` stands for `results`, a new array at every render
  return useMemo(() => {
    if (coarse) return national.data === undefined ? [] : [setOf(national.data, 'region', 'edges')];
    return files.flatMap((utla, i) => {
      const boundaries = results[i]?.data;
      return boundaries === undefined ? [] : [setOf(boundaries, 'ltla', `edges/${utla}`)];
    });
  }, [coarse, national.data, arrived]);
}
