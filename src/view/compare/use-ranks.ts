/** All areas of a level in the order of the indicator, and where the pinned ones stand among them. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { periodsOf } from '../../indicators/column-of-period.ts';
import { indicator as indicatorOf, originAt, periodAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { type Value, valueAt } from '../../indicators/value.ts';
import { seriesQuery } from '../../pack/queries.ts';
import { useAreaTable, useColumn } from '../../pack/use-tables.ts';
import { type AreaTable, rowOfCode, rowsWithin } from '../../place/area-table.ts';
import { isLocalLevel, levelOfCode } from '../../place/levels.ts';
import { meanFigure } from '../../report/compare/mean-figure.ts';
import { type RankedAreas, rankedAreas, rankOrder } from '../../report/compare/ranked-areas.ts';
import { namedArea, type Place } from '../../report/place.ts';
import { isRanked } from '../../report/standing.ts';
import type { LevelChoice, ViewState } from '../../url/view-state.ts';
import { holderOf } from '../place-context.ts';
import { type MapLevel, shownLevel } from '../shown-level.ts';
import { usePlace } from '../use-place.ts';
import { areaBenchmarks, placeAgainst } from './area-benchmarks.ts';
import { absenceOf, type FigureOfArea } from './figures-of.ts';
import { useFiguresOf } from './use-figures-of.ts';
import { type LikeGroup, useLikeGroups } from './use-like-means.ts';
import { usePinnedPlaces } from './use-pinned-places.ts';
import { type RankLimits, useRankIntervals } from './use-rank-intervals.ts';

/** A pinned area that is one of the level's. */
export interface PinnedRank {
  readonly place: Place;
  /** of the pinned areas, from 0: its mark's colour and shape */
  readonly pin: number;
  readonly row: number;
  readonly value: Value;
  /** in `ranked.rows`; null where it has no figure, or lies outside those that are ranked */
  readonly position: number | null;
}

export interface RankedLevel {
  readonly table: AreaTable;
  readonly ranked: RankedAreas;
  readonly pinned: readonly PinnedRank[];
  /** pinned areas of other levels: no part of this order */
  readonly elsewhere: readonly Place[];
}

export interface RanksView {
  readonly indicator: Indicator;
  readonly level: MapLevel;
  readonly levelNote: string | null;
  readonly period: string;
  /** oldest first; empty where only the latest is held */
  readonly periods: readonly string[];
  /** false: figures that are read, not ranked (modelled, or counts of people) */
  readonly isRanked: boolean;
  readonly modelled: boolean;
  /** "England", or the place whose areas alone are ranked */
  readonly within: string;
  /** the place whose areas could be ranked by themselves; null: none is chosen */
  readonly withinPlace: string | null;
  /** null while the figures load */
  readonly shown: RankedLevel | null;
  /** those whose figures are known */
  readonly benchmarks: readonly FigureOfArea[];
  /** whether figures of benchmarks are on their way */
  readonly benchmarksPending: boolean;
  /** by code, of those that ranked areas may lie in; empty where their names need none */
  readonly districtNames: ReadonlyMap<string, string>;
  readonly benchmarkNote: string | null;
  readonly limits: RankLimits;
  readonly cancelLimits: () => void;
  readonly startLimits: () => void;
  readonly error: Error | null;
  readonly retry: () => void;
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** The level whose areas are ranked: as chosen, else that of the first pinned area, else districts. */
function levelChoice({ level, pins, place }: ViewState): LevelChoice {
  if (level !== 'auto') return level;
  for (const code of [...pins, ...(place === null ? [] : [place])]) {
    const own = levelOfCode(code);
    if (own !== null && own !== 'england') return own;
  }
  return 'ltla';
}

export function useRanks(state: ViewState): RanksView {
  const indicator = indicatorOf(state.indicator);
  const { level, note } = shownLevel(levelChoice(state), 0, indicator);
  const table = useAreaTable(level);
  const latest = periodAt(indicator, level);
  const period = state.period === latest || !indicator.series ? null : state.period;
  const column = useColumn(level, indicator.id, period, table.data);
  const series = useQuery({
    ...seriesQuery(level, indicator.id),
    enabled: indicator.series && originAt(indicator, level) === 'published',
  }).data;
  const periods = useMemo(() => (series === undefined ? [] : periodsOf(series)), [series]);
  const pins = usePinnedPlaces(state.pins, placeAgainst(state.against));
  const arePinsWhole = !pins.pending && pins.errors.length === 0;
  const { context } = usePlace(state.place);

  const holder = useMemo(() => {
    const found = holderOf(context, level);
    return found.level === 'england' ? null : namedArea(pins.tables, found.level, found.code);
  }, [context, level, pins.tables]);
  const among = state.basis === 'place' ? holder : null;
  const ranks = isRanked(indicator, level);
  const { data } = table;
  const figures = column.data;
  const ranked = useMemo(
    () =>
      data === null || figures === null
        ? null
        : rankedAreas(
            indicator,
            figures,
            among === null ? null : rowsWithin(data, among.level, among.code),
          ),
    [indicator, data, figures, among],
  );
  const shown = useMemo((): RankedLevel | null => {
    if (data === null || figures === null || ranked === null) return null;
    const positions = new Map(Array.from(ranked.rows, (row, at) => [row, at]));
    const pinned = pins.places.flatMap((place, pin): PinnedRank[] => {
      const row = rowOfCode(data, place.area.code);
      if (row === null) return [];
      return [
        { place, pin, row, value: valueAt(figures, row), position: positions.get(row) ?? null },
      ];
    });
    const here = new Set(pinned.map(({ place }) => place));
    return {
      table: data,
      ranked,
      pinned,
      elsewhere: pins.places.filter((place) => !here.has(place)),
    };
  }, [data, figures, ranked, pins.places]);
  const benchmarks = useMemo(
    () => areaBenchmarks(state.against, pins.places, pins.tables, arePinsWhole),
    [state.against, pins.places, pins.tables, arePinsWhole],
  );
  const likes = useLikeGroups(pins.places, state.alike, state.against === 'like');
  const own = useFiguresOf(indicator, benchmarks.areas, period);
  const ofLikes = useFiguresOf(indicator, likes.members, period);
  const drawn = useMemo(
    () => [...own.figures, ...meansOf(indicator, likes.groups, ofLikes.figures)],
    [indicator, own.figures, likes.groups, ofLikes.figures],
  );
  const districts = pins.tables.ltla;
  const districtNames = useMemo(
    () =>
      districts === undefined || !isLocalLevel(level)
        ? NO_NAMES
        : new Map(
            districts.codes.map((code, row) => [code as string, districts.names[row] as string]),
          ),
    [districts, level],
  );
  const { limits, cancel, start } = useRankIntervals(
    ranked,
    rankOrder(indicator),
    ranks && shown?.pinned.some(({ position }) => position !== null) === true,
  );
  const failed = [table, column].find(({ error }) => error !== null);
  const drawnFrom = [own, ofLikes];
  const drawnErrors = drawnFrom.flatMap(({ errors }) => errors);
  return {
    indicator,
    level,
    levelNote: note,
    period: period ?? latest,
    periods,
    isRanked: ranks,
    modelled: originAt(indicator, level) === 'modelled',
    within: among?.name ?? 'England',
    withinPlace: holder?.name ?? null,
    shown,
    benchmarks: drawn,
    districtNames,
    benchmarkNote: likes.note ?? benchmarks.note,
    limits,
    cancelLimits: cancel,
    startLimits: start,
    benchmarksPending: likes.pending || drawnFrom.some(({ pending }) => pending),
    error: failed?.error ?? pins.errors[0] ?? likes.errors[0] ?? drawnErrors[0] ?? null,
    retry: () => {
      failed?.retry();
      pins.retry();
      if (likes.errors.length > 0) likes.retry();
      for (const one of drawnFrom) one.retry();
    },
  };
}

/** The mean of each group, once the figures of its places have come. */
function meansOf(
  i: Indicator,
  groups: readonly LikeGroup[],
  figures: readonly FigureOfArea[],
): readonly FigureOfArea[] {
  const found = new Map(figures.map(({ area, figure }) => [area.code as string, figure]));
  return groups.flatMap(({ area, members }): FigureOfArea[] => {
    const held = members.flatMap((member) => found.get(member.area.code) ?? []);
    const [first] = held;
    if (first === undefined || held.length < members.length) return [];
    const value = meanFigure(
      members.map(({ people }, k) => {
        const { value: figure, modelled } = held[k] as typeof first;
        return { people, figure, modelled };
      }),
    );
    return [{ area, figure: { ...first, value }, absence: absenceOf(i, value, first.level) }];
  });
}
