import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import { figureSettings } from './shift-packs.ts';

/**
 * Settings with what a user sets. Figures that came with an opened file answer the question that the file
 * asked: where another is asked of them (another measure, unit, pot, …) they go, and today's packs are read.
 */
export function withInput(
  settings: ScenarioSettings,
  input: Partial<ScenarioSettings>,
): ScenarioSettings {
  const next = { ...settings, ...input };
  if (next.figures === null || next.figures !== settings.figures) return next;
  const asked = (of: ScenarioSettings): string => JSON.stringify(figureSettings(of));
  return asked(next) === asked(settings) ? next : { ...next, figures: null };
}
