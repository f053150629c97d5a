import { useQuery } from '@tanstack/react-query';
import { indicator } from '../../../indicators/registry.ts';
import { manifestQuery } from '../../../pack/queries.ts';
import type { PinnedComparison } from '../../../report/compare/pinned-comparison.ts';
import type { Source } from '../../../report/inputs.ts';
import { GEOGRAPHY_SOURCES, sourceLine, sourcesOf } from '../../../report/provenance.ts';
import { levelsOf } from '../figure-levels.ts';

/** Caveats, then every source with its period and licence, and the packs' edition. */
export function ReportSources({
  comparison,
  mapped,
}: {
  readonly comparison: PinnedComparison;
  /** id of the indicator of the map on the page; null: there is no map */
  readonly mapped: string | null;
}) {
  const { data: manifest } = useQuery(manifestQuery());
  const shown = comparison.rows.map((row) => row.indicator);
  const used = mapped === null ? shown : [...new Set([...shown, indicator(mapped)])];
  const all = manifest?.sources ?? [];
  const named = new Set(
    levelsOf(comparison).flatMap((level) =>
      sourcesOf(
        used.filter((i) => i.levels[level] !== undefined),
        all,
        level,
        GEOGRAPHY_SOURCES[level],
      ),
    ),
  );
  const caveats = [...new Set(used.flatMap(({ caveat }) => caveat ?? []))];
  return (
    <>
      {caveats.map((caveat) => (
        <p key={caveat}>{caveat}</p>
      ))}
      <h2>Sources</h2>
      <ul>
        {byDuties(all.filter((source) => named.has(source))).map(({ duties, sources }) => (
          <li key={duties}>
            {sources.map(sourceLine).join('; ')}. {duties}.
          </li>
        ))}
      </ul>
      {manifest !== undefined && <p>Evenground, packs of {manifest.edition}.</p>}
    </>
  );
}

/** Licence and attribution, which often names the licence itself. */
const dutiesOf = ({ licence, attribution }: Source): string =>
  attribution.includes(licence) ? attribution : `${licence}. ${attribution}`;

/** Many sources have the same publisher and licence, which are said once. */
function byDuties(
  sources: readonly Source[],
): readonly { readonly duties: string; readonly sources: readonly Source[] }[] {
  const groups = new Map<string, Source[]>();
  for (const source of sources) {
    const duties = dutiesOf(source);
    groups.set(duties, [...(groups.get(duties) ?? []), source]);
  }
  return [...groups].map(([duties, inGroup]) => ({ duties, sources: inGroup }));
}
