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
import { isLikePostcode, likelyPostcodes } from '../../place/likely-postcode.ts';
import { type PostcodeReading, postcodeArea } from '../../place/postcode.ts';
import { NO_POSTCODES, type PostcodeFinds, postcodeFinds } from '../../place/postcode-finds.ts';
import type { PostcodeRecord, PostcodeRows } from '../../place/postcode-rows.ts';
import { searchPlaces } from '../../place/search.ts';
import { buildCodeIndex } from '../../place/search-codes.ts';
import { type AreaTables, areaContext } from '../../place/search-context.ts';
import { buildNameIndex } from '../../place/search-index.ts';
import type { SearchAnswer } from '../../place/search-types.ts';
import { malformedPostcode } from './search-options.ts';

const AREA_LIMIT = 12;
const POSTCODE_LIMIT = 4;
const NO_READINGS: readonly PostcodeReading[] = [];

export interface PlaceSearch {
  readonly answer: SearchAnswer | null;
  readonly postcodes: PostcodeFinds;
  /** a postcode that exists and was likely meant, where the one typed does not; null: none */
  readonly likely: PostcodeRecord | null;
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

  const readings = answer?.postcodes ?? NO_READINGS;
  const typed = usePostcodeRows(readings);
  const postcodes = useMemo((): PostcodeFinds => {
    const [first] = readings;
    if (first === undefined)
      return isLikePostcode(text) && answer?.results.length === 0
        ? { ...NO_POSTCODES, problem: malformedPostcode(text) }
        : NO_POSTCODES;
    if (typed.unknown) return postcodeFinds(null, readings, POSTCODE_LIMIT);
    return typed.rows === null ? NO_POSTCODES : postcodeFinds(typed.rows, readings, POSTCODE_LIMIT);
  }, [answer, text, readings, typed.unknown, typed.rows]);

  // What was typed is looked up first: only where it does not exist is another one offered.
  const sought = answer !== null && postcodes.problem !== null;
  const meant = useMemo(() => (sought ? likelyPostcodes(text) : NO_READINGS), [sought, text]);
  const others = usePostcodeRows(meant);
  const likely = useMemo(
    () =>
      others.rows === null
        ? null
        : (postcodeFinds(others.rows, others.readings, 1).postcodes[0] ?? null),
    [others],
  );

  const failed = [national, ward, msoa, lsoa, old].find((query) => query.error !== null);
  const failure = failed ?? typed.failed;
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
      : typed.loading || others.loading
        ? 'postcodes'
        : null;
  return {
    answer,
    postcodes,
    likely,
    loading,
    failure:
      failure?.error == null ? null : { error: failure.error, retry: () => void failure.refetch() },
    placeOf,
  };
}

interface AreaRows {
  /** the readings that lie in the area looked in: the first of theirs that England has */
  readonly readings: readonly PostcodeReading[];
  /** its postcodes; null while they are not there, or there is no such area */
  readonly rows: PostcodeRows | null;
  /** none of the readings lies in a postcode area of England */
  readonly unknown: boolean;
  readonly loading: boolean;
  readonly failed: { readonly error: Error | null; readonly refetch: () => unknown } | null;
}

/** The file that readings of a postcode are looked up in: there is one for each postcode area of England. */
function usePostcodeRows(readings: readonly PostcodeReading[]): AreaRows {
  const { data: manifest } = useQuery(manifestQuery());
  const area = useMemo(
    () =>
      readings
        .map(({ outcode }) => postcodeArea(outcode))
        .find((each) => manifest?.files.some(({ path }) => path === packPath.postcodes(each))) ??
      null,
    [manifest, readings],
  );
  const file = useQuery({
    ...postcodesQuery(area ?? ''),
    enabled: area !== null,
    select: useCallback(
      (table: Parameters<typeof decodePostcodes>[1]) =>
        decodePostcodes(packPath.postcodes(area ?? ''), table),
      [area],
    ),
  });
  const rows = area === null ? null : (file.data ?? null);
  return useMemo(
    () => ({
      readings: readings.filter(({ outcode }) => postcodeArea(outcode) === area),
      rows,
      unknown: readings.length > 0 && area === null && manifest !== undefined,
      loading: area !== null && file.isLoading,
      failed: area !== null && file.error !== null ? file : null,
    }),
    [readings, rows, area, manifest, file],
  );
}
