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
import type { BareFigures } from './use-shift-figures.ts';
import { useShiftPacks } from './use-shift-packs.ts';

const NONE: NeedSummaries = { need: null, nhsNeed: null, notes: [] };

/** @param figures null: nothing is fetched */
export function useNeedSummaries(
  settings: ScenarioSettings | null,
  figures: BareFigures | null,
): NeedSummaries {
  const key =
    settings === null || figures === null ? null : JSON.stringify(figureSettings(settings));
  const read = useMemo(() => (key === null ? null : (JSON.parse(key) as FigureSettings)), [key]);
  const frozen = figures?.frozen === true;
  const request = useMemo(
    () => (read === null || frozen ? null : summaryRequest(read)),
    [read, frozen],
  );
  const { packs } = useShiftPacks(request, null, null);
  return useMemo(() => {
    if (read === null || figures === null) return NONE;
    // A file holds the areas and none of their neighbourhoods.
    if (frozen) return { ...NONE, need: needOverAreas(read, figures) };
    return packs === null ? NONE : needSummaries(read, figures, packs);
  }, [read, figures, frozen, packs]);
}
