import Flatbush from 'flatbush';
import { boundsOf, contains, type Outline } from './outlines.ts';

/**
 * A function that gives the row of the area whose outline holds a point, or -1. Where outlines
 * overlap (wards are generalised one by one), the lowest row wins, so that the answer does not
 * depend on the order of the file. The index is built at the first call.
 */
export function createLocator(
  outlines: readonly Outline[],
  rowOf: (code: string) => number,
): (lon: number, lat: number) => number {
  let index: Flatbush | undefined;
  let rows: Int32Array | undefined;
  return (lon, lat) => {
    if (!index || !rows) {
      index = new Flatbush(outlines.length);
      for (const { polygons } of outlines) index.add(...boundsOf(polygons));
      index.finish();
      rows = Int32Array.from(outlines, ({ code }) => rowOf(code));
    }
    let best = -1;
    for (const at of index.search(lon, lat, lon, lat)) {
      const row = rows[at] as number;
      if ((best === -1 || row < best) && contains((outlines[at] as Outline).polygons, lon, lat))
        best = row;
    }
    return best;
  };
}
