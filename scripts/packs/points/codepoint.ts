import { isStoredPostcode, postcodeArea, postcodeKey } from '../../../src/place/postcode.ts';
import type { Sources } from '../core/sources.ts';
import { osgbToWgs84 } from './osgb.ts';

export const CODEPOINT = 'codepoint_open_england_2025-10';
/** Code-Point's positional quality of a postcode that has no coordinates. */
const NO_COORDINATES = 90;
const COLUMNS = ['postcode', 'quality', 'easting', 'northing', 'district', 'ward'] as const;

/** All postcodes of England in the order of the files (`postcodeKey`), one entry a postcode. */
export interface CodePoint {
  readonly postcodes: readonly string[];
  /** metres on the National Grid; NaN without coordinates */
  readonly eastings: Float64Array;
  readonly northings: Float64Array;
  /** codes as published, '' where blank */
  readonly wards: readonly string[];
  readonly districts: readonly string[];
  /** postcode area → first row and the row after its last */
  readonly areas: ReadonlyMap<string, readonly [number, number]>;
  /** [longitude, latitude] of a postcode in any form; null where unknown or without coordinates */
  position(postcode: string): [number, number] | null;
}

/** Reads Code-Point Open. @throws Error naming row and value of a wrong or repeated postcode, or a coordinate outside England. */
export function readCodePoint(sources: Sources): CodePoint {
  interface Row {
    key: string;
    easting: number;
    northing: number;
    ward: string;
    district: string;
  }
  const byArea = new Map<string, Row[]>();
  sources.eachRow(CODEPOINT, { columns: COLUMNS }, (row) => {
    const postcode = row.text('postcode');
    if (!isStoredPostcode(postcode))
      row.fail('postcode', 'a postcode without space, like LE23AB, expected');
    const has = row.number('quality') !== NO_COORDINATES;
    const rows = byArea.get(postcodeArea(postcode)) ?? [];
    if (rows.length === 0) byArea.set(postcodeArea(postcode), rows);
    rows.push({
      key: postcodeKey(postcode),
      // England lies within these; a swapped or foreign pair does not.
      easting: has ? row.number('easting', { minimum: 80_000, maximum: 657_000 }) : Number.NaN,
      northing: has ? row.number('northing', { minimum: 5_000, maximum: 660_000 }) : Number.NaN,
      ward: row.text('ward'),
      district: row.text('district'),
    });
  });

  const sorted: Row[] = [];
  const areas = new Map<string, [number, number]>();
  for (const area of [...byArea.keys()].sort()) {
    const rows = byArea.get(area) as Row[];
    rows.sort((a, b) => (a.key < b.key ? -1 : 1));
    const from = sorted.length;
    for (const row of rows) {
      if (row.key === sorted.at(-1)?.key)
        throw new Error(`${sources.entry(CODEPOINT).file}: postcode ${row.key} is given twice`);
      sorted.push(row);
    }
    areas.set(area, [from, sorted.length]);
  }
  return {
    postcodes: sorted.map(({ key }) => key.replaceAll(' ', '')),
    eastings: Float64Array.from(sorted, ({ easting }) => easting),
    northings: Float64Array.from(sorted, ({ northing }) => northing),
    wards: sorted.map(({ ward }) => ward),
    districts: sorted.map(({ district }) => district),
    areas,
    position(postcode) {
      const stored = postcode.replaceAll(' ', '').toUpperCase();
      if (!isStoredPostcode(stored)) return null;
      const [from, to] = areas.get(postcodeArea(stored)) ?? [0, 0];
      const key = postcodeKey(stored);
      let low = from;
      let high = to;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] as Row).key < key) low = middle + 1;
        else high = middle;
      }
      const row = sorted[low];
      if (low >= to || row?.key !== key || Number.isNaN(row.easting)) return null;
      return osgbToWgs84(row.easting, row.northing);
    },
  };
}
