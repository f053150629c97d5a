/** The pinned areas side by side: from the address bar and the packs to figures, differences and words. */
import { useMemo } from 'react';
import { indicator, originAt } from '../../indicators/registry.ts';
import type { Indicator, Theme } from '../../indicators/types.ts';
import { type BookRequest, joinRequests, useBooks } from '../../pack/use-books.ts';
import type { AreaCode } from '../../place/area.ts';
import { type Level, levelOfCode, ownLevelsOfCode } from '../../place/levels.ts';
import type { BenchmarkChoice } from '../../report/compare/benchmark.ts';
import {
  comparePinned,
  MOST_PINNED,
  type PinnedComparison,
} from '../../report/compare/pinned-comparison.ts';
import { usualFigures } from '../../report/compare/usual-figures.ts';
import type { AreaTables, Books } from '../../report/inputs.ts';
import { type Place, placeOf, TABLES_FOR } from '../../report/place.ts';
import type { ViewState } from '../../url/view-state.ts';
import { benchmarkLevels, readAgainst } from './benchmark-choice.ts';
import { weightsOf } from './like-weights.ts';
import { type Likes, likenessRequests, likesAmong } from './likeness.ts';
import { distinctPlaces } from './old-pins.ts';

export { MOST_PINNED };
export type ComparisonState = Pick<ViewState, 'pins' | 'against' | 'figures' | 'alike'>;

export interface ComparisonView {
  /** the pinned areas in their order; each once; those of no area of today are left out */
  readonly places: readonly Place[];
  /** pinned codes that are no area of today */
  readonly unknown: readonly AreaCode[];
  /** ids of the indicators shown, in their order */
  readonly ids: readonly string[];
  readonly choice: BenchmarkChoice;
  /** the benchmark as it stands after "against": "England", "the region of each" */
  readonly against: string;
  /** a sentence where the benchmark that the link names is none of today's */
  readonly problem: string | null;
  /** null while the packs are on their way, and where nothing is pinned */
  readonly comparison: PinnedComparison | null;
  /** indicators left out because a pack that holds them failed: not to be called "not published" */
  readonly leftOut: readonly Indicator[];
  /** the places most like each, where that is the benchmark */
  readonly likes: ReadonlyMap<string, Likes>;
  readonly tables: AreaTables;
  readonly books: Books;
  readonly pending: boolean;
  readonly errors: readonly Error[];
  readonly retry: () => void;
}

const NONE: readonly Place[] = [];

/**
 * @param ids of indicators; unless given, those of the link, or the usual ones for the pinned areas
 */
export function useComparison(
  { pins, against, figures, alike }: ComparisonState,
  ids?: readonly string[],
): ComparisonView {
  const shownIds = useMemo(
    () => ids ?? (figures.length > 0 ? figures : usualFigures(pins)),
    [ids, figures, pins],
  );
  const weights = useMemo(() => weightsOf(alike), [alike]);
  const request = useMemo(
    () => ({
      levels: [...pins, against].flatMap(tableLevels),
      books: booksOf(pins, against, shownIds, against === 'like' ? weights : []),
    }),
    [pins, against, shownIds, weights],
  );
  const loaded = useBooks(request.levels, request.books, pins.length > 0);
  const { tables, books, pending } = loaded;
  const places = useMemo(
    () => (pins.length === 0 ? NONE : distinctPlaces(pins, tables)),
    [pins, tables],
  );
  const likes = useMemo(
    () =>
      against === 'like' && !pending
        ? likesAmong(
            places.map(({ area }) => area.code),
            weights,
            books,
          )
        : new Map<string, Likes>(),
    [against, pending, places, weights, books],
  );
  const read = useMemo(
    () =>
      readAgainst(
        against,
        tables,
        new Map([...likes].map(([code, found]) => [code, found.places])),
      ),
    [against, tables, likes],
  );
  const levels = useMemo(
    () => [...new Set([...pins.flatMap(ownLevelsOfCode), ...benchmarkLevels(against, pins)])],
    [pins, against],
  );
  const failed = useMemo(
    () => shownIds.map(indicator).filter((i) => levels.some((level) => isMissing(i, level, books))),
    [shownIds, levels, books],
  );
  const comparison = useMemo(() => {
    if (pending || places.length === 0) return null;
    const atHand = shownIds.filter((id) => !failed.some((i) => i.id === id));
    return comparePinned(places, atHand, read.choice, books);
  }, [pending, places, shownIds, failed, read, books]);
  return {
    places,
    unknown: pending ? [] : pins.filter((code) => placeOf(tables, code) === null),
    ids: shownIds,
    choice: read.choice,
    against: read.words,
    problem: pending || pins.length === 0 ? null : read.problem,
    comparison,
    leftOut: pending ? [] : failed,
    likes,
    tables,
    books,
    pending: pending && pins.length > 0,
    errors: loaded.errors,
    retry: loaded.retry,
  };
}

const tableLevels = (code: string): readonly Level[] => {
  const level = levelOfCode(code);
  return level === null ? [] : TABLES_FOR[level];
};

function booksOf(
  pins: readonly AreaCode[],
  against: string,
  ids: readonly string[],
  weights: ReturnType<typeof weightsOf>,
): BookRequest[] {
  const levels = new Set([...pins.flatMap(ownLevelsOfCode), ...benchmarkLevels(against, pins)]);
  const themesAt = (level: Level): Theme[] =>
    ids
      .map(indicator)
      .filter((i) => originAt(i, level) !== null)
      .map(({ theme }) => theme);
  return joinRequests([
    ...[...levels].map((level) => ({ level, themes: themesAt(level) })),
    ...likenessRequests(pins, weights),
  ]);
}

const isMissing = (i: Indicator, level: Level, books: Books): boolean =>
  originAt(i, level) !== null && books[level]?.columns.has(i.id) !== true;
