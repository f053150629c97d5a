/** What sheets of wards are made from, as the packs arrive. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ServiceSite } from '../../pack/points.ts';
import { manifestQuery, servicesQuery } from '../../pack/queries.ts';
import { SERVICE_KINDS, type ServiceKind } from '../../pack/schemas.ts';
import { useBooks } from '../../pack/use-books.ts';
import type { SheetServiceKind } from '../../report/sheet/sheet-services.ts';
import { SHEET_NEEDS, type SheetInputs } from '../../report/sheet/ward-sheet.ts';

const KINDS = Object.keys(SERVICE_KINDS) as ServiceKind[];
const LEVELS = SHEET_NEEDS.map(({ level }) => level);

export interface SheetInputsView {
  /** null until all has arrived */
  readonly inputs: SheetInputs | null;
  readonly errors: readonly Error[];
  readonly retry: () => void;
}

/** Nobody walks into a pharmacy that sells at a distance only. */
const isWalkedInto = ({ kind, extra }: ServiceSite): boolean =>
  kind !== 'pharmacy' ||
  !(extra.distance_selling_likely === 'true' || extra.distance_selling_likely === '1');

/** @param enabled false: nothing is fetched yet */
export function useSheetInputs(enabled = true): SheetInputsView {
  const loaded = useBooks(LEVELS, SHEET_NEEDS, enabled);
  const sites = useQueries({
    queries: KINDS.map((kind) => ({ ...servicesQuery(kind), enabled })),
  });
  const manifest = useQuery({ ...manifestQuery(), enabled });
  const held = manifest.data;
  const arrived = sites.map(({ dataUpdatedAt }) => dataUpdatedAt).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `arrived` stands for `sites`, a new array at every render
  const services = useMemo(
    () =>
      KINDS.flatMap((kind, k): SheetServiceKind[] => {
        const data = sites[k]?.data;
        if (data === undefined) return [];
        const { label, period, source } = SERVICE_KINDS[kind];
        return [{ id: kind, label, period, source, sites: data.filter(isWalkedInto) }];
      }),
    [arrived],
  );
  const isWhole =
    enabled &&
    !loaded.pending &&
    loaded.errors.length === 0 &&
    services.length === KINDS.length &&
    held !== undefined;
  const { tables, books } = loaded;
  const inputs = useMemo(
    (): SheetInputs | null =>
      isWhole && held !== undefined
        ? { tables, books, services, sources: held.sources, edition: held.edition }
        : null,
    [isWhole, tables, books, services, held],
  );
  const failed = [...sites, manifest].filter(({ error }) => error !== null);
  return {
    inputs,
    errors: [...loaded.errors, ...failed.flatMap(({ error }) => error ?? [])],
    retry: () => {
      loaded.retry();
      for (const one of failed) void one.refetch();
    },
  };
}
