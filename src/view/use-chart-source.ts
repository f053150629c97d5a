import { useQuery } from '@tanstack/react-query';
import type { Indicator } from '../indicators/types.ts';
import { manifestQuery } from '../pack/queries.ts';
import type { Level } from '../place/levels.ts';
import { chartSourceWords } from '../report/chart-source.ts';
import { GEOGRAPHY_SOURCES, sourcesOf } from '../report/provenance.ts';

/**
 * What is written under a chart of some indicators when it is saved; null until the list of sources is
 * at hand.
 *
 * @param levels of the areas whose figures are drawn
 */
export function useChartSource(
  indicators: readonly Indicator[],
  levels: readonly Level[],
): string | null {
  const manifest = useQuery(manifestQuery()).data;
  if (manifest === undefined) return null;
  const named = new Set(
    levels.flatMap((level) =>
      sourcesOf(indicators, manifest.sources, level, GEOGRAPHY_SOURCES[level]),
    ),
  );
  return chartSourceWords(
    manifest.sources.filter((source) => named.has(source)),
    manifest.edition,
  );
}

/** The same for sources that are known by their ids. */
export function useChartSourceOf(ids: readonly string[]): string | null {
  const manifest = useQuery(manifestQuery()).data;
  return manifest === undefined
    ? null
    : chartSourceWords(sourcesOf([], manifest.sources, undefined, ids), manifest.edition);
}
