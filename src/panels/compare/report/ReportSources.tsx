import { useQuery } from '@tanstack/react-query';
import { manifestQuery } from '../../../pack/queries.ts';
import type { PinnedComparison } from '../../../report/compare/pinned-comparison.ts';
import type { Source } from '../../../report/inputs.ts';
import {
  dutiesOf,
  GEOGRAPHY_SOURCES,
  sourceLine,
  sourcesOf,
  titleWithPeriod,
} from '../../../report/provenance.ts';
import type { MappedFigure } from '../../../view/compare/mapped-figures.ts';
import { levelsOf } from '../figure-levels.ts';

/** Caveats, then every source with its period and licence, and the packs' edition. */
export function ReportSources({
  comparison,
  mapped,
}: {
  readonly comparison: PinnedComparison;
  /** what the map on the page shows, of areas that may be of no level compared; empty: there is no map */
  readonly mapped: readonly MappedFigure[];
}) {
  const { data: manifest } = useQuery(manifestQuery());
  const shown = comparison.rows.map((row) => row.indicator);
  const used = [...new Set([...shown, ...mapped.map(({ indicator }) => indicator)])];
  const all = manifest?.sources ?? [];
  const named = new Set([
    ...levelsOf(comparison).flatMap((level) =>
      sourcesOf(
        shown.filter((i) => i.levels[level] !== undefined),
        all,
        level,
        GEOGRAPHY_SOURCES[level],
      ),
    ),
    ...mapped.flatMap(({ indicator, level }) =>
      sourcesOf([indicator], all, level, GEOGRAPHY_SOURCES[level]),
    ),
  ]);
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
            {sources
              // The duties name most publishers themselves.
              .map((source) =>
                duties.includes(source.publisher) ? titleWithPeriod(source) : sourceLine(source),
              )
              .join('; ')}
            . {duties}.
          </li>
        ))}
      </ul>
      {manifest !== undefined && <p>Evenground, packs of {manifest.edition}.</p>}
    </>
  );
}

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
