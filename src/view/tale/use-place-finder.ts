import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { localAreasQuery, nationalAreasQuery } from '../../pack/queries.ts';
import { searchPlaces } from '../../place/search.ts';
import { buildCodeIndex } from '../../place/search-codes.ts';
import { buildNameIndex } from '../../place/search-index.ts';
import type { AreaResult } from '../../place/search-types.ts';

const LIMIT = 8;

export interface PlacesFound {
  readonly results: readonly AreaResult[];
  readonly loading: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Places of today that a text finds, down to wards; nothing is fetched or indexed until `wanted` first holds. */
export function usePlaceFinder(text: string, wanted: boolean): PlacesFound {
  const national = useQuery({ ...nationalAreasQuery(), enabled: wanted });
  const ward = useQuery({ ...localAreasQuery('ward'), enabled: wanted });
  const index = useMemo(() => {
    if (!wanted || national.data === undefined) return null;
    const tables = { ...national.data, ...(ward.data === undefined ? {} : { ward: ward.data }) };
    return { names: buildNameIndex(tables), codes: buildCodeIndex(tables, []) };
  }, [wanted, national.data, ward.data]);
  const results = useMemo(
    () =>
      index === null || text.trim() === ''
        ? []
        : searchPlaces(index.names, index.codes, text, LIMIT).results.filter(
            (result): result is AreaResult => result.kind === 'area',
          ),
    [index, text],
  );
  const failed = [national, ward].find(({ error }) => error !== null);
  return {
    results,
    loading: wanted && failed === undefined && (national.isPending || ward.isPending),
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}
