/** What the chosen need and the NHS's do between fifths: read after the figures, which do not wait for it. */
import { useMemo } from 'react';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import {
  type NeedSummaries,
  needOverAreas,
  needSummaries,
  summaryRequest,
} from './need-summaries.ts';
import { type FigureSettings, figureSettings } from './shift-packs.ts';
import type { ShiftFigures } from './shift-view.ts';
import type { BareFigures } from './use-shift-figures.ts';
import { useShiftPacks } from './use-shift-packs.ts';

export interface LoadedSummaries extends NeedSummaries {
  readonly needState: ShiftFigures['needState'];
}

const NONE: LoadedSummaries = { need: null, nhsNeed: null, notes: [], needState: 'loading' };

/** @param figures null: nothing is fetched */
export function useNeedSummaries(
  settings: ScenarioSettings | null,
  figures: BareFigures | null,
): {
  readonly summaries: LoadedSummaries;
  readonly errors: readonly Error[];
  readonly retry: () => void;
} {
  const key =
    settings === null || figures === null ? null : JSON.stringify(figureSettings(settings));
  const read = useMemo(() => (key === null ? null : (JSON.parse(key) as FigureSettings)), [key]);
  const frozen = figures?.frozen === true;
  const request = useMemo(
    () => (read === null || frozen ? null : summaryRequest(read)),
    [read, frozen],
  );
  const { packs, errors, retry } = useShiftPacks(request, null, null);
  const hasFailed = errors.length > 0;
  const summaries = useMemo((): LoadedSummaries => {
    if (read === null || figures === null) return NONE;
    // A file holds the areas and none of their neighbourhoods.
    if (frozen) return { ...NONE, need: needOverAreas(read, figures), needState: 'read' };
    if (packs === null) return hasFailed ? { ...NONE, needState: 'failed' } : NONE;
    return { ...needSummaries(read, figures, packs), needState: 'read' };
  }, [read, figures, frozen, packs, hasFailed]);
  return { summaries, errors, retry };
}
