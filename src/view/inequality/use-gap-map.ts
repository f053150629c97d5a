import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { GapMap } from '../../report/inequality/gap-map.ts';
import type { NotComputed } from '../../report/inequality/reasons.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { ChosenPlace } from '../use-place.ts';
import { gapLevel, questionOf } from './question-of.ts';
import { type Asked, askedPlace, useAsked } from './use-asked.ts';

/**
 * The question whose gap is taken apart, and its packs: the one that is asked, among wards, or among
 * districts for England, unless other areas were chosen by hand.
 */
export function useGapAsked(state: ViewState, place: ChosenPlace, enabled = true): Asked | null {
  const { indicator, among, grouping, basis, order } = state;
  const { code, context } = place;
  const level = useMemo((): ViewState['among'] => {
    const named = askedPlace({ code, context });
    if (named === null) return among;
    return gapLevel(questionOf({ indicator, among, grouping, basis, order }, named), among);
  }, [code, context, indicator, among, grouping, basis, order]);
  const asked = useMemo(() => ({ ...state, among: level }), [state, level]);
  return useAsked(asked, place, enabled);
}

export interface GapFound {
  /** the reason where there is none; null while it is worked out, where that failed, or it is not wanted */
  readonly gap: GapMap | NotComputed | null;
  /** of its packs, or of the code that works it out */
  readonly error: Error | null;
  readonly retry: () => void;
}

/**
 * What each area adds to the slope through all of them: worked out once for the panel and the map, after the
 * page has been drawn, by code that is fetched when it is first asked for.
 */
export function useGapMap(asked: Asked | null, enabled = true): GapFound {
  const inputs = asked?.inputs ?? null;
  const { data, error, refetch } = useQuery({
    queryKey: ['inequality', 'gap', asked?.key ?? ''],
    queryFn: async () => {
      const { gapMap } = await import('../../report/inequality/gap-map.ts');
      if (asked === null || inputs === null) throw new RangeError('nothing is asked');
      return gapMap(asked.question, inputs, asked.other);
    },
    enabled: enabled && asked !== null && inputs !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 5 * 60_000,
    retry: false,
    // Not JSON, and never changed in part.
    structuralSharing: false,
  });
  const ofPacks = asked?.errors[0] ?? null;
  return {
    gap: enabled && inputs !== null ? (data ?? null) : null,
    error: enabled ? (ofPacks ?? error) : null,
    retry: () => {
      if (ofPacks !== null) asked?.retry();
      if (error !== null) void refetch();
    },
  };
}
