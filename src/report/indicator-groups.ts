/** All other figures of a place, by the headings of the registry. */
import { INDICATORS, originAt, periodAt } from '../indicators/registry.ts';
import type { Indicator, Origin, Theme } from '../indicators/types.ts';
import { type Value, valueAt } from '../indicators/value.ts';
import { ENGLAND } from '../place/area.ts';
import type { Level } from '../place/levels.ts';
import { type Books, figureOf, type NamedArea } from './inputs.ts';
import { areaAtLevel } from './life-expectancy-section.ts';
import type { Place } from './place.ts';
import { isRanked, standingOf, standingWords } from './standing.ts';

export interface IndicatorRow {
  readonly indicator: Indicator;
  readonly value: Value;
  readonly origin: Origin;
  readonly period: string;
  readonly england: Value | null;
  readonly parent: Value | null;
  readonly standingWords: string | null;
}

export interface IndicatorGroup {
  readonly heading: string;
  readonly rows: readonly IndicatorRow[];
}

/** Shown at length in sections of their own, so not again here. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'Deprivation',
  'Domains of deprivation',
  'Life expectancy',
  'Population',
]);

/** Headings that a theme fills, for a place of that level; they can be named before the data are at hand. */
export function groupsOf(theme: Theme, level: Level): string[] {
  return [...new Set(shown(theme, level).map(({ group }) => group))];
}

function levelHolding(i: Indicator, level: Level): Level | null {
  if (originAt(i, level) !== null) return level;
  // A unitary authority's upper-tier figures are its own.
  return level === 'ltla' && originAt(i, 'utla') !== null ? 'utla' : null;
}

const shown = (theme: Theme, level: Level): Indicator[] =>
  INDICATORS.filter(
    (i) => i.theme === theme && !ELSEWHERE.has(i.group) && levelHolding(i, level) !== null,
  );

/**
 * @param books the theme at the place's own level, at England's and, where there is one, at the
 *   comparator's
 */
export function indicatorGroups(
  theme: Theme,
  place: Place,
  books: Books,
  comparator: NamedArea | null,
): IndicatorGroup[] {
  const groups = new Map<string, IndicatorRow[]>();
  for (const i of shown(theme, place.area.level)) {
    const row = indicatorRow(i, place, books, comparator);
    if (row === null) continue;
    const rows = groups.get(i.group) ?? [];
    rows.push(row);
    groups.set(i.group, rows);
  }
  return [...groups].map(([heading, rows]) => ({ heading, rows }));
}

function indicatorRow(
  i: Indicator,
  place: Place,
  books: Books,
  comparator: NamedArea | null,
): IndicatorRow | null {
  const level = levelHolding(i, place.area.level);
  const origin = level === null ? null : originAt(i, level);
  const book = level === null ? undefined : books[level];
  if (level === null || origin === null || book === undefined) return null;
  const own = areaAtLevel(place, books, level);
  if (own === null || own.code !== place.area.code) return null;
  const column = book.columns.get(i.id);
  const row = book.table.rowOf.get(own.code);
  const standing =
    column === undefined || row === undefined || level === 'england' || !isRanked(i, level)
      ? null
      : standingOf(i, column, row);
  const other = (area: NamedArea | null): Value | null => {
    const their = area === null ? undefined : books[area.level];
    return area === null || their === undefined || originAt(i, area.level) === null
      ? null
      : figureOf(their, area.code, i.id);
  };
  const england: NamedArea = { code: ENGLAND, name: 'England', level: 'england' };
  return {
    indicator: i,
    value:
      column === undefined || row === undefined ? { kind: 'notPublished' } : valueAt(column, row),
    origin,
    period: periodAt(i, level),
    england: level === 'england' ? null : other(england),
    parent: other(comparator),
    standingWords: standing === null ? null : standingWords(i, standing, level),
  };
}
