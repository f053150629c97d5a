import { formatReading, type PostcodeReading } from '../../place/postcode.ts';
import {
  findPostcode,
  nearestKnown,
  type PostcodeRecord,
  type PostcodeRows,
  type PostcodeSummary,
  postcodesBeginning,
  summarisePostcodes,
} from '../../place/postcode-rows.ts';

/** What a postcode area's file says about what was typed. */
export interface PostcodeFinds {
  /** the postcode itself, or the first few that begin as typed */
  readonly postcodes: readonly PostcodeRecord[];
  /** the outward code or sector as a whole; null for a full postcode */
  readonly summary: PostcodeSummary | null;
  /** a sentence where nothing begins as typed */
  readonly problem: string | null;
}

/** Looks the readings of a text up, in their order, and takes the first that exists. */
export function postcodeFinds(
  rows: PostcodeRows,
  readings: readonly PostcodeReading[],
  limit: number,
): PostcodeFinds {
  for (const reading of readings) {
    if (reading.kind === 'postcode') {
      const found = findPostcode(rows, reading.outcode + reading.inward);
      if (found !== null) return { postcodes: [found], summary: null, problem: null };
      continue;
    }
    const summary = summarisePostcodes(rows, reading);
    if (summary !== null)
      return { postcodes: postcodesBeginning(rows, reading, limit), summary, problem: null };
  }
  const [typed] = readings;
  if (typed === undefined) return { postcodes: [], summary: null, problem: null };
  const nearest = nearestKnown(rows, typed);
  const unknown = `No postcode in use in England ${typed.kind === 'postcode' ? 'is' : 'begins'} ${formatReading(typed)}.`;
  return {
    postcodes: [],
    summary: nearest === null ? null : summarisePostcodes(rows, nearest),
    problem:
      nearest === null ? unknown : `${unknown} Nearest that exists: ${formatReading(nearest)}.`,
  };
}
