import { useQuery } from '@tanstack/react-query';
import type { Indicator } from '../../indicators/types.ts';
import { manifestQuery } from '../../pack/queries.ts';
import type { Level } from '../../place/levels.ts';
import { GEOGRAPHY_SOURCES, sourceLine, sourcesOf } from '../../report/provenance.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';

/** Whose figures are drawn: under every look, on screen and on paper. */
export function LookSources({
  indicator,
  level,
}: {
  readonly indicator: Indicator;
  readonly level: Level;
}) {
  const manifest = useQuery(manifestQuery()).data;
  const sources = sourcesOf([indicator], manifest?.sources ?? [], level, GEOGRAPHY_SOURCES[level]);
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  if (sources.length === 0) return null;
  return (
    <div className="small">
      <Disclosure summary={`Source: ${publishers.join('; ')}`}>
        {sources.map((source) => (
          <p key={source.id}>
            <a href={source.page} rel="noreferrer">
              {sourceLine(source)}
            </a>
            . {source.licence}. {source.attribution}.
          </p>
        ))}
        {manifest && <p>Packs of {manifest.edition}.</p>}
      </Disclosure>
    </div>
  );
}
