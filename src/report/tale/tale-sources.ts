/** The sources of a tale in few words: there are many, and most are of two publishers. */
import type { Source } from '../inputs.ts';
import { titleWithPeriod } from '../provenance.ts';

/** "Office for National Statistics: Claimant count (October 2025); …", a line a publisher, in the order given. */
export function sourcesByPublisher(sources: readonly Source[]): string[] {
  const found = new Map<string, string[]>();
  for (const source of sources) {
    const { publisher } = source;
    found.set(publisher, [...(found.get(publisher) ?? []), titleWithPeriod(source)]);
  }
  return [...found].map(([publisher, titles]) => `${publisher}: ${titles.join('; ')}.`);
}
