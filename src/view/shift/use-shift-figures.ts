/** Figures of a scenario's areas: from the packs, or those that came with an opened file. */
import { useMemo } from 'react';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import type { getFigures } from '../../store/figures.ts';
import { FiguresProblem } from './figures-problem.ts';
import { frozenFigures } from './frozen-figures.ts';
import { shiftFigures } from './shift-figures.ts';
import {
  type FigureSettings,
  figureSettings,
  needParts,
  type OwnValues,
  shiftRequest,
} from './shift-packs.ts';
import type { ShiftFigures, ShiftProblem } from './shift-view.ts';
import { useKeptFigures } from './use-kept-figures.ts';
import { useShiftPacks } from './use-shift-packs.ts';

export type BareFigures = Omit<ShiftFigures, 'need' | 'nhsNeed' | 'needState'>;

export interface LoadedFigures {
  readonly figures: BareFigures | null;
  readonly problem: ShiftProblem | null;
  readonly pending: boolean;
  readonly errors: readonly Error[];
  readonly retry: () => void;
}

const GONE: ShiftProblem = {
  kind: 'unavailable',
  message:
    'This scenario reads figures that are kept in the browser where their file was loaded, and not here: load the file again.',
};

/**
 * @param settings null: nothing is fetched
 */
export function useShiftFigures(settings: ScenarioSettings | null): LoadedFigures {
  const enabled = settings !== null;
  const key = settings === null ? null : JSON.stringify(figureSettings(settings));
  const read = useMemo(() => (key === null ? null : (JSON.parse(key) as FigureSettings)), [key]);
  const frozenId = settings?.figures ?? null;
  const readsOwn = settings !== null && needParts(settings).includes('own');
  const needId = frozenId === null && readsOwn ? settings.ownNeed : null;
  const baselineId = frozenId === null ? (settings?.ownBaseline ?? null) : null;
  const frozen = useKeptFigures(frozenId, enabled);
  const need = useKeptFigures(needId, enabled);
  const baseline = useKeptFigures(baselineId, enabled);
  const ownNeed = useOwnValues(need.data);
  const ownBaseline = useOwnValues(baseline.data);
  const kept = [
    { id: frozenId, query: frozen, found: frozen.data?.kind === 'file' },
    { id: needId, query: need, found: ownNeed !== null },
    { id: baselineId, query: baseline, found: ownBaseline !== null },
  ].filter(({ id }) => id !== null);
  const waiting = kept.some(({ query }) => query.isPending);
  const gone = !waiting && kept.some(({ found }) => !found);
  const request = useMemo(
    () => (read === null || frozenId !== null ? null : shiftRequest(read)),
    [read, frozenId],
  );
  const loaded = useShiftPacks(request, ownNeed, ownBaseline);
  const made = useMemo(():
    | { readonly figures: BareFigures; readonly problem: null }
    | { readonly figures: null; readonly problem: ShiftProblem | null } => {
    if (waiting) return { figures: null, problem: null };
    if (gone) return { figures: null, problem: GONE };
    if (frozen.data?.kind === 'file' && frozenId !== null && read !== null)
      return { figures: frozenFigures(frozen.data, read), problem: null };
    if (read === null || request === null || loaded.packs === null)
      return { figures: null, problem: null };
    return figuresOrProblem(() =>
      shiftFigures(read, loaded.packs as NonNullable<typeof loaded.packs>, request),
    );
  }, [waiting, gone, frozen.data, frozenId, read, request, loaded.packs]);
  return {
    ...made,
    pending: enabled && (waiting || loaded.pending),
    errors: loaded.errors,
    retry: () => {
      loaded.retry();
      // The file may have been loaded since.
      for (const { query, found } of kept) if (!found) void query.refetch();
    },
  };
}

function useOwnValues(data: Awaited<ReturnType<typeof getFigures>> | null): OwnValues | null {
  return useMemo(() => (data?.kind === 'own' ? new Map(data.values) : null), [data]);
}

/** What is wrong with settings or figures is said; what is wrong with the code is thrown. */
export function figuresOrProblem(
  make: () => BareFigures,
):
  | { readonly figures: BareFigures; readonly problem: null }
  | { readonly figures: null; readonly problem: ShiftProblem } {
  try {
    return { figures: make(), problem: null };
  } catch (error) {
    if (error instanceof FiguresProblem)
      return { figures: null, problem: { kind: error.kind, message: error.message } };
    if (error instanceof RangeError)
      return { figures: null, problem: { kind: 'invalid', message: error.message } };
    throw error;
  }
}
