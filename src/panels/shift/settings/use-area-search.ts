import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { localAreasQuery, nationalAreasQuery } from '../../../pack/queries.ts';
import { searchPlaces } from '../../../place/search.ts';
import { buildCodeIndex } from '../../../place/search-codes.ts';
import { buildNameIndex } from '../../../place/search-index.ts';
import type { AreaResult } from '../../../place/search-types.ts';

const LIMIT = 8;

export interface AreaFinds {
  readonly results: readonly AreaResult[];
  readonly loading: boolean;
  readonly failure: { readonly error: Error; readonly retry: () => void } | null;
}

/** Areas of today that a text finds, down to wards; nothing is fetched or indexed until `wanted` first holds. */
export function useAreaSearch(text: string, wanted: boolean): AreaFinds {
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
    loading: wanted && (national.isPending || ward.isPending) && failed === undefined,
    failure:
      failed?.error == null ? null : { error: failed.error, retry: () => void failed.refetch() },
  };
}
