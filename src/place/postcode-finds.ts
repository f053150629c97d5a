import { formatReading, type PostcodeReading, postcodeArea } from './postcode.ts';
import {
  findPostcode,
  nearestKnown,
  type PostcodeRecord,
  type PostcodeRows,
  type PostcodeSummary,
  postcodesBeginning,
  summarisePostcodes,
} from './postcode-rows.ts';

/** What a postcode area's file says about what was typed. */
export interface PostcodeFinds {
  /** the postcode itself, or the first few that begin as typed */
  readonly postcodes: readonly PostcodeRecord[];
  /** the outward code or sector as a whole; null for a full postcode */
  readonly summary: PostcodeSummary | null;
  /** a sentence where nothing begins as typed */
  readonly problem: string | null;
}

export const NO_POSTCODES: PostcodeFinds = { postcodes: [], summary: null, problem: null };

/**
 * Looks the readings of a text up, in their order, and takes the first that exists. `rows` is the
 * file of their postcode area, null where England has no such area; `limit` is how many postcodes
 * are listed of those that begin as typed.
 */
export function postcodeFinds(
  rows: PostcodeRows | null,
  readings: readonly PostcodeReading[],
  limit: number,
): PostcodeFinds {
  const [typed] = readings;
  if (typed === undefined) return NO_POSTCODES;
  if (rows === null)
    return {
      ...NO_POSTCODES,
      problem: `No postcode in England begins ${postcodeArea(typed.outcode)}.`,
    };
  for (const reading of readings) {
    if (reading.kind === 'postcode') {
      const found = findPostcode(rows, reading.outcode + reading.inward);
      if (found !== null) return { ...NO_POSTCODES, postcodes: [found] };
      continue;
    }
    const summary = summarisePostcodes(rows, reading);
    if (summary !== null)
      return { postcodes: postcodesBeginning(rows, reading, limit), summary, problem: null };
  }
  const nearest = nearestKnown(rows, typed);
  const unknown = `No postcode in use in England ${typed.kind === 'postcode' ? 'is' : 'begins'} ${formatReading(typed)}.`;
  return {
    postcodes: [],
    summary: nearest === null ? null : summarisePostcodes(rows, nearest),
    problem:
      nearest === null ? unknown : `${unknown} Nearest that exists: ${formatReading(nearest)}.`,
  };
}
