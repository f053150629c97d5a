/** At which level an area's periods are held, and why there are none. Pure. */
import { INDICATORS, originAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import type { AreaCode } from '../../place/area.ts';
import { type Level, ownLevels, ownLevelsOfCode } from '../../place/levels.ts';
import { levelPlural } from '../../report/words.ts';

/** The level whose series holds the figures of an area of a level; null where none does. */
export const seriesLevel = (i: Indicator, level: Level): Level | null =>
  i.series ? (ownLevels(level).find((own) => originAt(i, own) === 'published') ?? null) : null;

/** Why an area of that level has no periods, for after its name and a colon. */
export function whyNoSeries(i: Indicator, level: Level): string {
  if (!i.series) return 'only the latest period is held';
  const origin = originAt(i, level);
  if (origin === null) return `not published for ${levelPlural(level)}`;
  return origin === 'modelled'
    ? `modelled for ${levelPlural(level)}: one period only, so no trend`
    : `earlier periods are not held for ${levelPlural(level)}`;
}

/** Indicators whose earlier periods are held for at least one of the areas, those for most of them first. */
export function trendsFor(codes: readonly AreaCode[]): readonly Indicator[] {
  const held = (i: Indicator): number =>
    codes.filter((code) => ownLevelsOfCode(code).some((own) => originAt(i, own) === 'published'))
      .length;
  return INDICATORS.filter((i) => i.series && i.mappable && held(i) > 0).toSorted(
    (a, b) => held(b) - held(a),
  );
}
