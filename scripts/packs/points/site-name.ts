/** Registers write names in capitals: "THE DENSHAM SURGERY". On screen they are "The Densham Surgery". */

/** Words that stay in capitals though they could be read as one. */
const INITIALS = new Set([
  'GP',
  'NHS',
  'UK',
  'PMS',
  'GMS',
  'CIC',
  'LLP',
  'PLC',
  'UEA',
  'HMP',
  'II',
  'III',
]);
/** Words with no vowel that are still words. */
const SHORTENED = new Set([
  'DR',
  'DRS',
  'ST',
  'LTD',
  'MR',
  'MRS',
  'CTR',
  'RD',
  'GT',
  'HLTH',
  'PTNR',
  'CT',
]);
const SMALL = new Set(['AND', 'AT', 'BY', 'FOR', 'IN', 'OF', 'ON', 'THE', 'TO']);

/**
 * A name in capitals in title case; a name that already has small letters comes back as it is.
 * Initials ("RJ", "M.C") stay capital: two letters or more without a vowel, or single ones.
 */
export function siteName(name: string): string {
  const tidy = name.trim().replace(/\s+/g, ' ');
  if (/[a-z]/.test(tidy)) return tidy;
  let first = true;
  return tidy
    .replace(/[\p{L}\d][\p{L}\d'’]*/gu, (word) => {
      const isFirst = first;
      first = false;
      return word.length === 1 ? word : cased(word, isFirst);
    })
    .replace(/^www\.|\.(com|co\.uk)\b/gi, (part) => part.toLowerCase());
}

function cased(word: string, isFirst: boolean): string {
  if (INITIALS.has(word)) return word;
  if (!isFirst && SMALL.has(word)) return word.toLowerCase();
  if (!SHORTENED.has(word) && !/[AEIOUY]/.test(word) && !/\d(ST|ND|RD|TH)$/.test(word)) return word;
  if (/^\d+[A-Z]$/.test(word)) return word;
  return word
    .toLowerCase()
    .replace(/^(\d*)(\p{L})/u, (_, digits: string, letter: string) =>
      digits === '' ? letter.toUpperCase() : digits + letter,
    )
    .replace(
      /^(mc|o['’])(\p{L})/iu,
      (_, start: string, letter: string) =>
        `${start[0]?.toUpperCase()}${start.slice(1)}${letter.toUpperCase()}`,
    );
}

/** An address without the capital that title-casing left after an apostrophe: "St Mark'S Street". */
export const siteAddress = (address: string): string =>
  address
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(\p{L}['’])S\b/gu, '$1s');
