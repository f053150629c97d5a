/** The two sides of a tale: tenths of a place's wards by deprivation, or two areas. */
import { formatNumber } from '../../indicators/format.ts';
import { indicator } from '../../indicators/registry.ts';
import { STATUS } from '../../indicators/value.ts';
import { areaAt, parentOf, rowOfCode, rowsWithin } from '../../place/area-table.ts';
import type { Level } from '../../place/levels.ts';
import { flagWords } from '../extremes-section.ts';
import { type AreaTables, type Book, type Books, type NamedArea, peopleIn } from '../inputs.ts';
import { namedArea, WITHIN_ONE_DISTRICT } from '../place.ts';
import { positionOf, standingWords } from '../standing.ts';
import { countOf, levelSingular } from '../words.ts';

export type TaleQuestion =
  /** the most and the least deprived tenth of a place's wards */
  | { readonly kind: 'tenths'; readonly place: NamedArea }
  | { readonly kind: 'areas'; readonly first: NamedArea; readonly second: NamedArea };

export interface TaleArea extends NamedArea {
  readonly row: number;
  /** residents now; null where none are counted */
  readonly people: number | null;
  /** the district it lies in, where the side spans several; else null */
  readonly within: string | null;
}

export interface TaleSide {
  readonly id: 'first' | 'second';
  readonly kind: 'tenth' | 'area';
  /** "The most deprived tenth of wards", "Uttlesford" */
  readonly name: string;
  /** for the middle of a sentence */
  readonly inWords: string;
  /** level of its areas */
  readonly level: Level;
  /** those of a tenth from its own end: the most, or the least, deprived of all first */
  readonly areas: readonly TaleArea[];
  readonly people: number | null;
  /** percent of the people of the place whose wards it is made of: a tenth of wards is no tenth of people; else null */
  readonly percentOfPlace: number | null;
  /** "2 of the 21 wards of Leicester", "District in Essex" */
  readonly makeUp: string;
  /** where its IMD score stands in England; null without one */
  readonly standing: string | null;
  /** what a board must know before it reads on */
  readonly cautions: readonly string[];
}

/** A reason in a sentence why no tale can be told. */
export interface NoTale {
  readonly kind: 'none';
  readonly reason: string;
}
export interface TaleSides {
  readonly kind: 'sides';
  readonly sides: readonly [TaleSide, TaleSide];
  /** how the two were found */
  readonly method: string;
}

/**
 * @param books the deprivation theme of the wards, or of the levels of the two areas
 * @throws RangeError where the books needed are not at hand
 */
export function sidesOf(
  tables: AreaTables,
  books: Books,
  question: TaleQuestion,
): TaleSides | NoTale {
  switch (question.kind) {
    case 'tenths':
      return tenths(tables, books, question.place);
    case 'areas': {
      if (question.first.code === question.second.code)
        return { kind: 'none', reason: 'The two places are one and the same: choose another.' };
      return {
        kind: 'sides',
        sides: [
          areaSide('first', tables, books, question.first),
          areaSide('second', tables, books, question.second),
        ],
        method: 'Two areas as chosen, each with the figures held for it.',
      };
    }
    default:
      return question satisfies never;
  }
}

function bookOf(books: Books, level: Level): Book {
  const book = books[level];
  if (book === undefined) throw new RangeError(`a book of ${level} expected`);
  return book;
}

/**
 * The tenths are those of the slope charts: the k-th holds the wards with ceil(10 · rank ÷ n) = k, rank 1
 * the most deprived. Where there are fewer than ten, one ward stands for each.
 */
function tenths(tables: AreaTables, books: Books, place: NamedArea): TaleSides | NoTale {
  const book = bookOf(books, 'ward');
  const { table } = book;
  const scores = book.columns.get('imd_score');
  if (scores === undefined) throw new RangeError('no column "imd_score" of wards');
  const inside = rowsWithin(table, place.level, place.code);
  const ranked = inside
    .filter((row) => scores.status[row] === STATUS.present && peopleIn(table, row) !== null)
    .sort((a, b) => (scores.values[b] as number) - (scores.values[a] as number) || a - b);
  const n = ranked.length;
  const everyone = inside.reduce((sum, row) => sum + (peopleIn(table, row) ?? 0), 0);
  if (n < 2)
    return {
      kind: 'none',
      reason: `${placeWords(place)} has ${n === 0 ? 'no ward' : 'one ward'} with a figure: a tale needs two. Choose a larger place, or two areas.`,
    };
  const most = ranked.slice(0, Math.max(1, Math.floor(n / 10)));
  // From its own end, too: the least deprived of all is the first to be named.
  const least = ranked.slice(Math.min(n - 1, Math.floor((9 * n) / 10))).toReversed();
  const side = (
    id: 'first' | 'second',
    end: 'most' | 'least',
    rows: readonly number[],
  ): TaleSide => {
    const areas = rows.map((row) => taleArea(tables, book, row, place.level));
    const few = n < 10;
    const people = sumOfPeople(areas);
    return {
      id,
      kind: 'tenth',
      name: few ? `The ${end} deprived ward` : `The ${end} deprived tenth of wards`,
      inWords: few ? `the ${end} deprived ward` : `the ${end} deprived tenth of wards`,
      level: 'ward',
      areas,
      people,
      percentOfPlace: people === null ? null : (100 * people) / everyone,
      makeUp: `${formatNumber(rows.length)} of the ${countOf(n, 'ward')} of ${placeWords(place)}`,
      standing: standing(book, rows, rows.length > 1),
      cautions: cautionsOf(book, areas),
    };
  };
  const left = inside.length - n;
  return {
    kind: 'sides',
    sides: [side('first', 'most', most), side('second', 'least', least)],
    method: [
      `Wards of ${placeWords(place)} in order of their IMD 2025 score, itself weighted by people${
        n < 10
          ? `. There are only ${n}, each more than a tenth: the first and the last stand for one`
          : ': tenths hold equal numbers of wards as nearly as they can, as in the slope charts, and so not tenths of people'
      }.`,
      left === 0
        ? ''
        : ` ${countOf(left, 'ward')} without a figure ${left === 1 ? 'is' : 'are'} left out.`,
    ].join(''),
  };
}

function areaSide(
  id: 'first' | 'second',
  tables: AreaTables,
  books: Books,
  area: NamedArea,
): TaleSide {
  const book = bookOf(books, area.level);
  const row = rowOfCode(book.table, area.code);
  if (row === null) throw new RangeError(`no area ${area.code} among those of ${area.level}`);
  const own = taleArea(tables, book, row, area.level);
  const parent = (['ltla', 'utla', 'region'] as const)
    .map((level) => namedArea(tables, level, parentOf(book.table, row, level)))
    .find((found) => found !== null && found.code !== area.code);
  const kind = levelSingular(area.level);
  return {
    id,
    kind: 'area',
    name: placeWords(own),
    inWords: placeWords(own),
    level: area.level,
    areas: [own],
    people: own.people,
    percentOfPlace: null,
    makeUp: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${parent == null ? '' : ` in ${parent.name}`}`,
    standing: area.level === 'england' ? null : standing(book, [row], false),
    cautions: cautionsOf(book, [own]),
  };
}

function taleArea(tables: AreaTables, { table }: Book, row: number, of: Level): TaleArea {
  const { code, name, level } = areaAt(table, row);
  const district = namedArea(tables, 'ltla', parentOf(table, row, 'ltla'));
  return {
    code,
    name,
    level,
    row,
    people: peopleIn(table, row),
    within: of === level || WITHIN_ONE_DISTRICT.has(of) ? null : (district?.name ?? null),
  };
}

const sumOfPeople = (areas: readonly TaleArea[]): number | null => {
  const counted = areas.flatMap(({ people }) => people ?? []);
  return counted.length === 0 ? null : counted.reduce((sum, people) => sum + people, 0);
};

/** Most deprived of its place may be far from it in England. */
function standing(book: Book, rows: readonly number[], together: boolean): string | null {
  const column = book.columns.get('imd_score');
  if (column === undefined) return null;
  let people = 0;
  let sum = 0;
  for (const row of rows) {
    const weight = peopleIn(book.table, row);
    if (weight === null || column.status[row] !== STATUS.present) continue;
    people += weight;
    sum += weight * (column.values[row] as number);
  }
  if (people === 0) return null;
  const i = indicator('imd_score');
  // Of one area the figure itself, as a mean of one may differ in its last digit and so lose its tie.
  const score = rows.length === 1 ? (column.values[rows[0] as number] as number) : sum / people;
  const position = positionOf(i, column, score);
  if (position === null) return null;
  const words = `${standingWords(i, position, book.table.level)} in England`;
  const figure = formatNumber(score, i.decimals);
  return together
    ? `Together their IMD score is ${figure}: as one ward it would be ${words}.`
    : `IMD score ${figure}: ${words}.`;
}

/** Places whose residents are likely prisoners, soldiers or students, and wards of one neighbourhood. */
function cautionsOf({ table }: Book, areas: readonly TaleArea[]): string[] {
  const alone = areas.length === 1;
  const flagged = areas.flatMap(({ name, row }) => {
    const words = flagWords(table.level, table.institutionFlag?.[row]);
    if (words === null) return [];
    return [alone ? `${words}.` : `${name}: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`];
  });
  const single = table.level === 'ward' ? areas.filter(({ row }) => table.lsoas?.[row] === 1) : [];
  return [
    ...flagged,
    ...(single.length === 0
      ? []
      : [
          `${alone ? 'It' : single.map(({ name }) => name).join(', ')} ${alone || single.length === 1 ? 'is' : 'are'} made of one neighbourhood only${alone || single.length === 1 ? '' : ' each'}, so nothing averages out within ${alone || single.length === 1 ? 'it' : 'them'}.`,
        ]),
  ];
}

/** "Leicester, Leicestershire and Rutland" for "NHS Leicester, … Integrated Care Board": the place, not the body. */
export const placeWords = ({ name, level }: NamedArea): string =>
  level === 'icb' ? name.replace(/^NHS /, '').replace(/ Integrated Care Board$/, '') : name;
