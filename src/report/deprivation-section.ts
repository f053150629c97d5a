/** The headline of a place's page: how deprived it is, and where it stands. */
import { formatNumber } from '../indicators/format.ts';
import { indicator } from '../indicators/registry.ts';
import type { Indicator } from '../indicators/types.ts';
import type { Value } from '../indicators/value.ts';
import { type Comparison, compareFigures } from './comparison.ts';
import { type Book, figureOf, type NamedArea, numberOf } from './inputs.ts';
import type { Place } from './place.ts';
import { type Standing, standingOf, standingWords } from './standing.ts';
import { countOf } from './words.ts';

export interface RankedFigure {
  readonly indicator: Indicator;
  readonly value: Value;
  readonly standing: Standing | null;
  /** "3rd most deprived of 296 districts"; null where it is not ranked or absent */
  readonly standingWords: string | null;
}

export interface DeprivationSection {
  readonly score: RankedFigure;
  /** the same score's place among the wards, say, of its own district */
  readonly withinParent: string | null;
  readonly england: Comparison | null;
  readonly parent: Comparison | null;
  readonly core20: {
    readonly share: Value;
    readonly people: Value;
    readonly incomeDeprivedReached: Value;
  } | null;
  /** an LSOA's own decile and how its position moved */
  readonly neighbourhood: {
    readonly rank: Value;
    readonly decile: Value;
    readonly change: Value;
    readonly changeWords: string;
  } | null;
  /** MHCLG's summaries, where they exist at this level */
  readonly summaries: readonly RankedFigure[];
  /** why there is no figure at all, for a ward without an LSOA; else null */
  readonly noFigure: string | null;
}

const SUMMARIES = [
  'imd_average_rank',
  'imd_proportion_decile_1',
  'imd_extent',
  'imd_local_concentration',
] as const;

/** A figure of a book with its rank among all areas of the level. */
export function rankedFigure(book: Book, code: string, id: string): RankedFigure {
  const i = indicator(id);
  const value = figureOf(book, code, id);
  const column = book.columns.get(id);
  const row = book.table.rowOf.get(code);
  const level = book.table.level;
  const standing =
    column === undefined || row === undefined || level === 'england'
      ? null
      : standingOf(i, column, row);
  return {
    indicator: i,
    value,
    standing,
    standingWords: standing === null ? null : standingWords(i, standing, level),
  };
}

/**
 * @param book the deprivation theme at the place's own level
 * @param england the same theme for England
 * @param parent the same theme at the comparator's level, with the comparator; null where it has none
 */
export function deprivationSection(
  place: Place,
  book: Book,
  england: Book,
  parent: { readonly book: Book; readonly area: NamedArea } | null,
): DeprivationSection {
  const { code, level } = place.area;
  const score = rankedFigure(book, code, 'imd_score');
  const i = score.indicator;
  const englandCode = england.table.codes[0];
  const compare = (other: Book, otherCode: string, name: string) =>
    compareFigures(i, level, score.value, figureOf(other, otherCode, 'imd_score'), name);
  const isLsoa = level === 'lsoa';
  return {
    score,
    withinParent: withinParent(place, book, parent?.area ?? null),
    england:
      level === 'england' || englandCode === undefined
        ? null
        : compare(england, englandCode, 'England'),
    parent: parent === null ? null : compare(parent.book, parent.area.code, parent.area.name),
    core20: isLsoa
      ? null
      : {
          share: figureOf(book, code, 'core20_share'),
          people: figureOf(book, code, 'core20_people'),
          incomeDeprivedReached: figureOf(book, code, 'income_deprived_in_core20_share'),
        },
    neighbourhood: isLsoa ? neighbourhood(book, code) : null,
    summaries: SUMMARIES.filter((id) => indicator(id).levels[level] !== undefined).map((id) =>
      rankedFigure(book, code, id),
    ),
    noFigure: noFigureWords(place),
  };
}

/** Why a ward has no figure: no LSOA fits it best. Null for any other area. */
export function noFigureWords({ area, table }: Place): string | null {
  if (area.level !== 'ward' || table.lsoas?.[area.row] !== 0) return null;
  return 'No neighbourhood (LSOA) fits this ward best: each that touches it fits another ward better. So there is no figure for it, and none is made up. See its district, or the neighbourhoods around it on the map.';
}

function withinParent(place: Place, book: Book, parent: NamedArea | null): string | null {
  const level = place.area.level;
  if (parent === null || level === 'ltla' || level === 'utla') {
    // A district's rank within its county is worth a line; within a region it repeats the national one.
    if (parent === null || parent.level !== 'utla') return null;
  }
  const parents = book.table.parents[parent.level as keyof typeof book.table.parents];
  const column = book.columns.get('imd_score');
  if (parents === undefined || column === undefined) return null;
  const rows: number[] = [];
  parents.forEach((code, row) => {
    if (code === parent.code) rows.push(row);
  });
  const row = book.table.rowOf.get(place.area.code);
  if (row === undefined || rows.length < 2) return null;
  const i = indicator('imd_score');
  const standing = standingOf(i, column, row, rows);
  return standing === null ? null : `${standingWords(i, standing, level)} in ${parent.name}`;
}

function neighbourhood(book: Book, code: string): DeprivationSection['neighbourhood'] {
  const decile = figureOf(book, code, 'imd_decile');
  const change = figureOf(book, code, 'imd_decile_change_2019_2025');
  return {
    rank: figureOf(book, code, 'imd_rank'),
    decile,
    change,
    changeWords: changeWords(numberOf(decile), numberOf(change)),
  };
}

/** How the neighbourhood's position moved between the two editions; never "improved". */
export function changeWords(decile: number | null, change: number | null): string {
  if (decile === null || change === null)
    return 'Change of position since 2019: not shown, as the boundary of this neighbourhood changed.';
  const before = decile - change;
  if (change === 0)
    return `Change of position since 2019: none, decile ${before} in both editions.`;
  const steps = Math.abs(change) === 1 ? 'one decile' : `${Math.abs(change)} deciles`;
  const towards = change < 0 ? 'most' : 'least';
  return `Change of position since 2019: from decile ${before} to ${decile}, ${steps} towards ${towards} deprived. Partly a change of method.`;
}

/** "101 of 200 neighbourhoods are in Core20" and the number in each national decile, 1 first. */
export interface DecileCounts {
  readonly counts: readonly number[];
  readonly lsoas: number;
  readonly core20: number;
  readonly words: string;
}

/** National deciles of the neighbourhoods in `rows`. A neighbourhood without a decile is an error of the pack. */
export function decileCounts(lsoas: Book, rows: readonly number[]): DecileCounts {
  const deciles = lsoas.columns.get('imd_decile');
  if (deciles === undefined) throw new RangeError('no column "imd_decile" at LSOA level');
  const counts: number[] = Array.from({ length: 10 }, () => 0);
  for (const row of rows) {
    const decile = deciles.values[row];
    const known = decile === undefined ? undefined : counts[decile - 1];
    if (decile === undefined || known === undefined)
      throw new RangeError(
        `decile of ${lsoas.table.codes[row]} is ${decile}; a whole number from 1 to 10 expected`,
      );
    counts[decile - 1] = known + 1;
  }
  const core20 = counts.slice(0, 2).reduce((sum, n) => sum + n, 0);
  const verb = core20 === 1 || rows.length === 1 ? 'is' : 'are';
  return {
    counts,
    lsoas: rows.length,
    core20,
    words: `${formatNumber(core20)} of ${countOf(rows.length, 'lsoa')} ${verb} in Core20`,
  };
}
