/** Where a figure comes from and how it came to stand at its level, in words. */

import type { Indicator, Origin } from '../indicators/types.ts';
import type { Level } from '../place/levels.ts';
import type { Source } from './inputs.ts';

/** How a figure comes to stand at a level, for a table head or a footnote. */
export const ORIGIN_WORDS: Readonly<Record<Origin, string>> = {
  published: 'As published',
  aggregated: 'From neighbourhoods (LSOAs), weighted by population',
  bestFit: 'From the neighbourhoods (LSOAs) that fit the ward best, weighted by population',
  modelled: 'Modelled here',
};

/** One word for a badge or a head; null where the figure is as published. */
export const ORIGIN_BADGE: Readonly<Record<Origin, string | null>> = {
  published: null,
  aggregated: null,
  bestFit: 'best fit',
  modelled: 'modelled',
};

/**
 * The sources of some indicators, each once, in the order of the manifest. With a level, those that
 * only modelled figures use are left out where the level's figures are published.
 */
export function sourcesOf(
  indicators: readonly Indicator[],
  sources: readonly Source[],
  level?: Level,
): Source[] {
  const ids = new Set(
    indicators.flatMap((i) =>
      level === undefined || i.levels[level] === 'modelled'
        ? i.sources
        : i.sources.filter((id) => i.modelSources?.includes(id) !== true),
    ),
  );
  return sources.filter((source) => ids.has(source.id));
}

/** "English Indices of Deprivation 2025 (MHCLG, 2025)" for a line under a section. */
export const sourceLine = (source: Source): string =>
  `${source.title} (${source.publisher}, ${source.period})`;
