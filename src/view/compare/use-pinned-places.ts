/** The pinned areas with where they stand, as their tables arrive. */
import { useMemo } from 'react';
import { type LoadedBooks, useBooks } from '../../pack/use-books.ts';
import type { AreaCode } from '../../place/area.ts';
import { type Level, levelOfCode } from '../../place/levels.ts';
import { type Place, placeOf } from '../../report/place.ts';
import { distinctPlaces } from './old-pins.ts';

export interface PinnedPlaces extends Pick<LoadedBooks, 'tables' | 'pending' | 'errors' | 'retry'> {
  /** those that are found, in the order pinned, each once */
  readonly places: readonly Place[];
  /** codes that no table of today holds */
  readonly unknown: readonly AreaCode[];
}

/** @param also codes whose tables are needed as well: of the place that all are read against */
export function usePinnedPlaces(
  pins: readonly AreaCode[],
  also: readonly string[] = [],
): PinnedPlaces {
  const levels = new Set<Level>();
  for (const code of [...pins, ...also]) {
    const level = levelOfCode(code);
    if (level !== null) levels.add(level);
  }
  const { tables, pending, errors, retry } = useBooks([...levels], []);
  const key = pins.join();
  const found = useMemo(() => {
    const codes = key === '' ? [] : (key.split(',') as AreaCode[]);
    return {
      places: distinctPlaces(codes, tables),
      unknown: codes.filter((code) => placeOf(tables, code) === null),
    };
  }, [key, tables]);
  return {
    tables,
    places: found.places,
    unknown: pending ? [] : found.unknown,
    pending,
    errors,
    retry,
  };
}
