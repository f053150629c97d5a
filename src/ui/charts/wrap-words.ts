/**
 * Words in lines no wider than so much. A word wider than a line (an address) is broken where the line
 * ends.
 * @param widthOf of a text in the font that it will have, in the unit of `most`
 */
export function wrapWords(
  text: string,
  most: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const close = () => {
    if (line !== '') lines.push(line);
    line = '';
  };
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= most) {
      line = longer;
      continue;
    }
    close();
    for (const letter of word) {
      // A letter by itself stands, however narrow the line: else none would ever end.
      if (line !== '' && widthOf(line + letter) > most) close();
      line += letter;
    }
  }
  close();
  return lines;
}
