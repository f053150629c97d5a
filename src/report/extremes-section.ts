/** The most and the least deprived areas within a place, with what a board must know before it reads them. */
import { formatNumber } from '../indicators/format.ts';
import { indicator } from '../indicators/registry.ts';
import { type Column, STATUS } from '../indicators/value.ts';
import { type AreaTable, areaAt, rowsWithin } from '../place/area-table.ts';
import type { Level } from '../place/levels.ts';
import { domainRanks } from './domain-section.ts';
import type { AreaTables, Book, NamedArea } from './inputs.ts';
import { namedArea, WITHIN_ONE_DISTRICT } from './place.ts';
import { standingOf, standingWords } from './standing.ts';
import { countOf, levelPlural } from './words.ts';

export interface ExtremeArea extends NamedArea {
  /** the district it lies in, where the list spans several; else null */
  readonly within: string | null;
  readonly population: number;
  /** it is made of one LSOA, so that nothing averages out within it; false for an LSOA itself */
  readonly oneLsoa: boolean;
  /** "3,183rd least deprived of 6,793 wards in England", for a list within a place; else null */
  readonly inEngland: string | null;
  readonly score: number;
  /** national decile of an LSOA, else null */
  readonly decile: number | null;
  /** the domain in which it stands worst among all areas of its level in England */
  readonly driver: string | null;
  /** rank 1 = most deprived in that domain among all areas of its level */
  readonly driverRank: number | null;
  /** "Prison, barracks or students likely …"; null where nothing points to it */
  readonly flagWords: string | null;
}

export interface ExtremesSection {
  readonly level: Level;
  readonly most: readonly ExtremeArea[];
  readonly least: readonly ExtremeArea[];
  /** areas of the level within the place: all, and those with a figure */
  readonly areas: number;
  readonly withFigure: number;
  /** the gap in words; null with fewer than two areas */
  readonly gap: string | null;
  /** areas left out because they have no figure, in words; null where none is */
  readonly leftOut: string | null;
}

/** What the flag means, wherever it is listed. */
export const FLAG_NOTE =
  'Flagged where registered patients are under 0.8 or over 1.4 times the residents of a neighbourhood: likely prisoners, soldiers or students.';

/** The share of people in flagged neighbourhoods in words; null for none. */
export function flagWords(level: Level, share: number | undefined): string | null {
  if (share === undefined || Number.isNaN(share) || share === 0) return null;
  if (level === 'lsoa') return 'Prison, barracks or students likely';
  const percent = Math.round(share * 100);
  if (percent === 100) return 'Prison, barracks or students likely in all its neighbourhoods';
  return percent === 0
    ? null
    : `Prison, barracks or students likely: ${percent}% of its people live in such neighbourhoods`;
}

/**
 * Up to `most` areas at either end of the IMD score within a place. Where the place holds fewer
 * than twice as many, the two lists share them out and no area stands in both.
 *
 * @param level the level of the areas listed
 * @param deprivation, domains books of that level
 */
export function extremesSection(
  tables: AreaTables,
  place: { readonly level: Level; readonly code: string },
  deprivation: Book,
  domains: Book | null,
  most = 5,
): ExtremesSection {
  const { table } = deprivation;
  const scores = deprivation.columns.get('imd_score');
  if (scores === undefined) throw new RangeError(`no column "imd_score" at ${table.level} level`);
  const rows = rowsWithin(table, place.level, place.code);
  const present = rows
    .filter((row) => scores.status[row] === STATUS.present)
    .sort((a, b) => (scores.values[b] as number) - (scores.values[a] as number));
  const each = Math.min(most, Math.ceil(present.length / 2));
  const drivers = domains === null ? null : domainRanks(domains);
  const read = (row: number): ExtremeArea => {
    const driver = drivers?.driverOf(row) ?? null;
    return {
      ...namedRow(table, row),
      within: WITHIN_ONE_DISTRICT.has(place.level) ? null : districtName(tables, table, row),
      population: table.population[row] as number,
      oneLsoa: table.lsoas?.[row] === 1,
      inEngland: place.level === 'england' ? null : inEnglandWords(table.level, scores, row),
      score: scores.values[row] as number,
      decile: deprivation.columns.get('imd_decile')?.values[row] ?? null,
      driver: driver === null ? null : indicator(driver.indicator.id).shortLabel,
      driverRank: driver?.rank ?? null,
      flagWords: flagWords(table.level, table.institutionFlag?.[row]),
    };
  };
  const top = present.slice(0, each).map(read);
  const bottom = present
    .slice(Math.max(each, present.length - each))
    .reverse()
    .map(read);
  const missing = rows.length - present.length;
  return {
    level: table.level,
    most: top,
    least: bottom,
    areas: rows.length,
    withFigure: present.length,
    gap: gapWords(top[0], bottom[0], table.level),
    leftOut:
      missing === 0
        ? null
        : `${countOf(missing, table.level)} ${missing === 1 ? 'has' : 'have'} no figure and ${missing === 1 ? 'is' : 'are'} left out.`,
  };
}

/** Most deprived in its place may be far from it in England: a list within a place says both. */
function inEnglandWords(level: Level, scores: Column, row: number): string | null {
  // An LSOA's national decile stands in its list.
  const i = indicator('imd_score');
  const standing = level === 'lsoa' ? null : standingOf(i, scores, row);
  return standing === null ? null : `${standingWords(i, standing, level)} in England`;
}

function namedRow(table: AreaTable, row: number): NamedArea {
  const { code, name, level } = areaAt(table, row);
  return { code, name, level };
}

function districtName(tables: AreaTables, table: AreaTable, row: number): string | null {
  const code = table.parents.ltla?.[row] ?? null;
  return table.level === 'ltla' ? null : (namedArea(tables, 'ltla', code)?.name ?? null);
}

function gapWords(
  first: ExtremeArea | undefined,
  last: ExtremeArea | undefined,
  level: Level,
): string | null {
  if (first === undefined || last === undefined) return null;
  return `Gap between the most and the least deprived of its ${levelPlural(level)}: ${formatNumber(first.score - last.score, 1)} points of IMD score (${formatNumber(first.score, 1)} in ${first.name}, ${formatNumber(last.score, 1)} in ${last.name}). A score orders areas; twice the score is not twice the deprivation.`;
}
