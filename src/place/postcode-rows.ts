import { type PostcodeReading, postcodeKey } from './postcode.ts';

/** The postcodes of one postcode area, in the order of `postcodeKey`; one entry a postcode in each column. */
export interface PostcodeRows {
  /** without space, upper case */
  readonly postcodes: readonly string[];
  /** degrees; NaN for a postcode without coordinates */
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
  /** codes of 2025; null where not known */
  readonly lsoas: readonly (string | null)[];
  readonly wards: readonly (string | null)[];
  readonly districts: readonly (string | null)[];
}

export interface PostcodeRecord {
  /** without space, upper case */
  readonly postcode: string;
  /** [longitude, latitude]; null for a postcode without coordinates */
  readonly point: readonly [number, number] | null;
  readonly lsoa: string | null;
  readonly ward: string | null;
  readonly ltla: string | null;
}

/** Row of a postcode (in the files' form, see `parsePostcode`), or null where the area has none such. */
export function findPostcode(rows: PostcodeRows, postcode: string): PostcodeRecord | null {
  const row = lowerBound(rows, postcodeKey(postcode));
  return rows.postcodes[row] === postcode ? recordAt(rows, row) : null;
}

/**
 * What of a typed postcode exists: the longest beginning of it that any postcode has. Of
 * "LE2 9ZZ" that is the sector LE2 9 where it has postcodes, else the outward code LE2; null where
 * not even that is known.
 */
export function nearestKnown(rows: PostcodeRows, typed: PostcodeReading): PostcodeReading | null {
  for (let length = Math.min(typed.inward.length, 2); length >= 0; length--) {
    const inward = typed.inward.slice(0, length);
    const reading: PostcodeReading = {
      kind: length === 0 ? 'outcode' : 'part',
      outcode: typed.outcode,
      inward,
    };
    const [from, to] = rangeOf(rows, reading);
    if (from < to) return reading;
  }
  return null;
}

/** One area that postcodes lie in, and how many of them. */
export interface AreaCount {
  readonly code: string;
  readonly postcodes: number;
}

export interface PostcodeSummary {
  readonly reading: PostcodeReading;
  /** how many postcodes begin so, those without coordinates among them */
  readonly postcodes: number;
  readonly withoutCoordinates: number;
  /** most postcodes first, then by code */
  readonly wards: readonly AreaCount[];
  readonly districts: readonly AreaCount[];
  /** west, south, east, north in degrees; null where none has coordinates */
  readonly bounds: readonly [number, number, number, number] | null;
  /** mean of the postcodes' points */
  readonly centre: readonly [number, number] | null;
}

/** The wards and districts that an outward code or a part of a postcode covers; null where no postcode begins so. */
export function summarisePostcodes(
  rows: PostcodeRows,
  reading: PostcodeReading,
): PostcodeSummary | null {
  const [from, to] = rangeOf(rows, reading);
  if (from >= to) return null;
  const wards = new Map<string, number>();
  const districts = new Map<string, number>();
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let [sumLongitude, sumLatitude, placed] = [0, 0, 0];
  for (let row = from; row < to; row++) {
    count(wards, rows.wards[row]);
    count(districts, rows.districts[row]);
    const longitude = rows.longitudes[row] as number;
    const latitude = rows.latitudes[row] as number;
    if (Number.isNaN(longitude)) continue;
    placed++;
    sumLongitude += longitude;
    sumLatitude += latitude;
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return {
    reading,
    postcodes: to - from,
    withoutCoordinates: to - from - placed,
    wards: ranked(wards),
    districts: ranked(districts),
    bounds: placed === 0 ? null : [west, south, east, north],
    centre: placed === 0 ? null : [sumLongitude / placed, sumLatitude / placed],
  };
}

/** Up to `limit` postcodes that begin as typed, in order. */
export function postcodesBeginning(
  rows: PostcodeRows,
  reading: PostcodeReading,
  limit: number,
): PostcodeRecord[] {
  const [from, to] = rangeOf(rows, reading);
  const found: PostcodeRecord[] = [];
  for (let row = from; row < Math.min(to, from + limit); row++) found.push(recordAt(rows, row));
  return found;
}

function rangeOf(rows: PostcodeRows, { outcode, inward }: PostcodeReading): [number, number] {
  const start = outcode.padEnd(4) + inward;
  return [lowerBound(rows, start), lowerBound(rows, `${start}~`)];
}

/** The first row whose key is not before `key`. */
function lowerBound({ postcodes }: PostcodeRows, key: string): number {
  let low = 0;
  let high = postcodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (postcodeKey(postcodes[middle] as string) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function recordAt(rows: PostcodeRows, row: number): PostcodeRecord {
  const longitude = rows.longitudes[row] as number;
  return {
    postcode: rows.postcodes[row] as string,
    point: Number.isNaN(longitude) ? null : [longitude, rows.latitudes[row] as number],
    lsoa: rows.lsoas[row] ?? null,
    ward: rows.wards[row] ?? null,
    ltla: rows.districts[row] ?? null,
  };
}

function count(counts: Map<string, number>, code: string | null | undefined): void {
  if (code === null || code === undefined) return;
  counts.set(code, (counts.get(code) ?? 0) + 1);
}

const ranked = (counts: Map<string, number>): AreaCount[] =>
  [...counts]
    .map(([code, postcodes]) => ({ code, postcodes }))
    .sort((a, b) => b.postcodes - a.postcodes || (a.code < b.code ? -1 : 1));
