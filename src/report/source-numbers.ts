import type { Source } from './inputs.ts';

/** Numbers sources from 1 in the order in which they are first named, section after section. */
export function sourceNumbers(
  sections: readonly (readonly string[])[],
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const id of sections.flat())
    if (id !== '' && !numbers.has(id)) numbers.set(id, numbers.size + 1);
  return numbers;
}

/** "MHCLG [1]; ONS [2] [5]": each publisher once, with the numbers of its sources. */
export function numberedPublishers(
  sources: readonly Source[],
  numbers: ReadonlyMap<string, number>,
): string {
  const byPublisher = new Map<string, number[]>();
  for (const { id, publisher } of sources) {
    const number = numbers.get(id);
    if (number !== undefined)
      byPublisher.set(publisher, [...(byPublisher.get(publisher) ?? []), number]);
  }
  return [...byPublisher]
    .map(([publisher, own]) => `${publisher} ${own.map((each) => `[${each}]`).join(' ')}`)
    .join('; ');
}
