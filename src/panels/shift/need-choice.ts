/** What choosing other areas sets beside itself: a measure of need that they have, and practices unlike others. */
import { type NeedMeasureId, needMeasure } from '../../shift/need-measures.ts';
import type { ScenarioSettings, ShiftUnit } from '../../shift/scenario-settings.ts';
import { unitWords } from '../../shift/settings-words.ts';
import { whyNoNeed } from '../../view/shift/figure-need.ts';
import { needParts } from '../../view/shift/shift-packs.ts';

/** The measures of a choice of need that areas of a unit have no figure of. */
export const needsNotHeld = (
  settings: Pick<ScenarioSettings, 'need' | 'mix' | 'unit' | 'ownNeed'>,
): readonly NeedMeasureId[] =>
  needParts(settings).filter((id) => whyNoNeed(id, settings.unit, settings) !== null);

/** The nearest measure that areas of a unit have: the NHS's of practices, else the one that scenarios open on. */
export const nearestNeed = (unit: ShiftUnit): NeedMeasureId =>
  unit === 'practice' ? 'nhs_primary_medical_care' : 'years_of_potential_life_lost';

/**
 * Settings of other areas with all that those need: where the measure of need is not held for them the
 * nearest that is, in the same step; practices unlike others are set aside as practices are chosen.
 */
export function besideUnit(
  settings: ScenarioSettings,
  next: Partial<ScenarioSettings>,
): Partial<ScenarioSettings> {
  const after = { ...settings, ...next };
  const toPractices = after.unit === 'practice' && settings.unit !== 'practice';
  return {
    ...next,
    ...(needsNotHeld(after).length > 0 ? { need: nearestNeed(after.unit), mix: null } : {}),
    ...(toPractices ? { setAsideUnlike: true } : {}),
  };
}

/** What such a step changed besides what was chosen, in sentences; none where it changed nothing more. */
export function besideUnitWords(
  settings: ScenarioSettings,
  change: Partial<ScenarioSettings>,
): readonly string[] {
  const unit = unitWords(change.unit ?? settings.unit);
  const { need } = change;
  return [
    ...(need === undefined || need === settings.need
      ? []
      : [
          `${needMeasure(settings.need).label} is not held for ${unit}: need is now ${needMeasure(need).label}.`,
        ]),
    ...(change.setAsideUnlike === true && !settings.setAsideUnlike
      ? [
          'Practices unlike others (homeless people, asylum seekers, students, atypical contracts, lists under 1,000) are set aside: “Set aside” lists them, and takes them back.',
        ]
      : []),
  ];
}
