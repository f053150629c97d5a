import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MapPoints } from '../../map/model.ts';
import { practicesQuery } from '../../pack/queries.ts';
import type { ShiftFigures } from './shift-view.ts';

/** Where the practices of a scenario stand, one a row of its areas; NaN where no site is known. */
export function usePracticePoints(
  figures: ShiftFigures | null,
): Pick<MapPoints, 'longitudes' | 'latitudes'> | null {
  const practices = useQuery({ ...practicesQuery(), enabled: figures !== null }).data;
  return useMemo(() => {
    if (figures === null || practices === undefined) return null;
    const at = (column: Float64Array) =>
      Float64Array.from(figures.areas, ({ code }) => {
        const row = practices.rowOf.get(code);
        return row === undefined ? Number.NaN : (column[row] as number);
      });
    return { longitudes: at(practices.longitudes), latitudes: at(practices.latitudes) };
  }, [figures, practices]);
}
