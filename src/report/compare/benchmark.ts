/** What pinned areas are compared with. */
import { originAt, periodAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import type { Value } from '../../indicators/value.ts';
import { rowOfCode } from '../../place/area-table.ts';
import { type Level, ownLevels } from '../../place/levels.ts';
import { type Books, figureOf, type NamedArea, peopleIn } from '../inputs.ts';
import { comparatorOf, type Place } from '../place.ts';
import { meanFigure } from './mean-figure.ts';

/** As chosen, for all pinned areas alike. */
export type BenchmarkChoice =
  | { readonly kind: 'england' }
  | { readonly kind: 'region' }
  | { readonly kind: 'icb' }
  /** the district of a ward, the county of a district, … */
  | { readonly kind: 'parent' }
  /** any one place */
  | { readonly kind: 'place'; readonly area: NamedArea }
  /** the mean of the places most like each: by the code of each pinned area */
  | { readonly kind: 'like'; readonly places: ReadonlyMap<string, readonly NamedArea[]> };

/** For one pinned area. */
export type Benchmark =
  | { readonly kind: 'area'; readonly name: string; readonly area: NamedArea }
  | { readonly kind: 'mean'; readonly name: string; readonly areas: readonly NamedArea[] };

/** What the choice means for a pinned area; null where it has no such benchmark (a region has no region). */
export function benchmarkFor(choice: BenchmarkChoice, place: Place): Benchmark | null {
  const area = (found: NamedArea | null | undefined): Benchmark | null =>
    found === null || found === undefined ? null : { kind: 'area', name: found.name, area: found };
  switch (choice.kind) {
    case 'england':
    case 'region':
      return place.area.level === choice.kind
        ? area(place.area)
        : area(place.ancestors.find(({ level }) => level === choice.kind));
    case 'icb':
      return area(place.area.level === 'icb' ? place.area : place.icb);
    case 'parent':
      return area(comparatorOf(place) ?? place.ancestors.find(({ level }) => level === 'england'));
    case 'place':
      return area(choice.area);
    case 'like': {
      const areas = choice.places.get(place.area.code);
      return areas === undefined || areas.length === 0
        ? null
        : { kind: 'mean', name: `the mean of ${areas.length} places like it`, areas };
    }
    default:
      return choice satisfies never;
  }
}

/** A figure with where it stands: at the level of the area, or of its upper-tier self. */
export interface FigureAt {
  readonly value: Value;
  readonly level: Level;
  readonly period: string;
  readonly modelled: boolean;
}

/**
 * An area's own figure. A unitary authority's upper-tier figures are its own. Where the indicator does not
 * exist at its level, or its book is not at hand, it is not published.
 */
export function figureAt(i: Indicator, area: NamedArea, books: Books): FigureAt {
  for (const level of ownLevels(area.level)) {
    const book = books[level];
    const origin = originAt(i, level);
    if (book === undefined || origin === null || rowOfCode(book.table, area.code) === null)
      continue;
    return {
      value: figureOf(book, area.code, i.id),
      level,
      period: periodAt(i, level),
      modelled: origin === 'modelled',
    };
  }
  return {
    value: { kind: 'notPublished' },
    level: area.level,
    period: periodAt(i, area.level),
    modelled: false,
  };
}

/**
 * The benchmark's figure. A mean weighs places by their people, and has limits where all have (`meanFigure`).
 */
export function benchmarkFigure(i: Indicator, benchmark: Benchmark, books: Books): FigureAt {
  if (benchmark.kind === 'area') return figureAt(i, benchmark.area, books);
  const found = benchmark.areas.map((area) => ({ area, at: figureAt(i, area, books) }));
  const first = found[0]?.at as FigureAt;
  return {
    level: first.level,
    period: first.period,
    modelled: found.some((one) => one.at.modelled),
    value: meanFigure(
      found.map(({ area, at }) => {
        const table = books[at.level]?.table;
        const row = table === undefined ? null : rowOfCode(table, area.code);
        return {
          people: table === undefined || row === null ? null : peopleIn(table, row),
          figure: at.value,
          modelled: at.modelled,
        };
      }),
    ),
  };
}
