import { useMemo } from 'react';
import { type InputCheck, type OwnInput, ownInputs } from '../../shift/input-differences.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import { checkSettings, inputCheck, NO_VALUES, type SavedFigures } from './input-check.ts';
import { type FigureSettings, shiftRequest } from './shift-packs.ts';
import { useShiftPacks } from './use-shift-packs.ts';

interface Asked {
  readonly read: FigureSettings;
  readonly own: readonly OwnInput[];
}

/**
 * Saved figures of a scenario against those that the packs here give for its settings.
 * @param saved one value while it is the same; null: nothing is fetched, and the answer is null
 */
export function useInputCheck(
  settings: ScenarioSettings | null,
  saved: SavedFigures | null,
): InputCheck | null {
  // Apart from the settings that no figure depends on: a slider moves, and nothing is compared again.
  const key =
    settings === null || saved === null
      ? null
      : JSON.stringify({ read: checkSettings(settings), own: ownInputs(settings) });
  const asked = useMemo(() => (key === null ? null : (JSON.parse(key) as Asked)), [key]);
  const request = useMemo(() => (asked === null ? null : shiftRequest(asked.read)), [asked]);
  const { packs, errors } = useShiftPacks(request, null, NO_VALUES);
  const [failed] = errors;
  return useMemo(() => {
    if (asked === null || saved === null) return null;
    if (packs !== null) return inputCheck(asked.read, asked.own, saved, packs);
    return failed === undefined
      ? { state: 'waiting' }
      : { state: 'unread', reason: failed.message };
  }, [asked, saved, packs, failed]);
}
