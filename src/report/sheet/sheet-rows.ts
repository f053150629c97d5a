/** The rows of a ward's sheet: figures beside those of its district and England, and places among wards. */
import { formatLimits, formatWithUnit } from '../../indicators/format.ts';
import { indicator, originAt, periodAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import type { Value } from '../../indicators/value.ts';
import { ENGLAND } from '../../place/area.ts';
import { parentOf } from '../../place/area-table.ts';
import type { Level } from '../../place/levels.ts';
import { differenceOf } from '../compare/difference.ts';
import { type AreaTables, type Books, figureOf, type NamedArea, numberOf } from '../inputs.ts';
import { namedArea } from '../place.ts';
import { isRanked, positionOf, type Standing, standingOf, standingWords } from '../standing.ts';
import { ordinal } from '../words.ts';

export interface SheetCell {
  /** null where there is none: `text` says why in a word */
  readonly value: number | null;
  /** "38.1%", "no figure" */
  readonly text: string;
  readonly limitsText: string | null;
  readonly modelled: boolean;
}

/** A figure of the ward, its district and England. */
export interface SheetRow {
  readonly indicator: Indicator;
  readonly ward: SheetCell;
  readonly district: SheetCell;
  readonly england: SheetCell;
  /** "312th highest" among the wards of England; null where it is not ranked */
  readonly place: string | null;
}

/** A figure that is published for the district, or the upper tier, only. */
export interface SheetDistrictRow {
  readonly indicator: Indicator;
  readonly period: string;
  readonly of: NamedArea;
  readonly figure: SheetCell;
  readonly england: SheetCell;
  /** "worse than England", "cannot be told apart from England"; null where there is nothing to judge by */
  readonly verdict: string | null;
}

export interface SheetDomain {
  readonly indicator: Indicator;
  /** 0 most deprived to 100, among the wards of England; null without a figure */
  readonly percentile: number | null;
  readonly districtPercentile: number | null;
  /** "312th most deprived"; "no figure" */
  readonly words: string;
  /** "most deprived tenth" of wards; null without a figure */
  readonly tenth: string | null;
  /** 1 to 10, 1 the most deprived tenth of wards; null without a figure */
  readonly tenthNumber: number | null;
}

export interface SheetAges {
  readonly name: string;
  /** shares of the people in the bands of AGE_BANDS, percent; null where there is none */
  readonly shares: readonly number[] | null;
}

export const AGE_BANDS = ['0 to 4', '5 to 15', '16 to 64', '65 to 84', '85 and over'] as const;

const cell = (i: Indicator, value: Value, level: Level): SheetCell => ({
  value: numberOf(value),
  text:
    value.kind === 'present'
      ? formatWithUnit(i, value.value)
      : value.kind === 'suppressed'
        ? 'suppressed'
        : value.kind === 'missing'
          ? 'missing'
          : 'no figure',
  limitsText: formatLimits(i, value),
  modelled: value.kind === 'present' && originAt(i, level) === 'modelled',
});

const at = (i: Indicator, level: Level, code: string | undefined, books: Books): Value => {
  const book = books[level];
  if (book === undefined || code === undefined || originAt(i, level) === null)
    return { kind: 'notPublished' };
  return figureOf(book, code, i.id);
};

export function standingOfWard(i: Indicator, row: number, books: Books): Standing | null {
  const column = books.ward?.columns.get(i.id);
  return column === undefined || !isRanked(i, 'ward') ? null : standingOf(i, column, row);
}

/** "312th highest": the number of wards stands in the head of the column, and those that tie share a place; at an end "joint lowest". */
export const shortStanding = (i: Indicator, standing: Standing): string =>
  standingWords(i, standing, 'ward')
    .replace(/ of [\d,]+ wards$/, '')
    .replace(/^joint (?=\d)/, '');

/** "Life expectancy, men, 2021-23: 82.7 years, modelled (79.9 to 85.4)."; official figures stand elsewhere. */
export function lifeWords({ indicator: i, ward }: SheetRow): string {
  const own =
    ward.value === null
      ? 'no figure'
      : `${ward.text}${ward.modelled ? ', modelled' : ''}${ward.limitsText === null ? '' : ` (${ward.limitsText})`}`;
  return `${i.shortLabel}, ${i.period}: ${own}.`;
}

export function sheetRow(
  i: Indicator,
  row: number,
  district: NamedArea | null,
  books: Books,
): SheetRow {
  const code = books.ward?.table.codes[row];
  const standing = standingOfWard(i, row, books);
  return {
    indicator: i,
    ward: cell(i, at(i, 'ward', code, books), 'ward'),
    district: cell(i, at(i, 'ltla', district?.code, books), 'ltla'),
    england: cell(i, at(i, 'england', ENGLAND, books), 'england'),
    place: standing === null ? null : shortStanding(i, standing),
  };
}

const tenthOf = ({ rank, of }: Pick<Standing, 'rank' | 'of'>): number =>
  Math.ceil((10 * rank) / of);

/** "most deprived tenth", "3rd least deprived tenth" of wards; a place among wards, not a decile of neighbourhoods. */
export function tenthWords(standing: Pick<Standing, 'rank' | 'of'>): string {
  const tenth = tenthOf(standing);
  const [k, end] = tenth <= 5 ? [tenth, 'most'] : [11 - tenth, 'least'];
  return `${k === 1 ? '' : `${ordinal(k)} `}${end} deprived tenth`;
}

export function domainOf(
  i: Indicator,
  row: number,
  district: NamedArea | null,
  books: Books,
): SheetDomain {
  const standing = standingOfWard(i, row, books);
  const column = books.ward?.columns.get(i.id);
  const theirs = numberOf(at(i, 'ltla', district?.code, books));
  return {
    indicator: i,
    percentile: standing?.percentile ?? null,
    districtPercentile:
      theirs === null || column === undefined
        ? null
        : (positionOf(i, column, theirs)?.percentile ?? null),
    words: standing === null ? 'no figure' : shortStanding(i, standing),
    tenth: standing === null ? null : tenthWords(standing),
    tenthNumber: standing === null ? null : tenthOf(standing),
  };
}

export function districtRow(
  i: Indicator,
  row: number,
  tables: AreaTables,
  books: Books,
): SheetDistrictRow | null {
  const table = books.ward?.table;
  if (table === undefined) return null;
  for (const level of ['ltla', 'utla'] as const) {
    if (originAt(i, level) === null || books[level] === undefined) continue;
    const of = namedArea(tables, level, parentOf(table, row, level));
    if (of === null) continue;
    const own = at(i, level, of.code, books);
    const england = at(i, 'england', ENGLAND, books);
    const found = differenceOf(
      i,
      { name: of.name, value: own },
      { name: 'England', value: england },
      0.95,
    );
    return {
      indicator: i,
      period: periodAt(i, level),
      of,
      figure: cell(i, own, level),
      england: cell(i, england, 'england'),
      verdict:
        found.class === 'absent' || found.class === 'unjudged' || found.class === 'itself'
          ? null
          : found.class === 'notToldApart'
            ? 'cannot be told apart'
            : found.class,
    };
  }
  return null;
}

export function agesOf(row: number, district: NamedArea | null, books: Books): SheetAges[] {
  const code = books.ward?.table.codes[row];
  const of = (name: string, level: Level, one: string | undefined): SheetAges => {
    const share = (id: string) => numberOf(at(indicator(id), level, one, books));
    const [under5, under16, working, over65, over85] = [
      share('under_5'),
      share('under_16'),
      share('working_age'),
      share('over_65'),
      share('over_85'),
    ];
    const isWhole =
      under5 !== null && under16 !== null && working !== null && over65 !== null && over85 !== null;
    return {
      name,
      shares: isWhole ? [under5, under16 - under5, working, over65 - over85, over85] : null,
    };
  };
  return [
    of('Ward', 'ward', code),
    ...(district === null ? [] : [of('District', 'ltla', district.code)]),
    of('England', 'england', ENGLAND),
  ];
}
