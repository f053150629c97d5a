/**
 * What the map and the table show now: level, indicator, figures, classes and legend, derived from
 * the address bar and the packs. Nothing here is kept: a change of either makes it anew.
 */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { periodsOf } from '../indicators/column-of-period.ts';
import { indicator as indicatorOf, periodAt } from '../indicators/registry.ts';
import type { Indicator } from '../indicators/types.ts';
import type { Column } from '../indicators/value.ts';
import { type LegendModel, legendModel } from '../map/legend.ts';
import type { AreaColouring } from '../map/model.ts';
import type { Scheme } from '../map/ramps.ts';
import { areaColouring, type Classification, classColours, classify } from '../map/symbology.ts';
import type { NationalTables } from '../pack/areas.ts';
import { seriesQuery } from '../pack/queries.ts';
import { type Loaded, useAreaTable, useColumn } from '../pack/use-tables.ts';
import { ENGLAND } from '../place/area.ts';
import { type AreaTable, rowOfCode, rowsWithin } from '../place/area-table.ts';
import type { Level } from '../place/levels.ts';
import type { ViewState } from '../url/view-state.ts';
import { holderOf, type PlaceContext } from './place-context.ts';
import { type MapLevel, shownLevel } from './shown-level.ts';
import type { ChosenPlace } from './use-place.ts';

/** The area within which rows are listed, and the rows; null rows: all of England's. */
export interface Within {
  readonly level: Level;
  readonly code: string;
  readonly name: string;
  readonly rows: readonly number[] | null;
}

/** What stands as soon as the figures have come. */
export interface Figures {
  readonly table: AreaTable;
  readonly column: Column;
  readonly classification: Classification;
  readonly colouring: AreaColouring;
  readonly legend: LegendModel;
  /** where the table lists and the spoken summary looks: the chosen place, or England */
  readonly listed: Within;
  /** what classes and ranks are read against */
  readonly basis: Within;
  /** the chosen place's row, where it is an area of this level */
  readonly chosenRow: number | null;
}

export interface Scene {
  readonly level: MapLevel;
  readonly levelNote: string | null;
  readonly indicator: Indicator;
  /** in words, of what is shown */
  readonly period: string;
  /** periods that can be chosen, oldest first; empty where there is only the latest */
  readonly periods: readonly string[];
  readonly figures: Figures | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

const ENGLAND_WITHIN: Within = { level: 'england', code: ENGLAND, name: 'England', rows: null };

function within(
  nationals: ChosenPlace['nationals'],
  context: PlaceContext | null,
  table: AreaTable,
): Within {
  const holder = holderOf(context, table.level);
  if (holder.level === 'england') return ENGLAND_WITHIN;
  const holders =
    holder.level === context?.table.level
      ? context.table
      : nationals?.[holder.level as keyof NationalTables];
  const row = holders == null ? null : rowOfCode(holders, holder.code);
  const name = row === null || holders == null ? null : holders.names[row];
  if (name == null) return ENGLAND_WITHIN;
  return { ...holder, name, rows: rowsWithin(table, holder.level, holder.code) };
}

/** Periods of the indicator at the level, where its series is held; fetched once the rest has come. */
function usePeriods(indicator: Indicator, level: Level, wanted: boolean): readonly string[] {
  const { data } = useQuery({
    ...seriesQuery(level, indicator.id),
    enabled: wanted && indicator.series && indicator.levels[level] === 'published',
  });
  return useMemo(() => (data === undefined ? [] : periodsOf(data)), [data]);
}

const firstError = (...parts: readonly Loaded<unknown>[]): Error | null =>
  parts.find(({ error }) => error !== null)?.error ?? null;

/**
 * @param zoom the camera's, by which the level 'auto' is found
 * @param scheme light or dark, by which the ramp is
 */
export function useScene(
  state: ViewState,
  place: ChosenPlace,
  zoom: number,
  scheme: Scheme,
): Scene {
  const indicator = indicatorOf(state.indicator);
  const { level, note } = shownLevel(state.level, zoom, indicator);
  const table = useAreaTable(level);
  const latest = periodAt(indicator, level);
  const chosenPeriod = state.period === latest || !indicator.series ? null : state.period;
  const column = useColumn(level, indicator.id, chosenPeriod, table.data);
  const periods = usePeriods(indicator, level, column.data !== null);
  const { context, nationals } = place;
  const { basis: basisKind, breaks, classes, cuts, ramp, patterns } = state;

  const rows = useMemo(() => {
    if (table.data === null) return null;
    const listed = within(nationals, context, table.data);
    return { listed, basis: basisKind === 'place' ? listed : ENGLAND_WITHIN };
  }, [table.data, nationals, context, basisKind]);

  const classification = useMemo(() => {
    if (column.data === null || rows === null) return null;
    return classify(column.data, {
      // own limits without any are the limits that quantiles give
      method: breaks === 'own' && cuts.length === 0 ? 'quantile' : breaks,
      classes,
      cuts,
      decimals: indicator.decimals,
      ...(rows.basis.rows === null ? {} : { rows: rows.basis.rows }),
    });
  }, [column.data, rows, breaks, classes, cuts, indicator]);

  const figures = useMemo((): Figures | null => {
    if (table.data === null || column.data === null || classification === null || rows === null)
      return null;
    const colours = classColours(indicator, classification, ramp, scheme);
    const chosen = context === null ? null : rowOfCode(table.data, context.area.code);
    const { basis } = rows;
    return {
      table: table.data,
      column: column.data,
      classification,
      colouring: areaColouring(table.data.codes, column.data, classification, colours, patterns),
      legend: legendModel({
        indicator,
        level,
        period: chosenPeriod,
        column: column.data,
        classification,
        colours,
        patterns,
        scheme,
        within: basis.rows === null ? null : { name: basis.name, rows: basis.rows },
        chosen:
          context === null || chosen === null ? null : { name: context.area.name, row: chosen },
      }),
      ...rows,
      chosenRow: chosen,
    };
  }, [
    table.data,
    column.data,
    classification,
    rows,
    indicator,
    level,
    chosenPeriod,
    ramp,
    patterns,
    scheme,
    context,
  ]);

  return {
    level,
    levelNote: note,
    indicator,
    period: chosenPeriod ?? latest,
    periods,
    figures,
    error: firstError(table, column),
    retry: () => {
      for (const part of [table, column]) if (part.error !== null) part.retry();
    },
  };
}
