/** The chosen place, looked up in the tables. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { NationalTables } from '../pack/areas.ts';
import { oldCodesQuery } from '../pack/queries.ts';
import { useAreaTable, useNationalTables } from '../pack/use-tables.ts';
import { type AreaCode, parseAreaCode } from '../place/area.ts';
import { rowsWithin } from '../place/area-table.ts';
import { isLocalLevel, levelOfCode } from '../place/levels.ts';
import { oldCodeClause } from '../place/old-code.ts';
import { type PlaceContext, placeContext } from './place-context.ts';

export interface ChosenPlace {
  readonly nationals: NationalTables | null;
  readonly context: PlaceContext | null;
  /** the code to go by: the link's own, or of the one area that an old code became */
  readonly code: AreaCode | null;
  /** a sentence where the code in the link is none of today's */
  readonly problem: string | null;
}

/** The chosen place with its parents. An old code that has one successor is taken for it. */
export function usePlace(linked: AreaCode | null): ChosenPlace {
  const own = useLookup(linked);
  const stranger = linked !== null && own.context === null && own.settled;
  const oldCodes = useQuery({ ...oldCodesQuery(), enabled: stranger });
  const old = stranger ? oldCodes.data?.find(({ code }) => code === linked) : undefined;
  const successor = old?.became == null ? null : parseAreaCode(old.became);
  const heir = useLookup(successor);
  const context = own.context ?? heir.context;
  const older = linked !== null && own.context !== null && own.context.area.code !== linked;
  const unknown = stranger && (oldCodes.data !== undefined || oldCodes.error !== null);
  return {
    nationals: own.nationals,
    context,
    code: context?.area.code ?? linked,
    problem:
      old !== undefined
        ? oldCodeClause(old)
        : unknown
          ? `${linked} is no area of today, nor one that is known to have been`
          : older
            ? `${linked} is an older code of ${own.context.area.name}: today it is ${own.context.area.code}`
            : null,
  };
}

/** The area of a code; `settled` once its table has come, whether it is in it or not. */
function useLookup(code: AreaCode | null): {
  readonly nationals: NationalTables | null;
  readonly context: PlaceContext | null;
  readonly settled: boolean;
} {
  const level = code === null ? null : levelOfCode(code);
  const isLocal = level !== null && isLocalLevel(level);
  const nationals = useNationalTables().data;
  const local = useAreaTable(isLocal ? level : null).data;
  const context = useMemo(() => {
    if (code === null || nationals === null) return null;
    return placeContext(local === null ? nationals : { ...nationals, [local.level]: local }, code);
  }, [code, nationals, local]);
  return { nationals, context, settled: level === null || (isLocal ? local : nationals) !== null };
}

/** The upper-tier places that a chosen place lies in or holds; empty for England, or while it is not known. */
export function utlasOf({ context, nationals }: ChosenPlace): readonly AreaCode[] {
  if (context === null || nationals === null) return [];
  if (context.utla !== null) return [context.utla];
  const { utla } = nationals;
  return rowsWithin(utla, context.area.level, context.area.code).map(
    (row) => utla.codes[row] as AreaCode,
  );
}
