/** The chosen place, looked up in the tables. */
import { useMemo } from 'react';
import type { NationalTables } from '../pack/areas.ts';
import { type Loaded, useAreaTable, useNationalTables } from '../pack/use-tables.ts';
import type { AreaCode } from '../place/area.ts';
import { isLocalLevel, type Level, type LocalLevel } from '../place/levels.ts';
import { levelOfPlace, type PlaceContext, placeContext } from './place-context.ts';

export interface ChosenPlace {
  readonly nationals: NationalTables | null;
  readonly context: PlaceContext | null;
  /** a sentence where the code in the link names no area of now */
  readonly problem: string | null;
  readonly tables: readonly Loaded<unknown>[];
}

/** The chosen place with its parents. An old code that has one successor is taken for it. */
export function usePlace(code: AreaCode | null): ChosenPlace {
  const level = code === null ? null : levelOfPlace(code);
  const nationals = useNationalTables();
  const local = useAreaTable(level !== null && isLocalLevel(level) ? level : null);
  const context = useMemo(() => {
    if (code === null || nationals.data === null) return null;
    const tables: Partial<Record<Level, NonNullable<typeof local.data>>> = { ...nationals.data };
    if (local.data !== null) tables[local.data.level as LocalLevel] = local.data;
    return placeContext(tables, code);
  }, [code, nationals.data, local.data]);
  const awaited = level !== null && isLocalLevel(level) ? local.data : nationals.data;
  const problem =
    code !== null && context === null && (level === null || awaited !== null)
      ? `There is no area ${code} among those of today.`
      : null;
  return { nationals: nationals.data, context, problem, tables: [nationals, local] };
}
