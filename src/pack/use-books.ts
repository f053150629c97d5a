/** Several packs as the books that report models read, each failing by itself. */
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Theme } from '../indicators/types.ts';
import type { AreaTable } from '../place/area-table.ts';
import { isLocalLevel, type Level } from '../place/levels.ts';
import type { AreaTables, Book, Books, Columns } from '../report/inputs.ts';
import { rowCountError } from './pack-error.ts';
import { localAreasQuery, nationalAreasQuery, themeQuery } from './queries.ts';
import { packPath } from './schemas.ts';

export interface BookRequest {
  readonly level: Level;
  readonly themes: readonly Theme[];
}

/** Requests one a level, with the themes of all of it: no pack is asked for twice. */
export function joinRequests(requests: readonly BookRequest[]): BookRequest[] {
  const byLevel = new Map<Level, Set<Theme>>();
  for (const { level, themes } of requests)
    byLevel.set(level, new Set([...(byLevel.get(level) ?? []), ...themes]));
  return [...byLevel].map(([level, themes]) => ({ level, themes: [...themes] }));
}

export interface LoadedBooks {
  readonly tables: AreaTables;
  readonly books: Books;
  readonly pending: boolean;
  readonly errors: readonly Error[];
  readonly retry: () => void;
}

/**
 * Area tables of `levels` and the themes asked for, joined by level. A book holds the columns that
 * have arrived; `pending` is false once every pack has arrived or failed.
 * @param enabled false: nothing is fetched yet
 */
export function useBooks(
  levels: readonly Level[],
  requests: readonly BookRequest[],
  enabled = true,
): LoadedBooks {
  const locals = [...new Set([...levels, ...requests.map(({ level }) => level)])].filter(
    isLocalLevel,
  );
  const wanted = requests.flatMap(({ level, themes }) => themes.map((theme) => ({ level, theme })));
  const [national] = useQueries({ queries: [{ ...nationalAreasQuery(), enabled }] });
  const local = useQueries({
    queries: locals.map((level) => ({ ...localAreasQuery(level), enabled })),
  });
  const themes = useQueries({
    queries: wanted.map(({ level, theme }) => ({ ...themeQuery(level, theme), enabled })),
  });
  const all = [national, ...local, ...themes];
  // One key for what has arrived, so that tables and books keep their identity between renders.
  const arrived = [
    locals.join(),
    wanted.map(({ level, theme }) => level + theme).join(),
    ...all.map((result) => result.dataUpdatedAt),
  ].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `arrived` stands for the results, new arrays at every render
  const joined = useMemo(() => {
    const tables: Partial<Record<Level, AreaTable>> = { ...national.data };
    locals.forEach((level, k) => {
      const table = local[k]?.data;
      if (table !== undefined) tables[level] = table;
    });
    const errors: Error[] = [];
    const columns: Partial<Record<Level, Columns>> = {};
    wanted.forEach(({ level, theme }, k) => {
      const data = themes[k]?.data;
      const table = tables[level];
      if (data === undefined || table === undefined) return;
      const mismatch = rowCountError(
        packPath.values(level, theme),
        data.codes.length,
        table.codes.length,
      );
      if (mismatch !== null) errors.push(mismatch);
      else columns[level] = new Map([...(columns[level] ?? []), ...data.columns]);
    });
    const books: Partial<Record<Level, Book>> = {};
    for (const level of Object.keys(columns) as Level[]) {
      const table = tables[level];
      if (table !== undefined) books[level] = { table, columns: columns[level] as Columns };
    }
    return { tables, books, errors };
  }, [arrived]);
  return {
    ...joined,
    pending: enabled && all.some((result) => result.isPending),
    errors: [...all.flatMap(({ error }) => (error === null ? [] : [error])), ...joined.errors],
    retry: () => {
      for (const result of all) if (result.isError) void result.refetch();
    },
  };
}
