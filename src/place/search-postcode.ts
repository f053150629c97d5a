import { formatPostcode, formatReading, type PostcodeReading } from './postcode.ts';
import {
  findPostcode,
  nearestKnown,
  type PostcodeRecord,
  type PostcodeRows,
  type PostcodeSummary,
  postcodesBeginning,
  summarisePostcodes,
} from './postcode-rows.ts';
import type { AreaTables } from './search-context.ts';

/** A postcode that exists. Its ward and LSOA are in `record`; without coordinates it may have neither. */
export interface PostcodeResult {
  readonly kind: 'postcode';
  /** "CM1 1QH" */
  readonly name: string;
  /** "Postcode in Moulsham and Central, Chelmsford" */
  readonly context: string;
  readonly record: PostcodeRecord;
}

/** All postcodes that begin so: an outward code, or a part of a postcode. */
export interface OutcodeResult {
  readonly kind: 'outcode';
  /** "LE2", "LE2 3" */
  readonly name: string;
  /** "1,243 postcodes in 12 wards of Leicester, Oadby and Wigston" */
  readonly context: string;
  readonly summary: PostcodeSummary;
}

/** Nothing of England has this postcode. */
export interface UnknownPostcodeResult {
  readonly kind: 'unknownPostcode';
  readonly name: string;
  /** what is known instead, in words */
  readonly context: string;
  /** the longest beginning of it that exists, to offer; null where none does */
  readonly nearest: PostcodeSummary | null;
}

export type PostcodeSearchResult = PostcodeResult | OutcodeResult | UnknownPostcodeResult;

/** Completions offered for a part of a postcode. */
const MOST_COMPLETIONS = 5;
const MOST_DISTRICTS = 3;

/**
 * What the readings of a query (`SearchAnswer.postcodes`) come to, given the file of their postcode
 * area; `rows` null where England has no such area. Where none exists, one result says so, and
 * offers what is near.
 */
export function resolvePostcodes(
  tables: AreaTables,
  rows: PostcodeRows | null,
  readings: readonly PostcodeReading[],
): PostcodeSearchResult[] {
  const [first] = readings;
  if (first === undefined) return [];
  if (rows === null) return [unknown(tables, null, first)];
  const results: PostcodeSearchResult[] = [];
  for (const reading of readings) {
    if (reading.kind === 'postcode') {
      const record = findPostcode(rows, reading.outcode + reading.inward);
      if (record !== null) results.push(postcodeResult(tables, record));
      continue;
    }
    const summary = summarisePostcodes(rows, reading);
    if (summary === null) continue;
    results.push({
      kind: 'outcode',
      name: formatReading(reading),
      context: summaryContext(tables, summary),
      summary,
    });
    if (reading.kind === 'part')
      for (const record of postcodesBeginning(rows, reading, MOST_COMPLETIONS))
        results.push(postcodeResult(tables, record));
  }
  return results.length > 0 ? results : [unknown(tables, rows, readings.at(-1) ?? first)];
}

function postcodeResult(tables: AreaTables, record: PostcodeRecord): PostcodeResult {
  const places = [nameOf(tables, 'ward', record.ward), nameOf(tables, 'ltla', record.ltla)].filter(
    (name) => name !== null,
  );
  const where =
    places.length > 0 ? `Postcode in ${places.join(', ')}` : 'A postcode without a known position';
  return { kind: 'postcode', name: formatPostcode(record.postcode), context: where, record };
}

/** "1,243 postcodes in 12 wards of Leicester, Oadby and Wigston". */
function summaryContext(tables: AreaTables, summary: PostcodeSummary): string {
  const postcodes = plural(summary.postcodes, 'postcode');
  if (summary.wards.length === 0) return `${postcodes} without a known position`;
  const districts = summary.districts
    .map(({ code }) => nameOf(tables, 'ltla', code))
    .filter((name) => name !== null);
  const named = districts.slice(0, MOST_DISTRICTS);
  const more = districts.length - named.length;
  const of =
    named.length === 0
      ? ''
      : ` of ${more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ')}`;
  return `${postcodes} in ${plural(summary.wards.length, 'ward')}${of}`;
}

function unknown(
  tables: AreaTables,
  rows: PostcodeRows | null,
  reading: PostcodeReading,
): UnknownPostcodeResult {
  const known = rows === null ? null : nearestKnown(rows, reading);
  const nearest = rows === null || known === null ? null : summarisePostcodes(rows, known);
  return {
    kind: 'unknownPostcode',
    name: formatReading(reading),
    context:
      known === null || nearest === null
        ? 'No postcode of England begins so'
        : `No such postcode in England. ${formatReading(known)} has ${summaryContext(tables, nearest)}`,
    nearest,
  };
}

function nameOf(tables: AreaTables, level: 'ward' | 'ltla', code: string | null): string | null {
  const table = tables[level];
  const row = code === null ? undefined : table?.rowOf.get(code);
  return row === undefined ? null : (table?.names[row] ?? null);
}

const plural = (count: number, what: string) =>
  `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`;
