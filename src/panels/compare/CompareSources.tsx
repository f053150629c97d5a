import './sources.css';
import { useQuery } from '@tanstack/react-query';
import { indicator } from '../../indicators/registry.ts';
import { manifestQuery } from '../../pack/queries.ts';
import type { Level } from '../../place/levels.ts';
import { sourceLinks, sourcesOf } from '../../report/provenance.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { SourceLinks } from '../../ui/SourceLinks.tsx';

/** Sources, caveats and methods of what is compared. */
export function CompareSources({
  ids,
  levels,
  notes,
}: {
  readonly ids: readonly string[];
  /** levels of the figures, which decide whether sources of modelled figures are among them */
  readonly levels: readonly Level[];
  readonly notes: readonly string[];
}) {
  const { data: manifest } = useQuery(manifestQuery());
  const used = ids.map(indicator);
  const all = manifest?.sources ?? [];
  const named = new Set(
    levels.flatMap((level) =>
      sourcesOf(
        used.filter((i) => i.levels[level] !== undefined),
        all,
        level,
      ),
    ),
  );
  const sources = all.filter((source) => named.has(source));
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  const caveats = [...new Set(used.flatMap(({ caveat }) => caveat ?? []))];
  return (
    <div className="compare-sources">
      <Disclosure
        summary={
          publishers.length === 0 ? 'Sources and method' : `Sources: ${publishers.join('; ')}`
        }
      >
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <SourceLinks sources={sourceLinks(sources)} />
        {caveats.map((caveat) => (
          <p key={caveat}>{caveat}</p>
        ))}
        {manifest && <p>Packs of {manifest.edition}.</p>}
      </Disclosure>
    </div>
  );
}
