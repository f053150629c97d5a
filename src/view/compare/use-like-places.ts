/** The places most like one area, and what makes them so. */
import { useMemo } from 'react';
import { useBooks } from '../../pack/use-books.ts';
import type { AreaCode } from '../../place/area.ts';
import type { Level } from '../../place/levels.ts';
import type { LikenessIndicator } from '../../report/compare/like-places.ts';
import type { AreaTables } from '../../report/inputs.ts';
import { type Likes, likenessRequests, likesAmong } from './likeness.ts';

export interface LikePlacesView {
  /** null while the packs are on their way, or where the area has none */
  readonly likes: Likes | null;
  readonly tables: AreaTables;
  readonly pending: boolean;
  readonly errors: readonly Error[];
  readonly retry: () => void;
}

/**
 * @param code null: nothing is fetched
 * @param among the level to look at, for an area that is one of two; null: its usual one
 */
export function useLikePlaces(
  code: AreaCode | null,
  weights: readonly LikenessIndicator[],
  among: Level | null = null,
): LikePlacesView {
  // All that could be weighed is fetched at once, so that a weight given later answers at once.
  const all = useMemo(() => weights.map(({ id }) => ({ id, weight: 1 })), [weights]);
  const requests = useMemo(
    () => (code === null ? [] : likenessRequests([code], all, among)),
    [code, all, among],
  );
  const { tables, books, pending, errors, retry } = useBooks([], requests, code !== null);
  const likes = useMemo(
    () =>
      code === null || pending
        ? null
        : (likesAmong([code], weights, books, among).get(code) ?? null),
    [code, pending, weights, books, among],
  );
  return { likes, tables, pending: pending && code !== null, errors, retry };
}
