/** What pinned areas are read against, as areas with figures of their own: lines of a chart. */
import { ENGLAND, parseAreaCode } from '../../place/area.ts';
import { levelOfCode } from '../../place/levels.ts';
import { type BenchmarkChoice, benchmarkFor } from '../../report/compare/benchmark.ts';
import type { AreaTables, NamedArea } from '../../report/inputs.ts';
import { namedArea, type Place } from '../../report/place.ts';

export interface AreaBenchmarks {
  /** each once, in the order of the pinned areas that have it */
  readonly areas: readonly NamedArea[];
  /** where another than the one asked for is drawn, in words; else null */
  readonly note: string | null;
}

/** The code of the place in `against`, where it is one. */
export const placeAgainst = (against: string): string[] =>
  parseAreaCode(against) === null ? [] : [against];

/** @param against as the address has it: england, region, icb, parent, like, or a code */
export function areaBenchmarks(
  against: string,
  places: readonly Place[],
  tables: AreaTables,
): AreaBenchmarks {
  const england = namedArea(tables, 'england', ENGLAND);
  const onlyEngland = england === null ? [] : [england];
  // A mean has no figures of its own: it is made of those of its places.
  if (against === 'like') return { areas: [], note: null };
  const choice = choiceOf(against, tables);
  if (choice === null) return { areas: onlyEngland, note: null };
  if (choice.kind === 'place') return { areas: [choice.area], note: null };
  const areas: NamedArea[] = [];
  for (const place of places) {
    const benchmark = benchmarkFor(choice, place);
    if (benchmark?.kind !== 'area') continue;
    if (!areas.some(({ code }) => code === benchmark.area.code)) areas.push(benchmark.area);
  }
  return areas.length === 0 ? { areas: onlyEngland, note: null } : { areas, note: null };
}

function choiceOf(against: string, tables: AreaTables): BenchmarkChoice | null {
  if (against === 'england' || against === 'region' || against === 'icb' || against === 'parent')
    return { kind: against };
  const level = levelOfCode(against);
  const area = level === null ? null : namedArea(tables, level, against);
  return area === null ? null : { kind: 'place', area };
}
