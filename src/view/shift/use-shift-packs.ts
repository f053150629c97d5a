/** The packs that a scenario's figures are read from, as they arrive. */
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { WeightedByArea } from '../../pack/money.ts';
import type { WeightedLevel } from '../../pack/money-schemas.ts';
import {
  councilOutturnQuery,
  icbAllocationsQuery,
  manifestQuery,
  moneyLsoasQuery,
  practicesQuery,
  weightedByAreaQuery,
} from '../../pack/queries.ts';
import { useBooks } from '../../pack/use-books.ts';
import type { OwnValues, ShiftPacks, ShiftRequest } from './shift-packs.ts';

export interface LoadedShiftPacks {
  /** null until all that was asked for has arrived */
  readonly packs: ShiftPacks | null;
  readonly pending: boolean;
  readonly errors: readonly Error[];
  readonly retry: () => void;
}

/** @param request null: nothing is fetched */
export function useShiftPacks(
  request: ShiftRequest | null,
  ownNeed: OwnValues | null,
  ownBaseline: OwnValues | null,
): LoadedShiftPacks {
  const enabled = request !== null;
  const books = useBooks(request?.levels ?? [], request?.books ?? [], enabled);
  const levels: readonly WeightedLevel[] = request?.weighted ?? [];
  const weighted = useQueries({
    queries: levels.map((level) => ({ ...weightedByAreaQuery(level), enabled })),
  });
  const [manifest, practices, lsoas, icb, outturn] = useQueries({
    queries: [
      { ...manifestQuery(), enabled },
      { ...practicesQuery(), enabled: request?.practices === true },
      { ...moneyLsoasQuery(), enabled: request?.moneyLsoas === true },
      { ...icbAllocationsQuery(), enabled: request?.icb === true },
      { ...councilOutturnQuery('utla'), enabled: request?.outturn === true },
    ],
  });
  const asked = [
    manifest,
    ...(request?.practices ? [practices] : []),
    ...(request?.moneyLsoas ? [lsoas] : []),
    ...(request?.icb ? [icb] : []),
    ...(request?.outturn ? [outturn] : []),
    ...weighted,
  ];
  const errors = [
    ...books.errors,
    ...asked.flatMap(({ error }) => (error === null ? [] : [error])),
  ];
  const pending =
    enabled && (books.pending || asked.some((result) => result.isPending && result.error === null));
  const complete = enabled && !pending && errors.length === 0;
  const arrived = [levels.join(), ...asked.map((result) => result.dataUpdatedAt)].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `arrived` stands for the results, new objects at every render
  const packs = useMemo((): ShiftPacks | null => {
    if (!complete || manifest.data === undefined) return null;
    const tables: Partial<Record<WeightedLevel, WeightedByArea>> = {};
    levels.forEach((level, k) => {
      const table = weighted[k]?.data;
      if (table !== undefined) tables[level] = table;
    });
    return {
      tables: books.tables,
      books: books.books,
      weighted: tables,
      practices: practices.data ?? null,
      moneyLsoas: lsoas.data ?? null,
      icb: icb.data ?? null,
      outturn: outturn.data ?? null,
      ownNeed,
      ownBaseline,
      edition: manifest.data.edition,
      checksums: new Map(manifest.data.files.map(({ path, sha256 }) => [path, sha256])),
    };
  }, [complete, arrived, books.tables, books.books, ownNeed, ownBaseline]);
  return {
    packs,
    pending,
    errors,
    retry: () => {
      books.retry();
      for (const result of asked) if (result.isError) void result.refetch();
    },
  };
}
