/** The seven domains of a place as positions among areas of its level. */
import { indicator } from '../indicators/registry.ts';
import type { Indicator } from '../indicators/types.ts';
import { type Value, valueAt } from '../indicators/value.ts';
import { rankValues } from '../stats/ranks.ts';
import { type Book, figureOf, type NamedArea, numberOf } from './inputs.ts';
import type { Place } from './place.ts';
import { positionOf, type Standing, standingOf, standingWords } from './standing.ts';

export const DOMAIN_IDS = [
  'income_score',
  'employment_score',
  'education_score',
  'health_score',
  'crime_score',
  'barriers_score',
  'environment_score',
] as const;

export interface DomainPosition {
  readonly indicator: Indicator;
  readonly value: Value;
  readonly standing: Standing | null;
  readonly standingWords: string | null;
  /** where the comparator's figure would stand among the same areas, 0 most deprived to 100; null where unknown */
  readonly parentPercentile: number | null;
}

export interface DomainSection {
  readonly domains: readonly DomainPosition[];
  /** the domain in which the place stands worst; null where it has no figures */
  readonly driver: DomainPosition | null;
}

/** @param parent the domains at the comparator's level, with the comparator; null where it has none */
export function domainSection(
  place: Place,
  book: Book,
  parent: { readonly book: Book; readonly area: NamedArea } | null,
): DomainSection {
  const { row, level, code } = place.area;
  const domains = DOMAIN_IDS.map((id): DomainPosition => {
    const i = indicator(id);
    const column = book.columns.get(id);
    const standing =
      column === undefined || level === 'england' ? null : standingOf(i, column, row);
    const theirs = parent === null ? null : numberOf(figureOf(parent.book, parent.area.code, id));
    return {
      indicator: i,
      value: figureOf(book, code, id),
      standing,
      standingWords: standing === null ? null : standingWords(i, standing, level),
      parentPercentile:
        theirs === null || column === undefined
          ? null
          : (positionOf(i, column, theirs)?.percentile ?? null),
    };
  });
  const ranked = domains.filter((domain) => domain.standing !== null);
  const driver =
    ranked.toSorted((a, b) => (a.standing?.rank as number) - (b.standing?.rank as number))[0] ??
    null;
  return { domains, driver };
}

/** Ranks in each domain among all areas of a level, made once for a list of many areas. */
export interface DomainRanks {
  /** the domain in which the area stands worst among all of its level; null without figures */
  driverOf(row: number): { readonly indicator: Indicator; readonly rank: number } | null;
}

export function domainRanks(book: Book): DomainRanks {
  const ranks = DOMAIN_IDS.flatMap((id) => {
    const column = book.columns.get(id);
    return column === undefined
      ? []
      : [{ id, column, ranks: rankValues(column.values, 'descending') }];
  });
  return {
    driverOf(row) {
      let best: { id: string; rank: number } | null = null;
      for (const { id, column, ranks: of } of ranks) {
        if (valueAt(column, row).kind !== 'present') continue;
        const own = of[row] as number;
        if (best === null || own < best.rank) best = { id, rank: own };
      }
      return best === null ? null : { indicator: indicator(best.id), rank: best.rank };
    },
  };
}
