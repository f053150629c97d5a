import { formatPence } from './paper-numbers.ts';
import type { PaperSum } from './paper-sum.ts';
import { plainText } from './scenario-sentence.ts';

/** The sum as plain text, to copy into a letter or to check by hand. */
export function paperSumText(
  { code, name, inputs, lines, pence }: PaperSum,
  about: readonly string[] = [],
): string {
  const text = [
    `${name} (${code})`,
    ...about,
    ...(inputs.length === 0 ? [] : ['', 'What the sum reads']),
    ...inputs.map(({ words, text }) => `  ${words}: ${text}`),
    '',
    'The sum',
    ...lines.map(
      ({ words, sum, pence: own }) =>
        `  ${words}: ${sum === null ? '' : `${sum} = `}${formatPence(own)}`,
    ),
    `  In all: ${formatPence(pence)}`,
  ].join('\n');
  return plainText(text);
}
