/** The search engine over the packs: names and codes, and postcodes where one is typed. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { decodePostcodes } from '../../pack/postcodes.ts';
import {
  localAreasQuery,
  manifestQuery,
  nationalAreasQuery,
  oldCodesQuery,
  postcodesQuery,
} from '../../pack/queries.ts';
import { packPath } from '../../pack/schemas.ts';
import { type PostcodeReading, postcodeArea } from '../../place/postcode.ts';
import { searchPlaces } from '../../place/search.ts';
import { buildCodeIndex } from '../../place/search-codes.ts';
import { type AreaTables, areaContext } from '../../place/search-context.ts';
import { buildNameIndex } from '../../place/search-index.ts';
import type { SearchAnswer } from '../../place/search-types.ts';
import { type PostcodeFinds, postcodeFinds } from './postcode-finds.ts';

const AREA_LIMIT = 12;
const POSTCODE_LIMIT = 4;
const NONE: PostcodeFinds = { postcodes: [], summary: null, problem: null };

export interface PlaceSearch {
  readonly answer: SearchAnswer | null;
  readonly postcodes: PostcodeFinds;
  /** names that are not there yet: all of them, or those of small areas */
  readonly loading: 'names' | 'smallAreas' | 'postcodes' | null;
  readonly failure: { readonly error: Error; readonly retry: () => void } | null;
  /** name and context of an area by code; null while its table is not there */
  readonly placeOf: (code: string) => { readonly name: string; readonly context: string } | null;
}

/**
 * What a text finds. Small areas' names (about 1 MB) and old codes are fetched from when `wanted`
 * first holds; until they are there, it searches among the larger areas.
 */
export function usePlaceSearch(text: string, wanted: boolean): PlaceSearch {
  const national = useQuery(nationalAreasQuery());
  const ward = useQuery({ ...localAreasQuery('ward'), enabled: wanted });
  const msoa = useQuery({ ...localAreasQuery('msoa'), enabled: wanted });
  const lsoa = useQuery({ ...localAreasQuery('lsoa'), enabled: wanted });
  const old = useQuery({ ...oldCodesQuery(), enabled: wanted });

  // All small areas at once: building the index four times over would be felt while typing.
  const tables = useMemo((): AreaTables | null => {
    if (national.data === undefined) return null;
    if (ward.data === undefined || msoa.data === undefined || lsoa.data === undefined)
      return national.data;
    return { ...national.data, ward: ward.data, msoa: msoa.data, lsoa: lsoa.data };
  }, [national.data, ward.data, msoa.data, lsoa.data]);
  const names = useMemo(
    () => (tables === null || !wanted ? null : buildNameIndex(tables)),
    [tables, wanted],
  );
  const codes = useMemo(
    () => (tables === null || !wanted ? null : buildCodeIndex(tables, old.data ?? [])),
    [tables, old.data, wanted],
  );
  const answer = useMemo(
    () =>
      names === null || codes === null || text.trim() === ''
        ? null
        : searchPlaces(names, codes, text, AREA_LIMIT),
    [names, codes, text],
  );

  const readings: readonly PostcodeReading[] = answer?.postcodes ?? [];
  const area = readings[0] === undefined ? null : postcodeArea(readings[0].outcode);
  // There is one file for each postcode area of England: none means another country, or nothing.
  const { data: manifest } = useQuery(manifestQuery());
  const held =
    area !== null && manifest?.files.some((file) => file.path === packPath.postcodes(area));
  const rows = useQuery({
    ...postcodesQuery(area ?? ''),
    enabled: held === true,
    select: useCallback(
      (table: Parameters<typeof decodePostcodes>[1]) =>
        decodePostcodes(packPath.postcodes(area ?? ''), table),
      [area],
    ),
  });
  const postcodes = useMemo((): PostcodeFinds => {
    const found = answer?.postcodes;
    if (found === undefined || area === null) return NONE;
    if (held === false) return { ...NONE, problem: `No postcode in England begins ${area}.` };
    return rows.data === undefined ? NONE : postcodeFinds(rows.data, found, POSTCODE_LIMIT);
  }, [answer, area, held, rows.data]);

  const failed = [national, ward, msoa, lsoa, old].find((query) => query.error !== null);
  const failure = failed ?? (held === true && rows.error !== null ? rows : null);
  const placeOf = useCallback(
    (code: string) => {
      for (const table of Object.values(tables ?? {})) {
        const row = table.rowOf.get(code);
        if (tables === null || row === undefined) continue;
        return { name: table.names[row] ?? code, context: areaContext(tables, table, row) };
      }
      return null;
    },
    [tables],
  );
  const loading = national.isLoading
    ? 'names'
    : ward.isLoading || msoa.isLoading || lsoa.isLoading || old.isLoading
      ? 'smallAreas'
      : held === true && rows.isLoading
        ? 'postcodes'
        : null;
  return {
    answer,
    postcodes,
    loading,
    failure:
      failure?.error == null ? null : { error: failure.error, retry: () => void failure.refetch() },
    placeOf,
  };
}
