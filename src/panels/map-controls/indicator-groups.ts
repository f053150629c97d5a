/** Indicators in the order and under the headings of a menu. */
import { originAt, periodAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { LEVELS, type Level } from '../../place/levels.ts';
import { levelPlural } from '../../report/words.ts';

export interface IndicatorEntry {
  readonly indicator: Indicator;
  /** unit and period at the level; for one not held there, the levels that hold it */
  readonly detail: string;
  readonly modelled: boolean;
  readonly held: boolean;
}
export interface IndicatorGroup {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly IndicatorEntry[];
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}|[’']/gu, '')
    .toLowerCase();

/** Levels that the map can show an indicator at, coarsest first, in short words. */
export const levelsHolding = (indicator: Indicator): string =>
  (Object.keys(LEVELS) as Level[])
    .filter((level) => level !== 'england' && indicator.levels[level] !== undefined)
    .map((level) => LEVELS[level].short)
    .join(', ');

const matches = (indicator: Indicator, words: readonly string[]): boolean => {
  const text = plain(`${indicator.label} ${indicator.shortLabel} ${indicator.description}`);
  return words.every((word) => text.includes(word));
};

/**
 * What the picker lists for a filter text: held at `level` first, under their groups in registry
 * order; then, in one group, those that other levels hold. Counts (not mappable) are left out.
 */
export function indicatorGroups(
  indicators: readonly Indicator[],
  level: Level,
  filter: string,
): IndicatorGroup[] {
  const words = plain(filter).split(/\s+/).filter(Boolean);
  const found = indicators.filter((i) => i.mappable && matches(i, words));
  const groups = new Map<string, IndicatorEntry[]>();
  const elsewhere: IndicatorEntry[] = [];
  for (const indicator of found) {
    const origin = originAt(indicator, level);
    if (origin === null) {
      const detail = `Held by: ${levelsHolding(indicator)}`;
      elsewhere.push({ indicator, detail, modelled: false, held: false });
      continue;
    }
    const entries = groups.get(indicator.group) ?? [];
    groups.set(indicator.group, entries);
    entries.push({
      indicator,
      detail: `${indicator.unit}, ${periodAt(indicator, level)}`,
      modelled: origin === 'modelled',
      held: true,
    });
  }
  const held = [...groups].map(([label, entries]) => ({ id: label, label, entries }));
  if (elsewhere.length === 0) return held;
  const label = `Not held for ${levelPlural(level)}: choosing one changes the level`;
  return [...held, { id: 'elsewhere', label, entries: elsewhere }];
}
