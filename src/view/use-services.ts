/** The service sites that are switched on, as their packs arrive. */
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ServiceSite } from '../pack/points.ts';
import { servicesQuery } from '../pack/queries.ts';
import { SERVICE_KINDS, type ServiceKind } from '../pack/schemas.ts';

export interface ServiceLayer {
  readonly kind: ServiceKind;
  readonly sites: readonly ServiceSite[];
}
export type ServiceLoad =
  | { readonly kind: 'loaded'; readonly count: number }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string; readonly onRetry: () => void };

const isKind = (id: string): id is ServiceKind => Object.hasOwn(SERVICE_KINDS, id);

/** The service points that are on, and how their loading stands. */
export interface Services {
  readonly layers: readonly ServiceLayer[];
  readonly status: Readonly<Partial<Record<ServiceKind, ServiceLoad>>>;
}

/** @param ids the kinds that are on, as the address bar names them */
export function useServices(ids: readonly string[]): Services {
  const kinds = ids.filter(isKind);
  const results = useQueries({ queries: kinds.map((kind) => servicesQuery(kind)) });
  const arrived = kinds.filter((_, i) => results[i]?.data !== undefined).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `arrived` stands for `results`, a new array at every render
  const layers = useMemo(
    () =>
      kinds.flatMap((kind, i) => {
        const sites = results[i]?.data;
        return sites === undefined ? [] : [{ kind, sites }];
      }),
    [arrived],
  );
  const status: Partial<Record<ServiceKind, ServiceLoad>> = {};
  kinds.forEach((kind, i) => {
    const result = results[i];
    if (result?.data !== undefined) status[kind] = { kind: 'loaded', count: result.data.length };
    else if (result?.error != null)
      status[kind] = {
        kind: 'failed',
        message: result.error.message,
        onRetry: () => void result.refetch(),
      };
    else status[kind] = { kind: 'loading' };
  });
  return { layers, status };
}
