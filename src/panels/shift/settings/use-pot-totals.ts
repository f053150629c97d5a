import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  councilOutturnQuery,
  icbAllocationsQuery,
  nationalAreasQuery,
} from '../../../pack/queries.ts';
import { POTS, type PotId } from '../../../shift/pots.ts';
import { potTotal } from './pot-total.ts';

/** What each published pot comes to in a place, in pounds; null where that is not known, or not yet. */
export function usePotTotals(
  place: readonly string[],
  wanted: boolean,
): Readonly<Record<PotId, number | null>> {
  const national = useQuery({ ...nationalAreasQuery(), enabled: wanted });
  const icb = useQuery({ ...icbAllocationsQuery(), enabled: wanted });
  const outturn = useQuery({ ...councilOutturnQuery('utla'), enabled: wanted });
  return useMemo(() => {
    const packs = {
      icb: icb.data,
      outturn: outturn.data,
      tables: national.data,
    };
    const ids = Object.keys(POTS) as PotId[];
    return Object.fromEntries(ids.map((id) => [id, potTotal(id, place, packs)])) as Record<
      PotId,
      number | null
    >;
  }, [place, national.data, icb.data, outturn.data]);
}
