/** Levels at which places like one are looked for, what that needs, and the answer from books at hand. */
import { indicator } from '../../indicators/registry.ts';
import type { Theme } from '../../indicators/types.ts';
import type { BookRequest } from '../../pack/use-books.ts';
import { rowOfCode } from '../../place/area-table.ts';
import { type Level, ownLevelsOfCode } from '../../place/levels.ts';
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

/**
 * The levels among whose areas places like one are looked for, its usual one first: a unitary authority is a
 * district and an upper-tier authority at once. None: they are not looked for.
 */
export const likeLevels = (code: string): readonly Level[] =>
  ownLevelsOfCode(code).filter((level) => (LIKE_LEVELS as readonly Level[]).includes(level));

/** Whether places like an area of that code are looked for. */
export const hasLikes = (code: string): boolean => likeLevels(code).length > 0;

/** The level asked for where the area is one of it, else its usual one. */
const levelAmong = (code: string, asked: Level | null): Level | undefined => {
  const levels = likeLevels(code);
  return levels.find((level) => level === asked) ?? levels[0];
};

/** The books that likeness of some areas reads. @param among the level to look at, where an area is one of it */
export function likenessRequests(
  codes: readonly string[],
  weights: readonly LikenessIndicator[],
  among: Level | null = null,
): BookRequest[] {
  const themes = [
    ...new Set(
      weights.filter(({ weight }) => weight > 0).map(({ id }): Theme => indicator(id).theme),
    ),
  ];
  const levels = new Set(codes.flatMap((code) => levelAmong(code, among) ?? []));
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
  among: Level | null = null,
): Map<string, Likes> {
  const made = new Map<Level, Likeness>();
  const found = new Map<string, Likes>();
  for (const code of codes) {
    const level = levelAmong(code, among);
    const book = level === undefined ? undefined : books[level];
    if (level === undefined || book === undefined) continue;
    const used = weights.filter(({ weight }) => weight > 0);
    if (!used.every(({ id }) => book.columns.has(id)) || rowOfCode(book.table, code) === null)
      continue;
    const likeness = made.get(level) ?? likenessOf(book, used);
    made.set(level, likeness);
    found.set(code, { places: placesLike(likeness, code, LIKE_COUNT), method: likeness.method });
  }
  return found;
}
