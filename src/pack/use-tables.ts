/** Area tables and indicator columns as React hooks, whichever pack they come from. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { columnOfPeriod } from '../indicators/column-of-period.ts';
import { indicator } from '../indicators/registry.ts';
import type { Column } from '../indicators/value.ts';
import type { AreaTable } from '../place/area-table.ts';
import { isLocalLevel, type Level, type LocalLevel } from '../place/levels.ts';
import type { NationalTables } from './areas.ts';
import { PackError, rowCountError } from './pack-error.ts';
import { localAreasQuery, nationalAreasQuery, seriesQuery, themeQuery } from './queries.ts';
import { packPath } from './schemas.ts';

export interface Loaded<T> {
  readonly data: T | null;
  readonly error: Error | null;
  /** asks again after a failure */
  readonly retry: () => void;
}

const loaded = <T>({ data, error, refetch }: UseQueryResult<T>): Loaded<T> => ({
  data: data ?? null,
  error,
  retry: () => void refetch(),
});

export const useNationalTables = (): Loaded<NationalTables> =>
  loaded(useQuery(nationalAreasQuery()));

/** The area table of a level; null level: nothing is loaded. */
export function useAreaTable(level: Level | null): Loaded<AreaTable> {
  const local = level !== null && isLocalLevel(level);
  const nationals = useQuery(nationalAreasQuery());
  const locals = useQuery({
    ...localAreasQuery(local ? (level as LocalLevel) : 'ward'),
    enabled: local,
  });
  if (level === null) return { data: null, error: null, retry: () => undefined };
  if (local) return loaded(locals);
  const { data, error, retry } = loaded(nationals);
  return { data: data?.[level as keyof NationalTables] ?? null, error, retry };
}

/** An indicator's column at a level, in the order of that level's table; `period` null: the latest. */
export function useColumn(
  level: Level,
  indicatorId: string,
  period: string | null,
  table: AreaTable | null,
): Loaded<Column> {
  const { theme } = indicator(indicatorId);
  const latest = useQuery({ ...themeQuery(level, theme), enabled: period === null });
  const series = useQuery({ ...seriesQuery(level, indicatorId), enabled: period !== null });
  const ofPeriod = useMemo(
    () =>
      period === null || table === null || series.data === undefined
        ? null
        : columnOfPeriod(table.codes, series.data, period),
    [period, table, series.data],
  );
  if (period !== null) return { ...loaded(series), data: ofPeriod };
  const { data, error, retry } = loaded(latest);
  if (data === null) return { data: null, error, retry };
  const column = data.columns.get(indicatorId) ?? null;
  const path = packPath.values(level, theme);
  if (column === null)
    return {
      data: null,
      error: new PackError(path, 'format', `no column "${indicatorId}"`),
      retry,
    };
  const mismatch =
    table === null ? null : rowCountError(path, data.codes.length, table.codes.length);
  return mismatch === null
    ? { data: column, error, retry }
    : { data: null, error: mismatch, retry };
}
