import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { OutlineSet } from '../../map/model.ts';
import type { Boundaries } from '../../pack/boundaries.ts';
import { englandBoundariesQuery } from '../../pack/queries.ts';
import { type Level, NATIONAL_LEVELS } from '../../place/levels.ts';
import type { ScenarioPlaces } from './money-scene.ts';

export interface ScenarioOutlines {
  /** the places that a scenario is for */
  readonly focus: OutlineSet | null;
  /** its own areas, over the wards beneath them */
  readonly edges: readonly OutlineSet[];
  /** land under wards, neighbourhoods and practices */
  readonly backdrop: OutlineSet | null;
}

const NONE: ScenarioOutlines = { focus: null, edges: [], backdrop: null };

/** The outlines of a scenario, from the national file; none where it is for places too small to be in it. */
export function useScenarioOutlines(places: ScenarioPlaces | null): ScenarioOutlines {
  const { data } = useQuery({ ...englandBoundariesQuery(), enabled: places !== null });
  return useMemo(() => {
    if (places === null || data === undefined) return NONE;
    const { place, over, land } = places;
    return {
      focus: setOf(data, NATIONAL_LEVELS, 'scenario', place),
      edges: over === null ? [] : compact(setOf(data, [over.level], 'scenario/areas', over.codes)),
      backdrop: land ? landOf(data) : null,
    };
  }, [places, data]);
}

const compact = (set: OutlineSet | null): readonly OutlineSet[] => (set === null ? [] : [set]);

/** The upper-tier authorities of all England: enough to tell where one is. */
const landOf = (boundaries: Boundaries): OutlineSet => ({
  id: 'land/utla',
  level: 'utla',
  outlines: boundaries.outlines('utla'),
});

/**
 * The outlines of some codes, each at the first of the levels that has it: a unitary authority is a
 * district and an upper tier at once. Null where one is at none of them, as wards are.
 */
function setOf(
  boundaries: Boundaries,
  levels: readonly Level[],
  id: string,
  codes: readonly string[],
): OutlineSet | null {
  const features = codes.flatMap((code) => {
    for (const level of levels) {
      if (!boundaries.levels.includes(level)) continue;
      const found = boundaries.outlines(level).features.find((f) => f.properties.code === code);
      if (found !== undefined) return [found];
    }
    return [];
  });
  const [level] = levels;
  if (features.length === 0 || features.length < codes.length || level === undefined) return null;
  return {
    id: `${id}/${[...codes].join('+').slice(0, 80)}`,
    level,
    outlines: { type: 'FeatureCollection', features },
  };
}
