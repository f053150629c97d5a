/** How the indicator moved in the pinned areas and their benchmarks. */
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { indicator as indicatorOf } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { seriesQuery } from '../../pack/queries.ts';
import type { Level } from '../../place/levels.ts';
import { meanSeries } from '../../report/compare/mean-figure.ts';
import type { NamedArea } from '../../report/inputs.ts';
import { type Trend, trendOf } from '../../report/trend.ts';
import type { ViewState } from '../../url/view-state.ts';
import { areaBenchmarks, placeAgainst } from './area-benchmarks.ts';
import { seriesLevel, whyNoSeries } from './series-level.ts';
import { useLikeGroups } from './use-like-means.ts';
import { usePinnedPlaces } from './use-pinned-places.ts';

export interface AreaTrend {
  readonly area: NamedArea;
  /** of the figures: a unitary authority's may be those of its upper-tier self */
  readonly level: Level;
  /** of the pinned areas, from 0: its colour, dashes and mark; null for a benchmark */
  readonly pin: number | null;
  readonly trend: Trend;
}

export interface TrendsView {
  readonly indicator: Indicator;
  /** pinned areas in their order, then benchmarks that are not pinned themselves */
  readonly lines: readonly AreaTrend[];
  /** pinned areas and benchmarks without a line, each with why */
  readonly without: readonly { readonly name: string; readonly why: string }[];
  readonly benchmarkNote: string | null;
  readonly pinned: number;
  readonly pending: boolean;
  readonly errors: readonly Error[];
  readonly retry: () => void;
}

/** Whether periods before the latest are held at any level. */
export const hasSeries = ({ series }: Indicator): boolean => series;

export function useTrends(state: ViewState): TrendsView {
  const indicator = indicatorOf(state.indicator);
  const pins = usePinnedPlaces(state.pins, placeAgainst(state.against));
  const arePinsWhole = !pins.pending && pins.errors.length === 0;
  const benchmarks = useMemo(
    () => areaBenchmarks(state.against, pins.places, pins.tables, arePinsWhole),
    [state.against, pins.places, pins.tables, arePinsWhole],
  );
  const likes = useLikeGroups(pins.places, state.alike, state.against === 'like');
  const wanted = useMemo(() => {
    const pinned = pins.places.map(({ area }, pin) => ({ area: area as NamedArea, pin }));
    const others = benchmarks.areas
      .filter(({ code }) => !pinned.some(({ area }) => area.code === code))
      .map((area) => ({ area, pin: null }));
    return [...pinned, ...others].map((one) => ({
      ...one,
      level: seriesLevel(indicator, one.area.level),
    }));
  }, [pins.places, benchmarks, indicator]);
  const levels = [
    ...new Set([
      ...wanted.flatMap(({ level }) => level ?? []),
      ...likes.groups.flatMap(({ members }) =>
        members.flatMap(({ area }) => seriesLevel(indicator, area.level) ?? []),
      ),
    ]),
  ];
  const results = useQueries({ queries: levels.map((level) => seriesQuery(level, indicator.id)) });
  const arrived = results.map(({ dataUpdatedAt }) => dataUpdatedAt).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `arrived` stands for the results, a new array at every render
  const found = useMemo(() => {
    const lines: AreaTrend[] = [];
    const without: { name: string; why: string }[] = [];
    for (const { area, pin, level } of wanted) {
      if (level === null) {
        without.push({ name: area.name, why: whyNoSeries(indicator, area.level) });
        continue;
      }
      const series = results[levels.indexOf(level)]?.data;
      if (series === undefined) continue;
      const trend = trendOf(series.get(area.code));
      if (trend === null) without.push({ name: area.name, why: 'no period has a figure' });
      else lines.push({ area, level, pin, trend });
    }
    for (const { area, members } of likes.groups) {
      const held = members.flatMap(({ area: { level, code }, people }) => {
        const at = seriesLevel(indicator, level);
        const series = at === null ? undefined : results[levels.indexOf(at)]?.data;
        return series === undefined ? [] : [{ people, figure: series.get(code) ?? [] }];
      });
      // Without a series at their level the pinned area has no line either, and says why.
      if (held.length < members.length) continue;
      const trend = trendOf(meanSeries(held));
      if (trend === null) without.push({ name: area.name, why: 'no period has a figure' });
      else
        lines.push({
          area,
          level: seriesLevel(indicator, area.level) ?? area.level,
          pin: null,
          trend,
        });
    }
    return { lines, without };
  }, [wanted, likes.groups, indicator, arrived, levels.join()]);
  return {
    indicator,
    ...found,
    benchmarkNote: likes.note ?? benchmarks.note,
    pinned: pins.places.length,
    pending: pins.pending || likes.pending || results.some(({ isPending }) => isPending),
    errors: [
      ...pins.errors,
      ...likes.errors,
      ...results.flatMap(({ error }) => (error === null ? [] : [error])),
    ],
    retry: () => {
      pins.retry();
      if (likes.errors.length > 0) likes.retry();
      for (const result of results) if (result.isError) void result.refetch();
    },
  };
}
