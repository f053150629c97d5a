/** What is written under a chart that leaves the page: whose figures, of what period, by what licence. */
import type { Source } from './inputs.ts';
import { licenceWords, sourceLine } from './provenance.ts';

/**
 * "Source: English Indices of Deprivation 2025 (MHCLG, 2025). Open Government Licence v3.0.
 * Evenground, packs of 2026-11-22."; null where no source is named: such a chart is not to leave.
 *
 * @param edition of the packs
 */
export function chartSourceWords(sources: readonly Source[], edition: string): string | null {
  if (sources.length === 0) return null;
  const named = sources.map(sourceLine).join('; ');
  return `${sources.length === 1 ? 'Source' : 'Sources'}: ${named}. ${licenceWords(sources)} Evenground, packs of ${edition}.`;
}
