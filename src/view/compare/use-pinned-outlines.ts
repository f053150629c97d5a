import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PinnedAreas } from '../../map/model.ts';
import { englandBoundariesQuery } from '../../pack/queries.ts';
import { type Bounds, boundsAt, parentOf } from '../../place/area-table.ts';
import { isLocalLevel } from '../../place/levels.ts';
import type { Place } from '../../report/place.ts';
import { queryFor } from '../use-outlines.ts';

/** Outlines and names of the pinned areas, of whatever levels, as their files arrive; null: none yet. */
export function usePinnedOutlines(places: readonly Place[]): PinnedAreas | null {
  // England itself has no outline: everything on the map is in it.
  const drawn = useMemo(() => places.filter(({ area }) => area.level !== 'england'), [places]);
  const local = useMemo(
    () =>
      drawn.flatMap(({ area, table }) => {
        const utla = isLocalLevel(area.level) ? parentOf(table, area.row, 'utla') : null;
        return utla === null ? [] : [{ code: area.code, level: area.level, utla }];
      }),
    [drawn],
  );
  const files = useQueries({ queries: local.map(({ level, utla }) => queryFor(level, utla)) });
  const national = useQuery({ ...englandBoundariesQuery(), enabled: drawn.length > 0 }).data;
  const arrived = local.filter((_, i) => files[i]?.data !== undefined).map(({ code }) => code);
  const key = arrived.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `files`, a new array at every render
  return useMemo((): PinnedAreas | null => {
    const features = drawn.flatMap(({ area }) => {
      const at = local.findIndex(({ code }) => code === area.code);
      const file = at < 0 ? national : files[at]?.data;
      if (file === undefined || !file.levels.includes(area.level)) return [];
      return file
        .outlines(area.level)
        .features.filter((feature) => feature.properties.code === area.code);
    });
    if (features.length === 0) return null;
    return {
      outlines: {
        id: `pinned/${drawn.map(({ area }) => area.code).join('+')}/${key}`,
        level: 'ltla',
        outlines: { type: 'FeatureCollection', features },
      },
      names: drawn.map(({ area, table }) => {
        const [west, south, east, north] = boundsAt(table, area.row);
        return {
          name: area.name,
          longitude: (west + east) / 2,
          latitude: (south + north) / 2,
        };
      }),
    };
  }, [drawn, local, national, key]);
}

/** The least rectangle that holds all of them; null for none. */
export function boundsOf(places: readonly Place[]): Bounds | null {
  const all = places
    .filter(({ area }) => area.level !== 'england')
    .map(({ table, area }) => boundsAt(table, area.row));
  if (all.length === 0) return null;
  const side = (i: 0 | 1 | 2 | 3) => all.map((bounds) => bounds[i]);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
}
