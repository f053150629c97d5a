import { useQuery } from '@tanstack/react-query';
import { getFigures } from '../../store/figures.ts';

export const KEPT_FIGURES = 'kept figures';

/** Kept under an id in this browser: found at once or not at all, and never changed. */
export const useKeptFigures = (id: string | null, enabled: boolean) =>
  useQuery({
    queryKey: [KEPT_FIGURES, id],
    queryFn: async () => (id === null ? null : ((await getFigures(id)) ?? null)),
    enabled: enabled && id !== null,
    // A file that is loaded after the link was opened puts the figures where they were missed.
    staleTime: ({ state }) => (state.data === null ? 0 : Number.POSITIVE_INFINITY),
    retry: false,
  });
