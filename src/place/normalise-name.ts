/**
 * Names as they are compared: small letters, no accents or apostrophes, every other mark a space,
 * "&" as "and", "saint" as "st". "St Matthew's" and "SAINT MATTHEWS" are both "st matthews".
 */
export function normaliseName(text: string): string {
  // Most names are plain words; 50,000 of them are normalised at once.
  if (PLAIN.test(text)) return withSaint(text.toLowerCase());
  const words = text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
  return withSaint(words);
}

const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/i;
const withSaint = (words: string) =>
  words.includes('saint') ? words.replace(/\bsaint\b/g, 'st') : words;

/** Accents (after decomposition) and apostrophes of every shape: they leave nothing behind. */
const MARKS = /[\u0300-\u036f'’‘`´]/g;

/**
 * Where in `name` the match stands that begins at `at` in its normalised form and is `length` long:
 * [start, end) in the name as written.
 */
export function matchedRange(name: string, at: number, length: number): [number, number] {
  const { starts, ends } = normalisedPositions(name);
  const last = Math.min(at + length, ends.length) - 1;
  return [starts[at] ?? 0, ends[last] ?? name.length];
}

/** For each character of the normalised name, the range of the name that it came from. */
function normalisedPositions(name: string): { text: string; starts: number[]; ends: number[] } {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let gap = false;
  const push = (characters: string, from: number, to: number) => {
    if (gap && text !== '') {
      text += ' ';
      starts.push(from);
      ends.push(from);
    }
    gap = false;
    for (const character of characters) {
      text += character;
      starts.push(from);
      ends.push(to);
    }
  };
  for (let i = 0; i < name.length; i++) {
    const character = name[i] as string;
    if (/^saint(?![\p{L}\d])/iu.test(name.slice(i)) && !/[\p{L}\d]/u.test(name[i - 1] ?? '')) {
      push('s', i, i + 1);
      push('t', i + 1, i + 5);
      i += 4;
      continue;
    }
    const plain = character.normalize('NFD').replace(MARKS, '').toLowerCase();
    if (plain === '') continue;
    if (character === '&') {
      gap = true;
      push('and', i, i + 1);
      gap = true;
    } else if (/^[a-z\d]+$/.test(plain)) push(plain, i, i + 1);
    else gap = true;
  }
  return { text, starts, ends };
}
