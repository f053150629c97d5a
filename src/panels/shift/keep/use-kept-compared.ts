import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { openKeptScenario } from '../../../shift/scenario-file.ts';
import { getScenario } from '../../../store/scenarios.ts';
import { useLoadedBeneath } from '../../../view/shift/use-beneath.ts';
import { useInputCheck } from '../../../view/shift/use-input-check.ts';
import { useShiftFigures } from '../../../view/shift/use-shift-figures.ts';
import { type ComparedSource, keptCompared } from './compared-from.ts';

export interface KeptCompared {
  /** null for none, or where this browser no longer keeps it */
  readonly source: ComparedSource | null;
  /** true until the scenario is read, and the wards beneath it where its packs are those here */
  readonly pending: boolean;
}

/**
 * A kept scenario run over its own figures. Where the packs here are those it was made from, and give the
 * same figures, the wards beneath are read as its page reads them: a scenario keeps none.
 * @param id null: nothing is read
 */
export function useKeptCompared(id: string | null): KeptCompared {
  const { data, isPending } = useQuery({
    queryKey: ['compared scenario', id],
    queryFn: async () => {
      const kept = id === null ? undefined : await getScenario(id);
      // Another version may have kept it in a form that can't be read: then there is nothing to compare.
      return kept !== undefined && openKeptScenario(kept.scenario, kept.scenario.packs).ok
        ? { kept, own: keptCompared(kept) }
        : null;
    },
    enabled: id !== null,
    gcTime: 0,
    retry: false,
  });
  const own = data?.own ?? null;
  const settings = data?.kept.settings ?? null;
  // What stands over figures of a file reaches no wards, on its page neither.
  const isOverPacks = own?.scenario.run != null && settings?.figures === null;
  const asked = isOverPacks ? settings : null;
  const check = useInputCheck(asked, data?.kept.scenario ?? null);
  const isHere = check?.state === 'read' && check.namedHere && check.differences.length === 0;
  const over = isHere ? asked : null;
  const above = useShiftFigures(over);
  const { beneath, pending } = useLoadedBeneath(over, above.figures);
  const run = beneath?.run ?? null;
  const source = useMemo(
    () => (own === null ? null : { ...own, scenario: { ...own.scenario, beneath: run } }),
    [own, run],
  );
  const isWaiting = isPending || check?.state === 'waiting' || above.pending || pending;
  return { source, pending: id !== null && isWaiting };
}
