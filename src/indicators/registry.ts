import type { Level } from '../place/levels.ts';
import { DEPRIVATION_INDICATORS } from './registry-deprivation.ts';
import { HEALTH_INDICATORS } from './registry-health.ts';
import { PEOPLE_INDICATORS } from './registry-people.ts';
import type { Indicator, Origin } from './types.ts';

/** Every indicator that the packs hold, in the order of menus and tables. */
export const INDICATORS: readonly Indicator[] = [
  ...DEPRIVATION_INDICATORS,
  ...HEALTH_INDICATORS,
  ...PEOPLE_INDICATORS,
];

const BY_ID: ReadonlyMap<string, Indicator> = new Map(INDICATORS.map((i) => [i.id, i]));

export const DEFAULT_INDICATOR = 'imd_score';

export const isIndicatorId = (id: string): boolean => BY_ID.has(id);

/** The indicator of that id. @throws RangeError where the registry has none. */
export function indicator(id: string): Indicator {
  const found = BY_ID.get(id);
  if (found === undefined) throw new RangeError(`no indicator "${id}" in the registry`);
  return found;
}

/** How the indicator comes to stand at a level; null where it does not exist there. */
export const originAt = (i: Indicator, level: Level): Origin | null => i.levels[level] ?? null;

/** Whether the figures of that level come out of a model, ours or that of their publisher. */
export const isModelledAt = (i: Indicator, level: Level): boolean =>
  i.levels[level] === 'modelled' || (i.modelledBy !== undefined && i.levels[level] !== undefined);

/** The period of the latest figure at that level, in words. */
export const periodAt = (i: Indicator, level: Level): string => i.periodAt?.[level] ?? i.period;
