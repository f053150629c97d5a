/** Which figures the map of a comparison shows, or its two maps: for a caption, and for the sources. Pure. */
import { indicator as indicatorOf, originAt, periodAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { LEVELS, type Level } from '../../place/levels.ts';
import { levelPlural } from '../../report/words.ts';
import type { ViewState } from '../../url/view-state.ts';
import { type MapLevel, shownLevel } from '../shown-level.ts';
import { secondOf } from './second-of.ts';

export interface MappedFigure {
  readonly indicator: Indicator;
  readonly period: string;
  readonly level: MapLevel;
}

type MapState = Pick<
  ViewState,
  'look' | 'both' | 'indicator' | 'period' | 'second' | 'secondPeriod' | 'level'
>;

/** Levels at which a map can show both, as one indicator that exists where both do; null: nowhere. */
export function sharedLevels(first: Indicator, second: Indicator): Indicator | null {
  const levels = Object.fromEntries(
    (Object.keys(LEVELS) as Level[]).flatMap((level) => {
      const origin = originAt(first, level);
      return level === 'england' || origin === null || originAt(second, level) === null
        ? []
        : [[level, origin]];
    }),
  );
  return Object.keys(levels).length === 0 ? null : { ...first, levels };
}

/** @param zoom the camera's, by which the level 'auto' is found */
export function mappedFigures(state: MapState, zoom: number): readonly MappedFigure[] {
  const first = indicatorOf(state.indicator);
  const alone = (i: Indicator, period: string | null): MappedFigure => {
    const { level } = shownLevel(state.level, zoom, i);
    return { indicator: i, period: period ?? periodAt(i, level), level };
  };
  if (state.look === 'maps')
    return [
      alone(first, state.period),
      alone(indicatorOf(state.second ?? state.indicator), state.secondPeriod),
    ];
  if (state.look !== 'map' || !state.both) return [alone(first, state.period)];
  const second = indicatorOf(secondOf(state));
  const shared = sharedLevels(first, second);
  if (shared === null) return [];
  const { level } = shownLevel(state.level, zoom, shared);
  return [first, second].map((i) => ({ indicator: i, period: periodAt(i, level), level }));
}

/** "The map as it stood on the screen: Life expectancy at birth, men, 2021-23 (wards, modelled)." */
export function mapCaption(figures: readonly MappedFigure[], look: ViewState['look']): string {
  const words = figures.map(
    ({ indicator: { label, levels }, period, level }) =>
      `${label}${label.includes(period) ? '' : `, ${period}`} (${levelPlural(level)}${levels[level] === 'modelled' ? ', modelled' : ''})`,
  );
  if (words.length < 2) return `The map as it stood on the screen: ${words.join('')}.`;
  return look === 'maps'
    ? `The two maps as they stood on the screen. Left: ${words[0]}. Right: ${words[1]}.`
    : `The map as it stood on the screen, of two figures at once: ${words.join(' and ')}.`;
}
