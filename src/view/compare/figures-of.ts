/** One indicator's figures for a few areas of any levels, from what is at hand. Pure. */
import { absenceWords } from '../../indicators/format.ts';
import { originAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import type { Value } from '../../indicators/value.ts';
import { type Level, ownLevels } from '../../place/levels.ts';
import { type FigureAt, figureAt } from '../../report/compare/benchmark.ts';
import { type Books, type NamedArea, type SeriesEntry, valueOfEntry } from '../../report/inputs.ts';
import { seriesLevel, whyNoSeries } from './series-level.ts';

export interface FigureOfArea {
  readonly area: NamedArea;
  readonly figure: FigureAt;
  /** why there is none, for after the area's name and a colon; null where there is one */
  readonly absence: string | null;
}

/** All periods of one indicator by level and area, as far as they have come. */
export type SeriesByLevel = Readonly<
  Partial<Record<Level, ReadonlyMap<string, readonly SeriesEntry[]>>>
>;

/** The levels whose figures an area of that level may have. */
export const figureLevels = (i: Indicator, level: Level): readonly Level[] =>
  ownLevels(level).filter((own) => originAt(i, own) !== null);

/** Why a figure is absent, in the middle of a line; null where it is there. */
export function absenceOf(i: Indicator, value: Value, level: Level): string | null {
  if (value.kind === 'present') return null;
  const words = absenceWords(i, value.kind, level);
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/**
 * The figures that are known. An area whose pack has not come, or failed, is left out: nothing can be said of it
 * yet, not even that it has none.
 *
 * @param period null: the latest
 */
export function figuresOf(
  i: Indicator,
  areas: readonly NamedArea[],
  period: string | null,
  books: Books,
  series: SeriesByLevel,
): readonly FigureOfArea[] {
  return areas.flatMap((area): FigureOfArea[] => {
    const figure = period === null ? latest(i, area, books) : ofPeriod(i, area, period, series);
    if (figure === null) return [];
    const absence =
      period !== null && seriesLevel(i, area.level) === null
        ? whyNoSeries(i, area.level)
        : absenceOf(i, figure.value, figure.level);
    return [{ area, figure, absence }];
  });
}

function latest(i: Indicator, area: NamedArea, books: Books): FigureAt | null {
  const figure = figureAt(i, area, books);
  const isKnown =
    figure.value.kind !== 'notPublished' ||
    figureLevels(i, area.level).every((level) => books[level] !== undefined);
  return isKnown ? figure : null;
}

function ofPeriod(
  i: Indicator,
  area: NamedArea,
  period: string,
  series: SeriesByLevel,
): FigureAt | null {
  const level = seriesLevel(i, area.level);
  const figure = { level: area.level, period, modelled: false };
  if (level === null) return { ...figure, value: { kind: 'notPublished' } };
  const held = series[level];
  if (held === undefined) return null;
  const entries = held.get(area.code);
  if (entries === undefined) return { ...figure, value: { kind: 'notPublished' } };
  return {
    ...figure,
    level,
    value: valueOfEntry(entries.find((entry) => entry.period === period)),
  };
}
