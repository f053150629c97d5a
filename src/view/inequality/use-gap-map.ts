import { useQuery } from '@tanstack/react-query';
import type { GapMap } from '../../report/inequality/gap-map.ts';
import type { NotComputed } from '../../report/inequality/reasons.ts';
import type { Asked } from './use-asked.ts';

/**
 * What each area adds to the slope that is asked of: worked out once for the panel and the map, after the
 * page has been drawn, by code that is fetched when it is first asked for.
 *
 * @returns null while it is worked out, or not wanted
 */
export function useGapMap(asked: Asked | null, enabled = true): GapMap | NotComputed | null {
  const inputs = asked?.inputs ?? null;
  const { data } = useQuery({
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
  return enabled && inputs !== null ? (data ?? null) : null;
}
