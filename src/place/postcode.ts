/**
 * Postcodes as text: LE2 3AB has the outward code LE2 (area LE), and the inward code 3AB.
 * Forms: Royal Mail's six outward forms (A9, A99, A9A, AA9, AA99, AA9A); an inward code is a digit
 * and two letters, never C, I, K, M, O or V.
 */

const OUTWARD = /^[A-Z]{1,2}\d[A-Z\d]?$/;
/** Any letters: one that Royal Mail never uses is a postcode that does not exist, and is looked up as such. */
const INWARD = /^\d[A-Z]{0,2}$/;
const FULL = /^([A-Z]{1,2})\d[A-Z\d]?\d[ABD-HJLNP-UW-Z]{2}$/;

/** One way to read what was typed: an outward code, and none, some or all of the inward code. */
export interface PostcodeReading {
  /** `part` is a sector ("LE2 3") or a sector and a letter ("LE2 3A") */
  readonly kind: 'postcode' | 'part' | 'outcode';
  /** outward code, "LE2" */
  readonly outcode: string;
  /** '' for an outward code alone, else "3", "3A" or "3AB" */
  readonly inward: string;
}

/**
 * The ways to read a text as a postcode or the beginning of one, whatever its case, spaces and
 * hyphens; none where it is not like one. With a space, or a full postcode, there is one. "LE23"
 * is the outward code LE23 or the sector LE2 3: both, the longer outward code first.
 */
export function readPostcode(text: string): PostcodeReading[] {
  const typed = text.trim().toUpperCase();
  if (!/^[A-Z]{1,2}\d[A-Z\d\s-]*$/.test(typed)) return [];
  const halves = typed.split(/[\s-]+/);
  const together = halves.join('');
  if (together.length > 7) return [];
  const outward = halves[0] as string;
  if (halves.length > 1 && OUTWARD.test(outward)) {
    const reading = readingOf(outward, halves.slice(1).join(''));
    if (reading !== null) return [reading];
  }
  const readings: PostcodeReading[] = [];
  for (let inwardLength = 0; inwardLength <= 3; inwardLength++) {
    const cut = together.length - inwardLength;
    const reading = readingOf(together.slice(0, cut), together.slice(cut));
    if (reading !== null) readings.push(reading);
  }
  return readings;
}

function readingOf(outcode: string, inward: string): PostcodeReading | null {
  if (!OUTWARD.test(outcode) || !(inward === '' || INWARD.test(inward))) return null;
  const kind = inward === '' ? 'outcode' : inward.length === 3 ? 'postcode' : 'part';
  return { kind, outcode, inward };
}

/** A full postcode without space, upper case ("CM11QH"); null where the text is not one. */
export function parsePostcode(text: string): string | null {
  const [only, ...others] = readPostcode(text).filter((reading) => reading.kind === 'postcode');
  return only === undefined || others.length > 0 ? null : only.outcode + only.inward;
}

/**
 * The letters that a postcode or outward code begins with: "LE" of "LE2 3AB".
 * @throws RangeError where it does not begin with one or two letters and a digit.
 */
export function postcodeArea(postcodeOrOutcode: string): string {
  const letters = /^\s*([A-Z]{1,2})\d/i.exec(postcodeOrOutcode)?.[1];
  if (letters === undefined)
    throw new RangeError(`"${postcodeOrOutcode}" is not a postcode: one like LE2 3AB expected`);
  return letters.toUpperCase();
}

/** "CM11QH" as people write it, "CM1 1QH". @throws RangeError where it is not a full postcode. */
export function formatPostcode(postcode: string): string {
  const parsed = parsePostcode(postcode);
  if (parsed === null)
    throw new RangeError(`"${postcode}" is not a postcode: one like CM1 1QH expected`);
  return `${parsed.slice(0, -3)} ${parsed.slice(-3)}`;
}

/** What was read, as people write it: "LE2", "LE2 3", "LE2 3AB". */
export const formatReading = ({ outcode, inward }: PostcodeReading): string =>
  inward === '' ? outcode : `${outcode} ${inward}`;

/**
 * The order of the postcode files: outward code padded to four, then inward code, so that the
 * postcodes of an outward code stand together. Takes a full postcode without space.
 */
export const postcodeKey = (postcode: string): string =>
  `${postcode.slice(0, -3).padEnd(4)}${postcode.slice(-3)}`;

/** Whether a text is a full postcode in the form that the postcode files hold. */
export const isStoredPostcode = (text: string): boolean => FULL.test(text);
