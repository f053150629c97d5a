/** What every file of figures says of them besides what is its own. */
import type { Indicator } from '../indicators/types.ts';
import type { Level } from '../place/levels.ts';
import type { Source } from './inputs.ts';
import {
  GEOGRAPHY_SOURCES,
  LICENCE_NOTE,
  originSentence,
  sourceNote,
  sourcesOf,
} from './provenance.ts';
import { levelPlural } from './words.ts';

/** Of the packs: their edition, an ISO date, and all sources of their manifest. */
export interface FilePacks {
  readonly edition: string;
  readonly sources: readonly Source[];
}

/**
 * Edition, what an empty cell means, how each indicator came to stand at each level, caveats and sources.
 *
 * @param levels of the figures, benchmarks too
 */
export function fileNotes(
  indicators: readonly Indicator[],
  levels: readonly Level[],
  { edition, sources }: FilePacks,
): string[] {
  const named = new Set(
    levels.flatMap((level) =>
      sourcesOf(
        indicators.filter((i) => i.levels[level] !== undefined),
        sources,
        level,
        GEOGRAPHY_SOURCES[level],
      ),
    ),
  );
  return [
    `Packs of ${edition}`,
    'An empty cell is never zero: its status says why it is empty',
    ...indicators.flatMap((i) => {
      const origins = new Map<string, Level[]>();
      for (const level of levels) {
        const origin = i.levels[level];
        if (origin === undefined) continue;
        const words = originSentence(i, origin);
        origins.set(words, [...(origins.get(words) ?? []), level]);
      }
      const how = [...origins].map(
        ([words, at]) =>
          `${words}${origins.size > 1 ? ` (${at.map(levelPlural).join('; ')})` : ''}`,
      );
      return [
        `${i.label}: ${[...how, i.description].join('. ')}`,
        ...(i.caveat === undefined ? [] : [`${i.label}, note: ${i.caveat}`]),
      ];
    }),
    ...sources.filter((source) => named.has(source)).map(sourceNote),
    LICENCE_NOTE,
  ];
}
