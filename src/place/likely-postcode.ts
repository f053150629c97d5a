import { isStoredPostcode, type PostcodeReading } from './postcode.ts';

/** Royal Mail's six outward forms: A a letter, 9 a digit. */
const OUTWARD_FORMS = ['A9', 'A99', 'A9A', 'AA9', 'AA99', 'AA9A'];
const INWARD_FORM = '9AA';

/** Letters and digits that are read or typed for each other. */
const DIGIT_FOR: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5' };
const LETTER_FOR: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '5': 'S' };
/** An outward code that ends in a letter never ends in I or O. */
const ENDS_WRONGLY = /[IO]$/;

/**
 * Whether a text has the length and the mixture of a full postcode, well formed or not: "CM1 IQH",
 * "LE2 OAB", and "S01 2AB" for SO1 2AB. Not an area code, nor a name.
 */
export function isLikePostcode(text: string): boolean {
  const typed = text.trim().toUpperCase();
  if (!/^[A-Z\d]{2,4}[\s-]*[A-Z\d]{3}$/.test(typed)) return false;
  const digits = typed.replace(/\D/g, '').length;
  const letters = typed.replace(/[^A-Z]/g, '').length;
  return digits >= 1 && letters >= 2;
}

/**
 * The full postcodes that a text like one may have meant, with O and 0, I and 1, S and 5 put where
 * each belongs; fewest changes first, the text itself never. None where no such change makes a
 * postcode's form. Whether one exists is for the postcode files to say.
 */
export function likelyPostcodes(text: string): PostcodeReading[] {
  if (!isLikePostcode(text)) return [];
  const typed = text.toUpperCase().replace(/[\s-]/g, '');
  const found: { readonly reading: PostcodeReading; readonly changes: number }[] = [];
  for (const outwardForm of OUTWARD_FORMS) {
    const form = outwardForm + INWARD_FORM;
    if (form.length !== typed.length) continue;
    const meant = inForm(typed, form);
    if (meant === null || meant === typed || !isStoredPostcode(meant)) continue;
    if (ENDS_WRONGLY.test(meant.slice(0, -3))) continue;
    const changes = [...meant].filter((character, at) => character !== typed[at]).length;
    found.push({
      reading: { kind: 'postcode', outcode: meant.slice(0, -3), inward: meant.slice(-3) },
      changes,
    });
  }
  return found.sort((a, b) => a.changes - b.changes).map(({ reading }) => reading);
}

/** The text with each character as its place in the form wants it; null where one has no such double. */
function inForm(typed: string, form: string): string | null {
  let meant = '';
  for (const [at, character] of [...typed].entries()) {
    const isDigit = character >= '0' && character <= '9';
    const wantsDigit = form[at] === '9';
    const fitting =
      isDigit === wantsDigit ? character : (wantsDigit ? DIGIT_FOR : LETTER_FOR)[character];
    if (fitting === undefined) return null;
    meant += fitting;
  }
  return meant;
}
