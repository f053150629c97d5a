/** Areas of today by name or code, at every level or down to wards. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { localAreasQuery, nationalAreasQuery } from '../../pack/queries.ts';
import { searchPlaces } from '../../place/search.ts';
import { buildCodeIndex } from '../../place/search-codes.ts';
import { buildNameIndex } from '../../place/search-index.ts';
import type { AreaResult } from '../../place/search-types.ts';

const LIMIT = 8;
/** Neighbourhoods are many and have no names of their own: they are fetched for a code or a long text. */
const asksForNeighbourhoods = (text: string): boolean =>
  /^\s*E01/i.test(text) || /\d{3}[a-z]?\s*$/i.test(text);

export interface AreaFinds {
  readonly results: readonly AreaResult[];
  readonly loading: boolean;
  readonly failure: { readonly error: Error; readonly retry: () => void } | null;
}

/** The smallest areas that are searched: wards, or neighbourhoods too. */
export type Finest = 'ward' | 'lsoa';

/** Nothing is fetched or indexed until `wanted` first holds. */
export function useAreaSearch(text: string, wanted: boolean, finest: Finest = 'lsoa'): AreaFinds {
  const asksMsoa = wanted && finest === 'lsoa';
  const asksLsoa = asksMsoa && asksForNeighbourhoods(text);
  const national = useQuery({ ...nationalAreasQuery(), enabled: wanted });
  const ward = useQuery({ ...localAreasQuery('ward'), enabled: wanted });
  const msoa = useQuery({ ...localAreasQuery('msoa'), enabled: asksMsoa });
  const lsoa = useQuery({ ...localAreasQuery('lsoa'), enabled: asksLsoa });
  const index = useMemo(() => {
    if (!wanted || national.data === undefined) return null;
    const tables = {
      ...national.data,
      ...(ward.data === undefined ? {} : { ward: ward.data }),
      ...(finest === 'ward' || msoa.data === undefined ? {} : { msoa: msoa.data }),
      ...(finest === 'ward' || lsoa.data === undefined ? {} : { lsoa: lsoa.data }),
    };
    return { names: buildNameIndex(tables), codes: buildCodeIndex(tables, []) };
  }, [wanted, finest, national.data, ward.data, msoa.data, lsoa.data]);
  const results = useMemo(
    () =>
      index === null || text.trim() === ''
        ? []
        : searchPlaces(index.names, index.codes, text, LIMIT).results.filter(
            (result): result is AreaResult => result.kind === 'area',
          ),
    [index, text],
  );
  const asked = [national, ward, ...(asksMsoa ? [msoa] : []), ...(asksLsoa ? [lsoa] : [])];
  const failed = asked.find(({ error }) => error !== null);
  return {
    results,
    loading: wanted && asked.some(({ isPending }) => isPending) && failed === undefined,
    failure:
      failed?.error == null ? null : { error: failed.error, retry: () => void failed.refetch() },
  };
}
