import { useQuery } from '@tanstack/react-query';
import { manifestQuery } from '../../pack/queries.ts';
import { dutiesOf, sourceLine } from '../../report/provenance.ts';
import { usePrintedSources } from './printed-sources.ts';

/** The sources of the page by their numbers, at its end; only on paper. */
export function SourceList() {
  const numbers = usePrintedSources();
  const { data: manifest } = useQuery(manifestQuery());
  if (numbers === null || manifest === undefined) return null;
  const listed = manifest.sources
    .filter(({ id }) => numbers.has(id))
    .sort((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0));
  if (listed.length === 0) return null;
  return (
    <section className="explore-section source-list print-only">
      <h3 className="explore-section__title">Sources of these figures</h3>
      <ul>
        {listed.map((source) => (
          <li key={source.id}>
            [{numbers.get(source.id)}] {sourceLine(source)}. {dutiesOf(source)}. {source.page}
          </li>
        ))}
      </ul>
      <p>Packs of {manifest.edition}.</p>
    </section>
  );
}
