/** Levels at which places like one are looked for, what that needs, and the answer from books at hand. */
import { indicator } from '../../indicators/registry.ts';
import type { Theme } from '../../indicators/types.ts';
import type { BookRequest } from '../../pack/use-books.ts';
import { type Level, levelOfCode } from '../../place/levels.ts';
import {
  type Likeness,
  type LikenessIndicator,
  type LikePlace,
  likenessOf,
  placesLike,
} from '../../report/compare/like-places.ts';
import type { Books } from '../../report/inputs.ts';

/** As many as the list shows, and as the mean of like places is made of. */
export const LIKE_COUNT = 15;

const LIKE_LEVELS = ['ward', 'ltla', 'utla'] as const satisfies Level[];

/** Whether places like an area of that code are looked for. */
export const hasLikes = (code: string): boolean =>
  (LIKE_LEVELS as readonly (Level | null)[]).includes(levelOfCode(code));

/** The books that likeness at some levels reads. */
export function likenessRequests(
  codes: readonly string[],
  weights: readonly LikenessIndicator[],
): BookRequest[] {
  const themes = [
    ...new Set(
      weights.filter(({ weight }) => weight > 0).map(({ id }): Theme => indicator(id).theme),
    ),
  ];
  const levels = new Set(codes.filter(hasLikes).flatMap((code) => levelOfCode(code) ?? []));
  return [...levels].map((level) => ({ level, themes }));
}

export interface Likes {
  readonly places: readonly LikePlace[];
  readonly method: string;
}

/** The places most like each of some areas; an area whose level has none, or whose packs are not at hand, is not in it. */
export function likesAmong(
  codes: readonly string[],
  weights: readonly LikenessIndicator[],
  books: Books,
): Map<string, Likes> {
  const made = new Map<Level, Likeness>();
  const found = new Map<string, Likes>();
  for (const code of codes) {
    const level = levelOfCode(code);
    const book = level === null ? undefined : books[level];
    if (level === null || book === undefined || !hasLikes(code)) continue;
    const used = weights.filter(({ weight }) => weight > 0);
    if (!used.every(({ id }) => book.columns.has(id)) || !isThere(book.table.rowOf, code)) continue;
    const likeness = made.get(level) ?? likenessOf(book, used);
    made.set(level, likeness);
    found.set(code, { places: placesLike(likeness, code, LIKE_COUNT), method: likeness.method });
  }
  return found;
}

const isThere = (rowOf: ReadonlyMap<string, number>, code: string): boolean => rowOf.has(code);
