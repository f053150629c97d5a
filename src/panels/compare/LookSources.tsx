import { useQuery } from '@tanstack/react-query';
import type { Indicator } from '../../indicators/types.ts';
import { manifestQuery } from '../../pack/queries.ts';
import type { Level } from '../../place/levels.ts';
import { GEOGRAPHY_SOURCES, sourceLinks, sourcesOf } from '../../report/provenance.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { SourceLinks } from '../../ui/SourceLinks.tsx';

/** Whose figures are drawn: under every look, on screen and on paper. */
export function LookSources({
  indicator,
  levels,
}: {
  readonly indicator: Indicator;
  /** of the figures and of the areas */
  readonly levels: readonly Level[];
}) {
  const manifest = useQuery(manifestQuery()).data;
  const all = manifest?.sources ?? [];
  const named = new Set(
    levels.flatMap((level) =>
      sourcesOf(
        indicator.levels[level] === undefined ? [] : [indicator],
        all,
        level,
        GEOGRAPHY_SOURCES[level],
      ),
    ),
  );
  const sources = all.filter((source) => named.has(source));
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  if (sources.length === 0) return null;
  return (
    <div className="small">
      <Disclosure summary={`Source: ${publishers.join('; ')}`}>
        <SourceLinks sources={sourceLinks(sources)} />
        {manifest && <p>Packs of {manifest.edition}.</p>}
      </Disclosure>
    </div>
  );
}
