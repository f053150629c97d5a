/** One indicator's figures for a few areas of any levels. */
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { originAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import type { Value } from '../../indicators/value.ts';
import { seriesQuery } from '../../pack/queries.ts';
import { useBooks } from '../../pack/use-books.ts';
import type { Level } from '../../place/levels.ts';
import { type FigureAt, figureAt } from '../../report/compare/benchmark.ts';
import type { NamedArea, SeriesEntry } from '../../report/inputs.ts';

export interface FigureOfArea {
  readonly area: NamedArea;
  readonly figure: FigureAt;
}

/** Levels whose figures an area of that level has: a unitary authority's upper-tier figures are its own. */
export const ownLevels = (i: Indicator, level: Level): readonly Level[] =>
  (level === 'ltla' ? (['ltla', 'utla'] as const) : [level]).filter((l) => originAt(i, l) !== null);

/** @param period null: the latest */
export function useFiguresOf(
  i: Indicator,
  areas: readonly NamedArea[],
  period: string | null,
): readonly FigureOfArea[] {
  const levels = [...new Set(areas.flatMap(({ level }) => ownLevels(i, level)))];
  const { books } = useBooks(
    [],
    levels.map((level) => ({ level, themes: [i.theme] })),
  );
  const published = levels.filter((level) => i.series && originAt(i, level) === 'published');
  const series = useQueries({
    queries: published.map((level) => ({
      ...seriesQuery(level, i.id),
      enabled: period !== null,
    })),
  });
  const arrived = series.map(({ dataUpdatedAt }) => dataUpdatedAt).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `arrived` stands for `series`, a new array at every render
  return useMemo(
    () =>
      areas.map((area) => {
        if (period === null) return { area, figure: figureAt(i, area, books) };
        const own = ownLevels(i, area.level);
        const entry = published
          .flatMap((level, k) =>
            own.includes(level) ? (series[k]?.data?.get(area.code) ?? []) : [],
          )
          .find((one) => one.period === period);
        return {
          area,
          figure: { value: figureIn(entry), level: area.level, period, modelled: false },
        };
      }),
    [i, areas, period, books, arrived],
  );
}

function figureIn(entry: SeriesEntry | undefined): Value {
  if (entry === undefined) return { kind: 'notPublished' };
  if (Number.isNaN(entry.value)) return { kind: 'missing' };
  return {
    kind: 'present',
    value: entry.value,
    lower: Number.isNaN(entry.lower) ? null : entry.lower,
    upper: Number.isNaN(entry.upper) ? null : entry.upper,
  };
}
