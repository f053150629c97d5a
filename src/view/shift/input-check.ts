/** The figures that today's packs give for a saved scenario's settings, held against those that it was saved with. */
import {
  type InputCheck,
  inputDifferences,
  namesPacksHere,
  type OwnInput,
  ownInputs,
} from '../../shift/input-differences.ts';
import { NEED_MEASURES, type NeedMeasureId, needMeasure } from '../../shift/need-measures.ts';
import type { ScenarioPacks } from '../../shift/scenario.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import type { ShiftArea } from '../../shift/shift-area.ts';
import { whyNoNeed } from './figure-need.ts';
import { FiguresProblem } from './figures-problem.ts';
import { shiftFigures } from './shift-figures.ts';
import {
  type FigureSettings,
  figureSettings,
  type OwnValues,
  type ShiftPacks,
  shiftRequest,
} from './shift-packs.ts';

/** Figures as a scenario was saved with. */
export interface SavedFigures {
  readonly areas: readonly ShiftArea[];
  /** as the file names them */
  readonly packs: ScenarioPacks;
}

/** In the place of baselines of the author's own, which may not be in this browser and are not compared. */
export const NO_VALUES: OwnValues = new Map();

/**
 * Settings by which the packs give figures to hold a saved scenario's against. Need of the author's own, which
 * may not be in this browser, gives way to one that the packs hold: it is not compared.
 */
export function checkSettings(settings: ScenarioSettings): FigureSettings {
  if (!ownInputs(settings).includes('need')) return figureSettings(settings);
  const held = (Object.keys(NEED_MEASURES) as NeedMeasureId[]).find(
    (id) =>
      ['rate', 'index'].includes(needMeasure(id).kind) &&
      whyNoNeed(id, settings.unit, { ownNeed: null }) === null,
  );
  return figureSettings({ ...settings, need: held ?? settings.need, mix: null });
}

/**
 * @param read by `checkSettings`
 * @param own what of them is the author's own, which is not compared
 * @param packs those that `read` asks for, with `NO_VALUES` for the author's own
 */
export function inputCheck(
  read: FigureSettings,
  own: readonly OwnInput[],
  { areas, packs: named }: SavedFigures,
  packs: ShiftPacks,
): InputCheck {
  try {
    const now = shiftFigures(read, packs, shiftRequest(read));
    const here = { edition: packs.edition, files: Object.fromEntries(packs.checksums) };
    return {
      state: 'read',
      namedHere: namesPacksHere(named, here),
      edition: here.edition,
      differences: inputDifferences(areas, now.areas, own),
      own,
    };
  } catch (error) {
    if (error instanceof FiguresProblem || error instanceof RangeError)
      return { state: 'unread', reason: error.message };
    throw error;
  }
}
