import { useQuery } from '@tanstack/react-query';
import { manifestQuery } from '../../pack/queries.ts';
import { sourceLinks } from '../../report/provenance.ts';
import { arePacksFigures, packsWords } from '../../report/shift/input-check-words.ts';
import { METHOD_VERSION } from '../../shift/scenario.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { SourceLinks } from '../../ui/SourceLinks.tsx';
import type { ShiftFigures } from '../../view/shift/shift-view.ts';

/** Where the figures of a scenario come from, of which period, and what must be said of them. */
export function SourcesPart({ figures }: { readonly figures: ShiftFigures }) {
  const { data: manifest } = useQuery(manifestQuery());
  const sources = arePacksFigures(figures)
    ? (manifest?.sources ?? []).filter(({ id }) => figures.sources.includes(id))
    : [];
  return (
    <div className="shift-sources">
      <Disclosure summary="Sources and method of these figures">
        <p>£ a head counts {figures.denominator}.</p>
        <p>Need: {figures.needWords}.</p>
        {figures.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <SourceLinks sources={sourceLinks(sources)} />
        <p>
          {packsWords(figures)}. Method: {METHOD_VERSION}. Allocated money carries no interval.
        </p>
      </Disclosure>
    </div>
  );
}
