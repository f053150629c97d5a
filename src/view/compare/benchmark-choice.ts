/** The benchmark that the address bar names, in words and as the comparison takes it. */
import { type AreaCode, ENGLAND, parseAreaCode } from '../../place/area.ts';
import { type Level, levelOfCode, ownLevelsOfCode } from '../../place/levels.ts';
import type { BenchmarkChoice } from '../../report/compare/benchmark.ts';
import type { AreaTables, NamedArea } from '../../report/inputs.ts';
import { placeOf } from '../../report/place.ts';

export type AgainstKind = Exclude<BenchmarkChoice['kind'], 'place'>;

/** As they stand in a menu. */
export const AGAINST_LABELS: Readonly<Record<AgainstKind, string>> = {
  england: 'England',
  region: 'The region of each',
  icb: 'The integrated care board of each',
  parent: 'The area just above each (a ward’s district, a district’s county or region)',
  like: 'The mean of the places most like each',
};

/** As they stand in a sentence, after "against". */
export const AGAINST_WORDS: Readonly<Record<AgainstKind, string>> = {
  england: 'England',
  region: 'the region of each',
  icb: 'the integrated care board of each',
  parent: 'the area just above each',
  like: 'the mean of the places most like each',
};

export const isAgainstKind = (against: string): against is AgainstKind =>
  Object.hasOwn(AGAINST_LABELS, against);

/** The levels whose books hold the benchmark's figures, for pinned areas of some codes. */
export function benchmarkLevels(against: string, codes: readonly string[]): Level[] {
  if (!isAgainstKind(against)) return [...ownLevelsOfCode(against)];
  switch (against) {
    case 'england':
    case 'region':
    case 'icb':
      return [against];
    case 'parent':
      return codes.flatMap((code): Level[] => {
        const level = levelOfCode(code);
        if (level === 'ltla') return ['utla', 'region'];
        if (level === 'utla') return ['region'];
        if (level === 'ward' || level === 'msoa' || level === 'lsoa') return ['ltla'];
        return ['england'];
      });
    case 'like':
      return codes.flatMap(ownLevelsOfCode);
    default:
      return against satisfies never;
  }
}

export interface AgainstRead {
  readonly choice: BenchmarkChoice;
  /** "England", "Tendring", "the region of each" */
  readonly words: string;
  /** a sentence where the link names no area of today */
  readonly problem: string | null;
}

/** @param likes the places most like each pinned area, by its code */
export function readAgainst(
  against: string,
  tables: AreaTables,
  likes: ReadonlyMap<string, readonly NamedArea[]>,
): AgainstRead {
  if (!isAgainstKind(against)) {
    const code: AreaCode | null = parseAreaCode(against);
    const area = code === null ? null : (placeOf(tables, code)?.area ?? null);
    if (area !== null) return { choice: { kind: 'place', area }, words: area.name, problem: null };
    return {
      choice: { kind: 'england' },
      words: AGAINST_WORDS.england,
      problem: `There is no area ${against} among those of today: England is the benchmark in its place.`,
    };
  }
  const words = AGAINST_WORDS[against];
  return {
    choice: against === 'like' ? { kind: 'like', places: likes } : { kind: against },
    words,
    problem: null,
  };
}

/** Whether all pinned areas have one benchmark, which can then stand in a column of its own. */
export const isOneBenchmark = (against: string): boolean =>
  against === 'england' || against === ENGLAND || !isAgainstKind(against);
