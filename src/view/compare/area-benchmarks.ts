/** What pinned areas are read against, as areas with figures of their own: lines of a chart. */
import { ENGLAND, parseAreaCode } from '../../place/area.ts';
import { benchmarkFor } from '../../report/compare/benchmark.ts';
import type { AreaTables, NamedArea } from '../../report/inputs.ts';
import { namedArea, type Place } from '../../report/place.ts';
import { AGAINST_WORDS, type AgainstKind, readAgainst } from './benchmark-choice.ts';

export interface AreaBenchmarks {
  /** each once, in the order of the pinned areas that have it */
  readonly areas: readonly NamedArea[];
  /** where another than the one asked for is drawn, or none, in words; else null */
  readonly note: string | null;
}

/** The code of the place in `against`, where it is one. */
export const placeAgainst = (against: string): string[] =>
  parseAreaCode(against) === null ? [] : [against];

/** What pinned areas may lack, in a sentence after "no". */
const LACKED: Readonly<Record<Exclude<AgainstKind, 'like' | 'england'>, string>> = {
  region: 'region',
  icb: 'one integrated care board',
  parent: 'area above',
};

/**
 * @param against as the address has it: england, region, icb, parent, like, or a code
 * @param isWhole whether the tables of all that is named have come: before that, a code is not known to be none
 */
export function areaBenchmarks(
  against: string,
  places: readonly Place[],
  tables: AreaTables,
  isWhole: boolean,
): AreaBenchmarks {
  const { choice, problem } = readAgainst(against, tables, new Map());
  // A mean has no figures of its own: it is made of those of its places.
  if (choice.kind === 'like') return { areas: [], note: null };
  if (choice.kind === 'place') return { areas: [choice.area], note: null };
  // A code of no area of today leaves England in its place, once it is known to be none.
  if (choice.kind === 'england') {
    const england = namedArea(tables, 'england', ENGLAND);
    const isKnown = problem === null || isWhole;
    return {
      areas: england === null || !isKnown ? [] : [england],
      note: isKnown ? problem : null,
    };
  }
  const areas: NamedArea[] = [];
  const without: string[] = [];
  for (const place of places) {
    const benchmark = benchmarkFor(choice, place);
    if (benchmark?.kind !== 'area') without.push(place.area.name);
    else if (!areas.some(({ code }) => code === benchmark.area.code)) areas.push(benchmark.area);
  }
  return {
    areas,
    note:
      isWhole && without.length > 0
        ? `Read against ${AGAINST_WORDS[choice.kind]}: ${without.join(', ')} ${without.length === 1 ? 'has' : 'have'} no ${LACKED[choice.kind]}, so none is drawn for ${without.length === 1 ? 'it' : 'them'}.`
        : null,
  };
}
