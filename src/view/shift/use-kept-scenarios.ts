import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { type KeptSummary, listScenarios } from '../../store/scenarios.ts';
import { type StorageState, storage } from '../../store/storage.ts';
import { KEPT_FIGURES } from './use-kept-figures.ts';

const KEPT_SCENARIOS = 'kept scenarios';

/** What this browser keeps, as it changes here or in another tab, and whether it keeps it beyond the session. */
export function useKeptScenarios(): {
  /** newest first; null while they are read */
  readonly list: readonly KeptSummary[] | null;
  readonly storage: StorageState;
} {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: [KEPT_SCENARIOS],
    queryFn: () => listScenarios(),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  useEffect(
    () =>
      storage.subscribe(() => {
        void queries.invalidateQueries({ queryKey: [KEPT_SCENARIOS] });
        // Figures under an id never change; only those that were missed may have come.
        void queries.invalidateQueries({
          queryKey: [KEPT_FIGURES],
          predicate: ({ state }) => state.data === null,
        });
      }),
    [queries],
  );
  return { list: data ?? null, storage: useSyncExternalStore(storage.subscribe, storage.state) };
}
