import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { oldCodesQuery } from '../../pack/queries.ts';
import type { AreaCode } from '../../place/area.ts';
import type { Place } from '../../report/place.ts';
import { type OldPins, oldPins } from './old-pins.ts';

/** What pinned codes that are none of today's stand for; the old codes are fetched where they are needed. */
export function useOldPins(
  pins: readonly AreaCode[],
  places: readonly Place[],
  unknown: readonly AreaCode[],
): OldPins {
  const { data, error } = useQuery({ ...oldCodesQuery(), enabled: unknown.length > 0 });
  const old = data ?? (error === null ? null : NONE);
  return useMemo(() => oldPins(pins, places, unknown, old), [pins, places, unknown, old]);
}

const NONE: never[] = [];
