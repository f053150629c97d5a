/** One indicator's figures for a few areas of any levels. */
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Indicator } from '../../indicators/types.ts';
import { seriesQuery } from '../../pack/queries.ts';
import { useBooks } from '../../pack/use-books.ts';
import type { NamedArea } from '../../report/inputs.ts';
import { type FigureOfArea, figureLevels, figuresOf } from './figures-of.ts';
import { seriesLevel } from './series-level.ts';

export interface FiguresOf {
  /** those that are known; an area whose pack is on its way or failed is not among them */
  readonly figures: readonly FigureOfArea[];
  readonly pending: boolean;
  readonly errors: readonly Error[];
  readonly retry: () => void;
}

/** @param period null: the latest */
export function useFiguresOf(
  i: Indicator,
  areas: readonly NamedArea[],
  period: string | null,
): FiguresOf {
  const levels = [...new Set(areas.flatMap(({ level }) => figureLevels(i, level)))];
  const loaded = useBooks(
    [],
    levels.map((level) => ({ level, themes: [i.theme] })),
    areas.length > 0,
  );
  const { books } = loaded;
  const held = [...new Set(areas.flatMap(({ level }) => seriesLevel(i, level) ?? []))];
  const asksPeriod = period !== null;
  const results = useQueries({
    queries: held.map((level) => ({ ...seriesQuery(level, i.id), enabled: asksPeriod })),
  });
  const arrived = [held.join(), ...results.map(({ dataUpdatedAt }) => dataUpdatedAt)].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `arrived` stands for levels and results, new arrays at every render
  const figures = useMemo(
    () =>
      figuresOf(
        i,
        areas,
        period,
        books,
        Object.fromEntries(held.map((level, k) => [level, results[k]?.data])),
      ),
    [i, areas, period, books, arrived],
  );
  return {
    figures,
    pending: loaded.pending || (asksPeriod && results.some(({ isPending }) => isPending)),
    errors: [
      ...loaded.errors,
      ...(asksPeriod ? results.flatMap(({ error }) => (error === null ? [] : [error])) : []),
    ],
    retry: () => {
      loaded.retry();
      for (const result of results) if (result.isError) void result.refetch();
    },
  };
}
